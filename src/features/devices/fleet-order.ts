import type { Instant } from '#/lib/dates'
import type { DeviceGroup, DeviceSearch } from '#/lib/device-list-address'
import type { FleetRow } from './fleet-rows'

type Sort = NonNullable<DeviceSearch['sort']>
type Value = string | number | null

const instantOf = (instant: Instant) => (instant.kind === 'instant' ? instant.at : null)

/** What a column is sorted by; null is not known, and comes last from either end. */
const valueOf: Record<string, (row: FleetRow) => Value> = {
  name: ({ device }) => device.name,
  deviceId: ({ device }) => device.deviceId,
  type: ({ device }) => device.kind,
  model: ({ device }) => device.model,
  lastComm: ({ device }) => instantOf(device.lastComm),
  lastUiComm: ({ device }) => instantOf(device.lastUiComm),
  appVersion: ({ device }) => device.appVersion,
}

export function sortOf(sort: Sort): { by: string; descending: boolean } {
  return sort.startsWith('-')
    ? { by: sort.slice(1), descending: true }
    : { by: sort, descending: false }
}

/** Rows in slices of so many are sorted in a few milliseconds. */
const sliceLength = 2_000

/**
 * Sorts without holding up the page: slices first, then merged two by two, with a pause wherever one
 * is due. Rows that are equal stay in the order in which they came.
 */
export async function sortedFleet(
  rows: readonly FleetRow[],
  sort: Sort,
  { locale, signal, pause }: { locale: string; signal: AbortSignal; pause: () => Promise<void> },
): Promise<FleetRow[]> {
  const compare = comparisonOf(sort, locale)
  let runs: FleetRow[][] = []
  for (let at = 0; at < rows.length; at += sliceLength) {
    runs.push(rows.slice(at, at + sliceLength).toSorted(compare))
    await pause()
    signal.throwIfAborted()
  }
  while (runs.length > 1) {
    const merged: FleetRow[][] = []
    for (let index = 0; index < runs.length; index += 2) {
      const [left = [], right = []] = [runs[index], runs[index + 1]]
      merged.push(await mergedRuns(left, right, { compare, pause }))
      signal.throwIfAborted()
    }
    runs = merged
  }
  return runs[0] ?? []
}

type Compare = (a: FleetRow, b: FleetRow) => number
type Merging = { compare: Compare; pause: () => Promise<void> }

async function mergedRuns(left: FleetRow[], right: FleetRow[], { compare, pause }: Merging) {
  const merged: FleetRow[] = []
  let [l, r] = [0, 0]
  while (l < left.length || r < right.length) {
    const [a, b] = [left[l], right[r]]
    const takeLeft = b === undefined || (a !== undefined && compare(a, b) <= 0)
    const next = takeLeft ? a : b
    if (takeLeft) l += 1
    else r += 1
    if (next !== undefined) merged.push(next)
    if (merged.length % sliceLength === 0) await pause()
  }
  return merged
}

function comparisonOf(sort: Sort, locale: string): Compare {
  const { by, descending } = sortOf(sort)
  const read = valueOf[by] ?? (() => null)
  const words = new Intl.Collator(locale, { numeric: true })
  const sign = descending ? -1 : 1
  return (first, second) => {
    const [a, b] = [read(first), read(second)]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
    return sign * words.compare(String(a), String(b))
  }
}

export type FleetGroup = { value: string; rows: number; offline: number }

/** How many of each, the most first. */
export function fleetGroups(
  rows: readonly FleetRow[],
  by: DeviceGroup,
  isOffline: (row: FleetRow) => boolean,
): FleetGroup[] {
  const groups = new Map<string, FleetGroup>()
  for (const row of rows) {
    const value = groupValue(row, by)
    const group = groups.get(value) ?? { value, rows: 0, offline: 0 }
    group.rows += 1
    if (isOffline(row)) group.offline += 1
    groups.set(value, group)
  }
  return [...groups.values()].toSorted((a, b) => b.rows - a.rows)
}

/** Empty: the row does not say. */
function groupValue({ device, customerId }: FleetRow, by: DeviceGroup): string {
  if (by === 'customer') return customerId
  if (by === 'type') return device.kind
  return device[by] ?? ''
}
