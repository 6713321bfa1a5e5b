import type { Order } from '#/api/telecomx/order-schemas'
import { contactResult, contactResults } from '#/features/devices/rules'
import type { Heartbeat } from '#/features/devices/rules'
import type { FleetRow } from '#/features/fleet/rules'
import { readDeviceId } from '#/lib/device-id'

/** A device as an order names it: once, in whatever notations it stands there. */
export type NamedDevice = {
  /** One notation for all. */
  key: string
  /** As it is written first. */
  raw: string
  readable: boolean
  times: number
}

/** What became of a device that was ordered. */
export const checkResults = [...contactResults, 'notFound', 'unreadable'] as const
export type CheckResult = (typeof checkResults)[number]

/** What the checked devices can be narrowed to. */
export const checkFilters = [...checkResults, 'onTwo'] as const
export type CheckFilter = (typeof checkFilters)[number]

export type CheckedDevice = {
  named: NamedDevice
  /** `unchecked`: the devices of the scope have not been read. */
  result: CheckResult | 'unchecked'
  found: FleetRow | undefined
  /** What is known of the heartbeat of what was found. */
  heartbeat: Heartbeat | undefined
  /** Whose it is, and how many more have it. */
  customer: string
  customers: number
  /** Null: it was not told apart. */
  development: boolean | null
  /** That the page is in, and that its links keep. */
  scope: string
  /** The other orders that name it; undefined as long as they have not been looked through. */
  others: readonly Order[] | undefined
}

export function namedDevices(devices: readonly string[]): NamedDevice[] {
  const named = new Map<string, NamedDevice>()
  for (const device of devices) {
    const { kind, key, raw } = readDeviceId(device)
    const known = named.get(key)
    if (known) known.times += 1
    else named.set(key, { key, raw, readable: kind !== 'other', times: 1 })
  }
  return [...named.values()]
}

/**
 * The orders that name each device, but for the one that is looked at. That is one of them at most:
 * of several that carry its id the one of its name, else the first, as after a change of name.
 */
export function othersOf(
  naming: ReadonlyMap<string, readonly Order[]>,
  { id, name }: Pick<Order, 'id' | 'name'>,
): Map<string, readonly Order[]> {
  const others = new Map<string, readonly Order[]>()
  for (const [key, orders] of naming) {
    const same = orders.filter((order) => order.id === id)
    const itself = same.find((order) => order.name === name) ?? same[0]
    others.set(
      key,
      orders.filter((order) => order !== itself),
    )
  }
  return others
}

type Known = {
  /** Undefined as long as the devices of the scope have not been read. */
  rows: ReadonlyMap<string, FleetRow[]> | undefined
  heartbeatOf: (row: FleetRow) => Heartbeat
  nameOf: (customerId: string) => string
  scope: string
  /** Null where they were not told apart. */
  isDevelopment: (row: FleetRow) => boolean | null
  others: ReadonlyMap<string, readonly Order[]> | undefined
}

export function checkedDevice(named: NamedDevice, known: Known): CheckedDevice {
  const rows = known.rows?.get(named.key) ?? []
  const [found] = rows
  const heartbeat = found && known.heartbeatOf(found)
  const checked = {
    named,
    found,
    heartbeat,
    customer: found ? known.nameOf(found.customerId) : '',
    scope: known.scope,
    customers: new Set(rows.map(({ customerId }) => customerId)).size,
    development: found ? known.isDevelopment(found) : null,
    others: known.others && (known.others.get(named.key) ?? []),
  }
  if (!named.readable) return { ...checked, result: 'unreadable' }
  if (found && heartbeat) return { ...checked, result: contactResult(found.device, heartbeat) }
  return { ...checked, result: known.rows ? 'notFound' : 'unchecked' }
}

export function isAmong({ result, others }: CheckedDevice, filter: CheckFilter): boolean {
  return filter === 'onTwo' ? others !== undefined && others.length > 0 : result === filter
}

/** Why it is not known of some devices whether they are development ones. */
export type NotToldApart =
  /** So many would have to be read a second time. */
  | { why: 'tooMany'; devices: number }
  /** The second reading lacks so many of what was found. */
  | { why: 'unread'; devices: number }

/** Undefined: all were told apart, or it is not over yet. */
export function notToldApart(
  checked: readonly CheckedDevice[],
  { tooMany, isTold }: { tooMany: number | undefined; isTold: boolean },
): NotToldApart | undefined {
  if (tooMany !== undefined) return { why: 'tooMany', devices: tooMany }
  const unread = checked.filter(({ found, development }) => found && development === null)
  return isTold && unread.length > 0 ? { why: 'unread', devices: unread.length } : undefined
}

export type CheckSummary = Record<CheckFilter | 'unchecked' | 'estimated', number>

/** How many of the named devices came to what. */
export function summaryOf(devices: readonly CheckedDevice[]): CheckSummary {
  const summary = {
    online: 0,
    late: 0,
    silent: 0,
    neverSeen: 0,
    unclear: 0,
    notFound: 0,
    unreadable: 0,
    unchecked: 0,
    onTwo: 0,
    estimated: 0,
  }
  for (const device of devices) {
    summary[device.result] += 1
    if (isAmong(device, 'onTwo')) summary.onTwo += 1
    if (device.heartbeat?.source === 'estimate') summary.estimated += 1
  }
  return summary
}
