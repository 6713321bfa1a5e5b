import type { FotaDevice } from '#/api/thingspace/schemas'
import { inSlices } from '#/lib/in-slices'
import { lazily } from '#/lib/lazily'
import { readSort } from '#/table/sort-rows'
import { fotaDeviceSorts, type FotaDeviceSort } from './search'
import { sortByDigits } from './sort-by-digits'

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

/** Of what each device has its own, as a text of digits. */
const many: { [S in FotaDeviceSort]?: (device: FotaDevice) => string | null } = {
  imei: ({ imei }) => imei,
  mdn: ({ mdn }) => mdn,
  upgraded: ({ upgradedAt }) => {
    if (upgradedAt === null || upgradedAt.kind === 'unreadable') return null
    return upgradedAt.kind === 'never' ? '0' : String(Math.max(1, upgradedAt.at - firstOfTimes))
  },
}

/** What lies before the twentieth century is read as never. */
const firstOfTimes = Date.UTC(1900, 0)

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
  const [value, digits] = [few[id], many[id]]
  const sorted = value
    ? await inGroups(devices, value, descending, signal)
    : await sortByDigits(devices, digits ?? (() => null), descending, signal)
  if (sorted === undefined) throw new DOMException('Nobody waits for the order.', 'AbortError')
  return sorted
}

async function inGroups(
  devices: readonly FotaDevice[],
  valueOf: (device: FotaDevice) => string | null,
  descending: boolean,
  signal: AbortSignal,
): Promise<FotaDevice[] | undefined> {
  const groups = new Map<string, FotaDevice[]>()
  const missing: FotaDevice[] = []
  const rest = inSlices()
  for (const [index, device] of devices.entries()) {
    const value = valueOf(device)
    if (!value) missing.push(device)
    else {
      const group = groups.get(value)
      if (group === undefined) groups.set(value, [device])
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

/** Upwards the "no" first, as a question of what is wrong would have it. */
function flagKey(flag: boolean | null): string | null {
  return flag === null ? null : String(flag)
}
