import type { FotaDevice } from '#/api/thingspace/schemas'
import { inSlices } from '#/lib/in-slices'
import { lazily } from '#/lib/lazily'
import { sortInSlices } from '#/table/sort-in-slices'
import { readSort } from '#/table/sort-rows'
import { fotaDeviceSorts, type FotaDeviceSort } from './search'

const collator = lazily(() => new Intl.Collator('da-DK', { numeric: true }))

/** Of what there are few: devices that have the same stand together, and only the values are sorted. */
const few: { [S in FotaDeviceSort]?: (device: FotaDevice) => string | null } = {
  make: ({ make }) => make,
  model: ({ model }) => model,
  firmware: ({ firmware }) => firmware,
  eligible: ({ eligible }) => flagKey(eligible),
  licensed: ({ licensed }) => flagKey(licensed),
  protocol: ({ protocol }) => protocol && (protocol.known ?? protocol.raw),
  state: ({ state }) => state && (state.known ?? state.raw),
}

/** Of what each device has its own: digits of one length, which stand in order as texts, and times. */
const many: { [S in FotaDeviceSort]?: (device: FotaDevice) => string | number | null } = {
  imei: ({ imei }) => imei,
  mdn: ({ mdn }) => mdn,
  upgraded: ({ upgradedAt }) => {
    if (upgradedAt === null || upgradedAt.kind === 'unreadable') return null
    return upgradedAt.kind === 'never' ? -Infinity : upgradedAt.at
  },
}

/**
 * Two hundred thousand devices in the order of a column, those alike as they came, those that do not
 * say it last, with room in between for the page. Comparing words for each pair would take seconds.
 */
export async function sortDevices(
  devices: readonly FotaDevice[],
  sort: string | undefined,
  signal: AbortSignal,
): Promise<readonly FotaDevice[]> {
  const { by, descending } = readSort(sort)
  const id = fotaDeviceSorts.find((each) => each === by)
  if (id === undefined) return devices
  const valueOf = few[id] ?? many[id] ?? (() => null)
  const isFew = few[id] !== undefined
  const sorted = isFew
    ? await inGroups(devices, valueOf, descending, signal)
    : await oneByOne(devices, valueOf, descending, signal)
  if (sorted === undefined) throw new DOMException('Nobody waits for the order.', 'AbortError')
  return sorted
}

type ValueOf = (device: FotaDevice) => string | number | null

async function inGroups(
  devices: readonly FotaDevice[],
  valueOf: ValueOf,
  descending: boolean,
  signal: AbortSignal,
): Promise<FotaDevice[] | undefined> {
  const groups = new Map<string, FotaDevice[]>()
  const missing: FotaDevice[] = []
  const rest = inSlices()
  for (const [index, device] of devices.entries()) {
    const value = valueOf(device)
    if (value === null || value === '') missing.push(device)
    else {
      const group = groups.get(String(value))
      if (group === undefined) groups.set(String(value), [device])
      else group.push(device)
    }
    const pause = index % 512 === 0 ? rest() : undefined
    if (pause) await pause
    if (signal.aborted) return undefined
  }
  const values = [...groups.keys()].toSorted((a, b) => collator().compare(a, b))
  const inOrder = descending ? values.toReversed() : values
  return [...inOrder.map((value) => groups.get(value) ?? []), missing].flat()
}

async function oneByOne(
  devices: readonly FotaDevice[],
  valueOf: ValueOf,
  descending: boolean,
  signal: AbortSignal,
): Promise<FotaDevice[] | undefined> {
  const told: Told[] = []
  const missing: FotaDevice[] = []
  const rest = inSlices()
  for (const [index, device] of devices.entries()) {
    const value = valueOf(device)
    if (value === null) missing.push(device)
    else told.push({ device, value })
    const pause = index % 512 === 0 ? rest() : undefined
    if (pause) await pause
  }
  const sorted = await sortInSlices(told, descending ? downwards : upwards, signal)
  return sorted && [...sorted.map(({ device }) => device), ...missing]
}

type Told = { device: FotaDevice; value: string | number }

function upwards({ value: a }: Told, { value: b }: Told): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

function downwards(a: Told, b: Told): number {
  return upwards(b, a)
}

/** Upwards the "no" first, as a question of what is wrong would have it. */
function flagKey(flag: boolean | null): string | null {
  return flag === null ? null : String(flag)
}
