import type { Install, Installs } from '#/api/telecomx/install-schemas'
import type { FleetRow } from '#/features/fleet/rules'
import { appDirectory, packageKey } from '#/lib/app-directory'
import type { AppDirectory } from '#/lib/app-directory'
import { inSlices } from '#/lib/in-slices'

/** An application of a fleet, and on how many devices. Each device counts once in each figure. */
export type AppGroup = {
  /** Unique among the groups. */
  key: string
  /** null: the server names it, and no device lists a package of that name. */
  packageId: string | null
  /** Display names, the most frequent first; of what has no package the word itself. */
  names: readonly string[]
  /** What devices report as installed, the most frequent first. */
  versions: readonly VersionGroup[]
  installs: number
  /** By the server's word. */
  outdated: number
  missing: number
}

export type VersionGroup = {
  /** null: not reported. */
  version: string | null
  devices: number
}

export type FleetApps = {
  /** Those on the most devices first. */
  groups: readonly AppGroup[]
  directory: AppDirectory
  /** Applications that could not be read, on all devices together. */
  unread: number
}

type Tally = { devices: number; last: number }
type Counting = {
  packageId: string | null
  names: Map<string, number>
  versions: Map<string | null, Tally>
  installs: Tally
  outdated: Tally
  missing: Tally
}
/** What is counted with one application as devices report it: looked up once, and not for each of them. */
type Counted = {
  group: Counting
  /** Undefined: it is not said to be installed. */
  version: Tally | undefined
  /** Lists of devices that hold it, however often. */
  listed: number
}

/** Devices or applications between two looks at the clock. */
const stride = 512

/**
 * Who runs what, in slices: devices that report the same share one list, which is gone through once
 * for all of them.
 */
export async function fleetApps(rows: readonly FleetRow[]): Promise<FleetApps> {
  const breathe = breaths()
  const listed = new Map<Installs, number>()
  for (const { installs } of rows) {
    listed.set(installs, (listed.get(installs) ?? 0) + 1)
    const pause = breathe()
    if (pause) await pause
  }

  const directory = appDirectory()
  const counting = new Map<string, Counting>()
  const counted = new Map<Install, Counted>()
  let unread = 0
  let at = 0
  for (const [list, devices] of listed) {
    at += 1
    unread += list.unread * devices
    for (const app of list.apps) {
      let one = counted.get(app)
      if (one === undefined) {
        directory.add(app)
        one = countedIn(groupIn(counting, packageKey(app.packageId), app.packageId), app)
        counted.set(app, one)
      }
      one.listed += devices
      if (one.version !== undefined) {
        once(one.group.installs, devices, at)
        once(one.version, devices, at)
      }
      const pause = breathe()
      if (pause) await pause
    }
  }

  for (const { device, installs } of rows) {
    at += 1
    for (const field of ['outdated', 'missing'] as const) {
      const words = field === 'outdated' ? device.appsOutdated : device.appsMissing
      for (const word of words ?? []) {
        const { key, packageId } = directory.meant(word, installs.apps)
        const group = groupIn(counting, key, packageId)
        if (packageId === null && group.names.size === 0) group.names.set(word, 1)
        once(group[field], 1, at)
      }
    }
    const pause = breathe()
    if (pause) await pause
  }
  for (const [{ name }, { group, listed: devices }] of counted) {
    if (name.trim() !== '') group.names.set(name, (group.names.get(name) ?? 0) + devices)
  }
  return { groups: groupsOf(counting), directory, unread }
}

function breaths(): () => Promise<void> | undefined {
  const breathe = inSlices()
  let count = 0
  return () => {
    count += 1
    return count % stride === 0 ? breathe() : undefined
  }
}

function groupIn(counting: Map<string, Counting>, key: string, packageId: string | null): Counting {
  const known = counting.get(key)
  if (known) return known
  const group = {
    packageId,
    names: new Map(),
    versions: new Map(),
    installs: { devices: 0, last: 0 },
    outdated: { devices: 0, last: 0 },
    missing: { devices: 0, last: 0 },
  }
  counting.set(key, group)
  return group
}

function countedIn(group: Counting, { version, installed }: Install): Counted {
  if (installed !== true) return { group, version: undefined, listed: 0 }
  const known = group.versions.get(version) ?? { devices: 0, last: 0 }
  group.versions.set(version, known)
  return { group, version: known, listed: 0 }
}

/** What one device says twice counts once. */
function once(tally: Tally, devices: number, at: number): void {
  if (tally.last === at) return
  tally.last = at
  tally.devices += devices
}

function groupsOf(counting: ReadonlyMap<string, Counting>): AppGroup[] {
  const groups = [...counting].map(([key, { packageId, names, versions, ...tallies }]) => ({
    key,
    packageId,
    names: [...names].toSorted((a, b) => b[1] - a[1]).map(([name]) => name),
    versions: [...versions]
      .map(([version, { devices }]) => ({ version, devices }))
      .toSorted((a, b) => b.devices - a.devices),
    installs: tallies.installs.devices,
    outdated: tallies.outdated.devices,
    missing: tallies.missing.devices,
  }))
  return groups.toSorted((a, b) => b.installs - a.installs)
}
