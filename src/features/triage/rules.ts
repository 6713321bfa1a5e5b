import type { Customer, Device } from '#/api/telecomx/schemas'
import { offlineShare } from '#/features/customers/rules'
import { isClockError, signalOf } from '#/features/devices/rules'
import { isAside } from '#/lib/set-asides'
import type { Asides } from '#/lib/set-asides'

/** A device that its customer's offline set names. */
export type SilentBox = { key: string; device: Device; customerId: string }

/** A silent box with the word of the set that names it. */
export function asOffline({ device, customerId }: SilentBox) {
  const heartbeat = { source: 'server', status: 'ALLOFFLINE', via: 'filter' } as const
  return { device, customerId, heartbeat: { ...heartbeat, clockError: false } }
}

/** A customer with silent set-top boxes, as the customer list alone tells it. */
export type Impact = {
  site: Customer
  /** By the vendor's counters; null when it counted nothing. */
  silent: number | null
  of: number | null
  share: number | null
  allDark: boolean
  /** Blocked or deleted: silence is what one expects there. */
  closed: boolean
}

/**
 * Customers with silent boxes, the worst first: all dark before 1 of 12, of two alike the larger. Who
 * is blocked comes after all others, and then those whom the vendor counted nothing for.
 */
export function impactOf(sites: readonly Customer[]): Impact[] {
  return sites
    .filter(({ stbsOffline }) => stbsOffline !== 0)
    .map(impactAt)
    .toSorted(
      (a, b) =>
        Number(a.silent === null) - Number(b.silent === null) ||
        Number(a.closed) - Number(b.closed) ||
        (b.share ?? 0) - (a.share ?? 0) ||
        (b.silent ?? 0) - (a.silent ?? 0),
    )
}

/** How many have silent boxes now and had none when the list was shown; those of a wave wait. */
export function newSites(
  shown: readonly Impact[],
  come: readonly Impact[],
  wave: { sites: ReadonlyMap<string, number> } | undefined,
): number {
  const known = new Set(shown.map(({ site }) => site.id))
  return come.filter(({ site: { id } }) => !known.has(id) && !wave?.sites.has(id)).length
}

function impactAt(site: Customer): Impact {
  const share = offlineShare(site)
  const { known } = site.state
  return {
    site,
    silent: site.stbsOffline,
    of: site.stbs,
    share,
    allDark: share === 1,
    closed: known === 'blocked' || known === 'deleted',
  }
}

/**
 * Whether a customer's offline set is worth asking for: no set-top box of it is silent where the
 * counter says so, and Android devices no counter counts.
 */
export function maybeSilent({ stbs, stbsOffline }: Pick<Customer, 'stbs' | 'stbsOffline'>) {
  return stbsOffline !== 0 || stbs === 0
}

/** When a device was last heard of; null when no usable time stands in the row. */
export function contactOf(device: Pick<Device, 'lastComm'>, now: number): number | null {
  if (device.lastComm.kind !== 'instant' || isClockError(device, now)) return null
  return device.lastComm.at
}

/** A set-top box without a heartbeat version may report only while its screen is on. */
export function mayBeStandby(device: Device): boolean {
  return signalOf(device) === 'stbUi'
}

/** Disabled devices are no trouble unless one asks for them. */
export function troubled(boxes: readonly SilentBox[], withDisabled: boolean): SilentBox[] {
  return boxes.filter(({ device }) => withDisabled || device.enabled !== false)
}

/** What a customer's offline set says that its counter does not. */
export type OwnCount = {
  stbs: number
  android: number
  /** Of the set-top boxes, those that may only have their screen off. */
  standby: number
  /** Silent and left out of the counts. */
  disabled: number
  /** Silent, and set aside by whoever looks. */
  aside: number
  /** The newest last contact among them: since then it has been as dark as it is now. */
  since: number | null
}

export function ownCount(
  boxes: readonly SilentBox[],
  { withDisabled, asides, now }: { withDisabled: boolean; asides: Asides; now: number },
): OwnCount {
  const troubling = troubled(boxes, withDisabled)
  const counted = troubling.filter((box) => !isAside(asides, box))
  const count: OwnCount = {
    stbs: 0,
    android: 0,
    standby: 0,
    disabled: boxes.length - troubling.length,
    aside: troubling.length - counted.length,
    since: null,
  }
  for (const { device } of counted) {
    if (device.kind === 'STB') count.stbs += 1
    else count.android += 1
    if (mayBeStandby(device)) count.standby += 1
    const at = contactOf(device, now)
    if (at !== null) count.since = Math.max(count.since ?? at, at)
  }
  return count
}

/** What more than half of several boxes have in common: a property, its value, and how many have it. */
export type Shared = {
  property: 'kind' | 'model' | 'appVersion' | 'heartbeatVersion'
  value: string
  count: number
  of: number
}

const properties = ['kind', 'model', 'appVersion', 'heartbeatVersion'] as const

export function sharedBy(devices: readonly Device[]): Shared[] {
  return properties.flatMap((property) => {
    const counts = new Map<string, number>()
    for (const device of devices) {
      const value = device[property]
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    const [commonest] = [...counts].toSorted(([, a], [, b]) => b - a)
    if (commonest === undefined) return []
    const [value, count] = commonest
    if (count * 2 <= devices.length) return []
    return [{ property, value, count, of: devices.length }]
  })
}
