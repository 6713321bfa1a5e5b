import type { Customer } from '#/api/telecomx/schemas'
import { heartbeatTotals } from '#/features/fleet/rules'
import type { FleetRow, StatusOf } from '#/features/fleet/rules'
import type { HeartbeatStatus } from '#/lib/device-list-address'
import { inSlices } from '#/lib/in-slices'

export type Totals = Partial<Record<HeartbeatStatus | 'any', number>>

/**
 * How many devices the totals leave over: in neither Online nor Offline, which holds the dead and the
 * presumed dead too. Below zero the sets overlap by at least so many; null while a total is missing.
 */
export function leftOver({ any, ONLINE: online, ALLOFFLINE: offline }: Totals): number | null {
  if (any === undefined || online === undefined || offline === undefined) return null
  return any - online - offline
}

/** The vendor's counters of many customers together. */
export type Counted = {
  stbs: number
  silent: number
  /** Customers whose counters are missing: the sums say nothing of them. */
  uncounted: number
}

export function countedOver(sites: readonly Pick<Customer, 'stbs' | 'stbsOffline'>[]): Counted {
  const counted: Counted = { stbs: 0, silent: 0, uncounted: 0 }
  for (const { stbs, stbsOffline } of sites) {
    if (stbs === null || stbsOffline === null) counted.uncounted += 1
    counted.stbs += stbs ?? 0
    counted.silent += stbsOffline ?? 0
  }
  return counted
}

export type VersionCount = { version: string; devices: number }

export type KindVersions = {
  /** The vendor's word. */
  kind: string
  devices: number
  /** On the most devices first. */
  versions: readonly VersionCount[]
  /** Devices that report none. */
  unreported: number
}

export type FleetSummary = {
  devices: number
  /** By the largest kind first. */
  kinds: readonly KindVersions[]
  /** Devices of which the service says what they should run, and those that lack or lag in something. */
  judged: number
  behind: number
  /** Undefined as long as nobody has read the sets: nothing is said of them. */
  heartbeat: Record<HeartbeatStatus, number> | undefined
}

/** Devices between two looks at the clock. */
const stride = 512

/** What the page says of every device, in one pass with room in between for the page. */
export async function fleetSummary({
  rows,
  statusOf,
  hasCensus,
}: {
  rows: readonly FleetRow[]
  statusOf: StatusOf
  hasCensus: boolean
}): Promise<FleetSummary> {
  const rest = inSlices()
  const kinds = new Map<string, Map<string, number>>()
  let judged = 0
  let behind = 0
  for (const [index, { device }] of rows.entries()) {
    const versions = kinds.get(device.kind) ?? new Map<string, number>()
    kinds.set(device.kind, versions)
    const version = device.appVersion ?? ''
    versions.set(version, (versions.get(version) ?? 0) + 1)
    const { appsOutdated, appsMissing } = device
    if (appsOutdated !== null || appsMissing !== null) judged += 1
    if ((appsOutdated?.length ?? 0) + (appsMissing?.length ?? 0) > 0) behind += 1
    const pause = index % stride === 0 ? rest() : undefined
    if (pause) await pause
  }
  const counted = [...kinds].map(([kind, versions]) => kindVersions(kind, versions))
  return {
    devices: rows.length,
    kinds: counted.toSorted((a, b) => b.devices - a.devices),
    judged,
    behind,
    heartbeat: hasCensus ? heartbeatTotals(rows, statusOf) : undefined,
  }
}

function kindVersions(kind: string, counts: ReadonlyMap<string, number>): KindVersions {
  const unreported = counts.get('') ?? 0
  const versions = [...counts]
    .filter(([version]) => version !== '')
    .map(([version, devices]) => ({ version, devices }))
    .toSorted((a, b) => b.devices - a.devices)
  const devices = versions.reduce((sum, each) => sum + each.devices, unreported)
  return { kind, devices, versions, unreported }
}

type Behind = { installs: number; outdated: number; missing: number }

/** The applications that the most devices lack or lag in, and how many lines there are to work off. */
export function mostBehind<App extends Behind>(apps: readonly App[], shown: number) {
  const some = apps.filter(({ outdated, missing }) => outdated + missing > 0)
  const ranked = some.toSorted((a, b) => b.outdated + b.missing - a.outdated - a.missing)
  const lines = some.reduce((sum, { outdated, missing }) => sum + outdated + missing, 0)
  return { apps: ranked.slice(0, shown), of: some.length, lines }
}
