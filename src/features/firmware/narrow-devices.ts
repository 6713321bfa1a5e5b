import type { FotaDevice } from '#/api/thingspace/schemas'
import { inSlices } from '#/lib/in-slices'
import { type DeviceFilters, type VersionGroup, deviceTest, versionGroups } from './rules'

export type Versions = { groups: VersionGroup[]; devices: number }

const versions = new WeakMap<readonly FotaDevice[], Versions>()

/** Of devices that were narrowed: each version among those that the other filters find. */
export function versionsBeside(narrowed: readonly FotaDevice[]): Versions | undefined {
  return versions.get(narrowed)
}

/**
 * Those that every filter finds, in their order, and how many there are of each version, in one pass
 * with room in between for the page. `asked` are the filters as a text.
 */
export async function narrowDevices(
  devices: readonly FotaDevice[],
  asked: string | undefined,
  signal: AbortSignal,
): Promise<readonly FotaDevice[]> {
  const filters: DeviceFilters = JSON.parse(asked ?? '{}')
  const isFound = deviceTest({ ...filters, firmware: '' })
  const found: FotaDevice[] = []
  const counts = new Map<string | null, number>()
  const rest = inSlices()
  let all = 0
  for (const [index, device] of devices.entries()) {
    const pause = index % 256 === 0 ? rest() : undefined
    if (pause) await pause
    if (signal.aborted) throw new DOMException('Nobody waits for them.', 'AbortError')
    if (!isFound(device)) continue
    all += 1
    counts.set(device.firmware, (counts.get(device.firmware) ?? 0) + 1)
    if (filters.firmware === '' || filters.firmware === device.firmware) found.push(device)
  }
  versions.set(found, { groups: versionGroups(counts), devices: all })
  return found
}
