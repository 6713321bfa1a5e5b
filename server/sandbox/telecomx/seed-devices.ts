import { random, type Random } from '../random'
import type { Value } from '../database'
import { rooms, wards } from './seed-words'
import { kinds, type Kind } from './catalogue'
import { oddities, type Oddity } from './seed-oddities'
import type { CustomerKind } from './seed-tree'

/**
 * Rows of one customer lie together and in their order, so that a page is one short read however
 * large the fleet. What a box has installed is not stored: `device-look` draws it from `number`.
 */
export const deviceTable = `CREATE TABLE devices (
  customer INTEGER NOT NULL, position INTEGER NOT NULL, number INTEGER NOT NULL,
  id TEXT NOT NULL, device_id TEXT NOT NULL, kind INTEGER NOT NULL, name TEXT NOT NULL, name_lower TEXT NOT NULL,
  enabled INTEGER NOT NULL, development INTEGER NOT NULL, grp INTEGER, quirk TEXT,
  seen INTEGER NOT NULL, silent_since INTEGER, cycle INTEGER, quiet INTEGER, beat INTEGER NOT NULL, phase INTEGER NOT NULL,
  PRIMARY KEY (customer, position)) WITHOUT ROWID`

/** Made after the rows are in. The first holds the few rows that can be silent, the second counts kinds. */
export const deviceIndexes = `
CREATE INDEX quiet_devices ON devices (customer, position)
  WHERE silent_since IS NOT NULL OR cycle IS NOT NULL;
CREATE INDEX device_kinds ON devices (customer, development, kind)`

export const insertDevice = `INSERT INTO devices VALUES (${Array(18).fill('?').join(', ')})`

export type Site = {
  customer: number
  kind: CustomerKind
  blocked: boolean
  devices: number
  groups: readonly number[]
  /** When all boxes of the place fell silent. */
  outage: number | undefined
  odd: boolean
}

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** The documents' rows all carry this one `_id`. */
const documentedId = '1234567890qwertyuiopqwer'

export function deviceValues(
  site: Site,
  position: number,
  number: number,
  seed: number,
  base: number,
): Value[] {
  const r = random(seed, 'device', number)
  const listed = site.odd ? oddities[position] : undefined
  const odd: Oddity = listed === undefined ? {} : { enabled: true, development: false, ...listed }
  const kind = odd.kind ?? kindOf(site.kind, r)
  const name = odd.name ?? nameOf(site.kind, kind, r)
  const phase = r.int(0, 30 * day)
  const life = odd.life ?? (site.blocked ? 'dead' : lifeOf(kind, number, seed, r))
  return [
    site.customer,
    position,
    number,
    odd.documentedId === true || (!site.odd && r.chance(0.0005)) ? documentedId : r.hex(24),
    deviceIdOf(kind, number, seed),
    kinds.indexOf(kind),
    name,
    name.toLowerCase(),
    Number(odd.enabled ?? (!site.blocked && !r.chance(0.01))),
    Number(odd.development ?? r.chance(0.015)),
    site.groups.length > 0 && r.chance(0.7)
      ? (site.groups[r.int(0, site.groups.length - 1)] ?? null)
      : null,
    odd.quirk ??
      (listed === undefined && r.chance(0.008)
        ? r.pick(['no-model', 'nothing-empty', 'documented-tablet'])
        : null),
    ...heartbeat(site.outage === undefined ? life : { fell: site.outage }, base, r),
    r.int(55_000, 290_000),
    phase,
  ]
}

export type Life =
  | 'steady'
  | 'never'
  | 'recent'
  | 'presumed-dead'
  | 'dead'
  | 'doomed'
  | 'flapping'
  | 'absent'
  | 'standby'

/** About six in a hundred are silent at any moment, the site outages included. */
function lifeOf(kind: Kind, number: number, seed: number, r: Random): Life {
  const draw = r.next()
  if (draw < 0.012) return 'never'
  if (draw < 0.028) return 'dead'
  if (draw < 0.037) return 'presumed-dead'
  if (draw < 0.044) return 'recent'
  if (draw < 0.049) return 'doomed'
  if (draw < 0.074) return 'flapping'
  if (draw < 0.104) return 'absent'
  if (kind === 'STB' && !hasHeartbeatVersion(number, seed) && r.chance(0.15)) return 'standby'
  return 'steady'
}

/** Set-top boxes without it report only while their screen is on. */
export function hasHeartbeatVersion(number: number, seed: number): boolean {
  return random(seed, 'heartbeat-version', number).chance(0.85)
}

/** seen, silent_since, cycle, quiet: see `heartbeat`. */
function heartbeat(
  life: Life | { fell: number },
  base: number,
  r: Random,
): [number, number | null, number | null, number | null] {
  if (typeof life === 'object') return [1, life.fell + r.int(0, 4 * minute), null, null]
  switch (life) {
    case 'steady':
      return [1, null, null, null]
    case 'never':
      return [0, null, null, null]
    case 'recent':
      return [1, base - r.int(31 * minute, day), null, null]
    case 'presumed-dead':
      return [1, base - r.int(day + minute, 7 * day - minute), null, null]
    case 'dead':
      return [1, base - r.int(7 * day + minute, 220 * day), null, null]
    case 'doomed':
      return [1, base + r.int(minute, 2 * day), null, null]
    case 'flapping':
      return [1, null, r.int(90 * minute, 9 * hour), r.int(12 * minute, 85 * minute)]
    case 'absent':
      return [1, null, r.int(5 * day, 20 * day), r.int(8 * hour, 4 * day)]
    case 'standby':
      return [1, null, day, r.int(6 * hour, 14 * hour)]
  }
}

function kindOf(place: CustomerKind, r: Random): Kind {
  const draw = r.next()
  const tablets = { care: 0.28, hospital: 0.5, hotel: 0.04, reseller: 0.4 }[place]
  if (draw < tablets) return 'ANDROID_TABLET'
  return draw < tablets + 0.08 ? 'ANDROID_BOX' : 'STB'
}

function nameOf(place: CustomerKind, kind: Kind, r: Random): string {
  if (place === 'reseller')
    return `${r.pick(['Lager', 'Showroom', 'Testbænk', 'Kontor'])} ${r.int(1, 60)}`
  const room = `${r.pick(rooms[place])} ${r.int(1, 220)}`
  if (r.chance(0.15)) return `${room}, ${r.pick(wards)}`
  if (r.chance(0.08))
    return `${room} ${kind === 'STB' ? 'TV' : kind === 'ANDROID_BOX' ? 'boks' : '15.6" tablet'}`
  return room
}

/**
 * Never two alike: the MAC is a permutation of 24 bits under Infomir's prefix, the barcode has seven
 * digits. Both forms as in https://wiki.telecomx.dk/doku.php?id=api:flexcare:device:list
 */
export function deviceIdOf(kind: Kind, number: number, seed: number): string {
  if (kind !== 'STB') return String(1_700_000 + number * 3 + (seed % 3))
  const bits = (Math.imul(number, 0x5bd1e5) + Math.imul(seed, 7919)) & 0xffffff
  const hex = bits.toString(16).padStart(6, '0').toUpperCase()
  return `00:1A:79:${hex.slice(0, 2)}:${hex.slice(2, 4)}:${hex.slice(4)}`
}
