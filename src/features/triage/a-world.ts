import { aDevice } from '#/api/telecomx/a-device'
import type { Device } from '#/api/telecomx/schemas'
import { fleetRow } from '#/features/fleet/rules'
import type { FleetRow } from '#/features/fleet/rules'
import { readAsides } from '#/lib/set-asides'
import { findCauses } from './cause'
import type { Causes } from './cause'
import type { CauseAsked } from './cause-tally'

const now = 1_795_348_800_000
const lastComm = { kind: 'instant', at: now } as const

type Sown = { row: FleetRow; silent: boolean }

/** For tests: a device that is compared, and whether it is silent. */
export function sown(
  id: string,
  customerId: string,
  silent: boolean,
  changes: Partial<Device> = {},
): Sown {
  const device = aDevice({ id, lastComm, model: 'MAG520', heartbeatVersion: '3.5', ...changes })
  return { row: fleetRow(device, customerId), silent }
}

export function askedOf(all: readonly Sown[]): CauseAsked {
  const silent = new Set(all.filter((each) => each.silent).map(({ row }) => row))
  return {
    rows: all.map(({ row }) => row),
    statusOf: (row) => (silent.has(row) ? 'ALLOFFLINE' : undefined),
    asides: readAsides([], now),
    withDisabled: false,
    unread: new Set(),
  }
}

export function causesAmong(
  all: readonly Sown[],
  changes: Partial<CauseAsked> = {},
): Promise<Causes> {
  return findCauses({ ...askedOf(all), ...changes })
}

export const standing = ({ list }: Causes) => list.filter(({ verdict }) => verdict === 'standsOut')

/** The same numbers for the same seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const models = ['MAG250', 'MAG324', 'MAG520', 'MAG540'] as const
export const versions = ['2.0.14', '2.1.0', '2.1.1', '2.2.0-beta'] as const

type World = { seed: number; darkSites?: number; perSite?: boolean; broken?: string; hurt?: number }

/** Sites of all sizes, some of them dark; a site may have one version, and a version may be broken. */
export function aWorld({ seed, darkSites = 0, perSite = false, broken, hurt = 0 }: World): Sown[] {
  const roll = dice(seed)
  const pick = (from: readonly string[]) => from[Math.floor(roll() * from.length)] ?? ''
  return Array.from({ length: 60 }, (_, site) => {
    const boxes = 1 + Math.floor(roll() ** 3 * 80)
    const version = pick(versions)
    const dark = site < darkSites
    return Array.from({ length: boxes }, (_each, index) => {
      const appVersion = perSite ? version : pick(versions)
      const risk = appVersion === broken ? 0.03 + hurt : 0.03
      return sown(`${site}-${index}`, `site ${site}`, dark || roll() < risk, {
        appVersion,
        model: pick(models),
        heartbeatVersion: pick(['3.4', '3.5']),
      })
    })
  }).flat()
}
