import type { Firmware } from '#/api/thingspace/schemas'
import { upgradeStates } from '#/api/thingspace/upgrade-schemas'
import type { Upgrade, UpgradeState } from '#/api/thingspace/upgrade-schemas'
import { windowOf } from './upgrade-rules'

export type Merged = {
  /** Newest first by their first day, and of one day in the order in which they were told, backwards. */
  upgrades: Upgrade[]
  /** Told in two states: they went from one to the other between two readings. */
  moved: number
}

/** The upgrades of all states as one list. One told in two states is in the later one. */
export function mergedUpgrades(parts: ReadonlyArray<{ rows: readonly Upgrade[] }>): Merged {
  const known = new Map<string, { upgrade: Upgrade; at: number }>()
  let told = 0
  for (const { rows } of parts) {
    for (const [at, upgrade] of rows.entries()) {
      told += 1
      const before = known.get(upgrade.id)
      if (before && progressOf(before.upgrade) > progressOf(upgrade)) continue
      known.set(upgrade.id, { upgrade, at })
    }
  }
  const newest = [...known.values()].toSorted(
    (a, b) => firstDay(b.upgrade) - firstDay(a.upgrade) || b.at - a.at,
  )
  return { upgrades: newest.map(({ upgrade }) => upgrade), moved: told - known.size }
}

function progressOf({ state: { known } }: Upgrade): number {
  return known === null ? -1 : upgradeStates.indexOf(known)
}

function firstDay(upgrade: Upgrade): number {
  return windowOf(upgrade).from ?? Number.NEGATIVE_INFINITY
}

type Asked = { filter: string; state: UpgradeState | undefined; image: string }

/** A text stands in the image, in the version or in the id; an IMEI is one of its devices, whole. */
export function matchingUpgrades(
  upgrades: readonly Upgrade[],
  { filter, state, image }: Asked,
): readonly Upgrade[] {
  const sought = filter.trim().toLowerCase()
  const digits = sought.replace(/[\s-]/g, '')
  return upgrades.filter(
    (upgrade) =>
      (state === undefined || upgrade.state.known === state) &&
      (image === '' || upgrade.firmwareName === image) &&
      (sought === '' || names(upgrade, sought) || holds(upgrade, digits)),
  )
}

function names({ firmwareName, firmwareTo, id }: Upgrade, sought: string): boolean {
  return [firmwareName, firmwareTo, id].some((text) => text.toLowerCase().includes(sought))
}

function holds({ devices }: Upgrade, digits: string): boolean {
  return /^\d{15}$/.test(digits) && devices.some(({ imei }) => imei === digits)
}

/** The images that there are upgrades of, by name. */
export function imageNames(upgrades: readonly Upgrade[]): string[] {
  return [...new Set(upgrades.map(({ firmwareName }) => firmwareName))].toSorted()
}

export type ImageOfUpgrade = {
  /** One image may stand for several versions to start from. */
  from: string[]
  /** Make and model. */
  models: string[]
}

/** What the list of images knows of an upgrade's; null: it does not, or no longer, name the image. */
export function imageOf(
  { firmwareName, firmwareTo }: Pick<Upgrade, 'firmwareName' | 'firmwareTo'>,
  images: readonly Firmware[] | undefined,
): ImageOfUpgrade | null {
  const same = images?.filter(
    ({ name, toVersion }) => name === firmwareName && (toVersion ?? firmwareTo) === firmwareTo,
  )
  if (same === undefined || same.length === 0) return null
  const each = (values: Array<string | null>) => [
    ...new Set(values.filter((value) => value !== null && value !== '')),
  ]
  return {
    from: each(same.map(({ fromVersion }) => fromVersion)).filter((value) => value !== null),
    models: each(same.map(({ make, model }) => [make, model].filter(Boolean).join(' '))).filter(
      (value) => value !== null,
    ),
  }
}
