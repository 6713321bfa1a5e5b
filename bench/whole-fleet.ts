import { customerListAddress } from '../src/lib/customer-list-address'
import { deviceListAddress } from '../src/lib/device-list-address'

/** Every device of all customers, as the page that reads them all will find them. */
export type WholeFleet = {
  /** What has to be asked for, once the customers are known. */
  addresses: string[]
  rows: FoundBy[]
}

/** What a device is found by. */
export type FoundBy = { deviceId: string; name: string; model: string; appVersion: string }

/** One key of a text that is typed into the search, and how many devices match from then on. */
export type Keystroke = { key: string; matching: number }

type Get = <Answer>(address: string) => Promise<Answer>
type Envelope = { limit: number; total: number }
type Customers = Envelope & { customers: Array<{ _id: string }> }
type Devices = Envelope & {
  items: Array<{
    deviceId: string
    name: string
    info?: { model?: string | null; appVersion?: string | null } | null
  }>
}

/** As the page asks: the addresses are made by the functions that it makes them with. */
const pageSize = 500
const concurrency = 6

export async function readWholeFleet(get: Get): Promise<WholeFleet> {
  const ids: string[] = []
  const whole: WholeFleet = { addresses: [], rows: [] }

  async function readCustomers(offset: number): Promise<void> {
    const asked = { flexcare: true, includeSubresellers: true, all: true, iptvdevices: true }
    const answer = await get<Customers>(customerListAddress({ ...asked, offset, limit: pageSize }))
    ids.push(...answer.customers.map(({ _id }) => _id))
    const next = offset + answer.limit
    if (next < answer.total) await readCustomers(next)
  }
  async function readDevices(customerId: string, offset: number): Promise<void> {
    const address = deviceListAddress({ customerId, offset, limit: pageSize })
    const { items, limit, total } = await get<Devices>(address)
    whole.addresses.push(address)
    for (const { deviceId, name, info } of items) {
      const { model, appVersion } = info ?? {}
      whole.rows.push({ deviceId, name, model: model ?? '', appVersion: appVersion ?? '' })
    }
    if (offset + limit < total) await readDevices(customerId, offset + limit)
  }
  async function readUntilNoneIsLeft(): Promise<void> {
    for (let id = ids.pop(); id !== undefined; id = ids.pop()) await readDevices(id, 0)
  }

  await readCustomers(0)
  await Promise.all(Array.from({ length: concurrency }, readUntilNoneIsLeft))
  return whole
}

/** The text key by key. A blank at the end is no part of what is searched for. */
export function keystrokes(text: string, rows: readonly FoundBy[]): Keystroke[] {
  const texts = rows.map(({ deviceId, name, model, appVersion }) =>
    [name, model, appVersion, deviceId, deviceId.replaceAll(':', '')].join('\n').toLowerCase(),
  )
  return text.split('').map((key, index) => {
    const sought = text.slice(0, index + 1).trim()
    return { key, matching: texts.filter((each) => each.includes(sought)).length }
  })
}

/** How many devices there are of each model; those that do not say come together. */
export function modelCounts(rows: readonly FoundBy[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { model } of rows) counts.set(model, (counts.get(model) ?? 0) + 1)
  return counts
}

/** The model with the fewest devices, but so many at least. */
export function leastModelOf(
  counts: ReadonlyMap<string, number>,
  atLeast: number,
): { model: string; devices: number } {
  const [least] = [...counts]
    .map(([model, devices]) => ({ model, devices }))
    .filter(({ model, devices }) => model !== '' && devices >= atLeast)
    .toSorted((a, b) => a.devices - b.devices)
  if (least === undefined) throw new Error(`no model has ${atLeast} devices`)
  return least
}
