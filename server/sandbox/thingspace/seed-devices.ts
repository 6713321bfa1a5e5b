import type { Database, Value } from '../database'
import { random, type Random } from '../random'
import type { Account } from './accounts'
import { models } from './images'
import { sowStory, storySize } from './seed-stories'
import { day } from './wire-times'

/**
 * A row is a device as it was at the start; what upgrades did to it since stands in their tables.
 * Ordered by IMEI, as pages are, so that a page is one short read however large the account.
 */
export const deviceTable = `CREATE TABLE devices (
  account INTEGER NOT NULL, imei TEXT NOT NULL, number INTEGER NOT NULL,
  model INTEGER NOT NULL, version INTEGER NOT NULL, eligible INTEGER NOT NULL,
  licensed_at INTEGER, upgraded_at INTEGER, status TEXT, client_type TEXT,
  quirk TEXT, story INTEGER NOT NULL, fails INTEGER NOT NULL,
  PRIMARY KEY (account, imei)) WITHOUT ROWID`

/** What a row does not show, or shows in another way. */
export type DeviceQuirk =
  | 'documented'
  | 'no-eligible'
  | 'no-licence'
  | 'no-upgrade-time'
  | 'zero-time'
  | 'extra'

export type DeviceSeed = {
  account: number
  imei: string
  number: number
  model: number
  version: number
  eligible: boolean
  licensedAt: number | null
  upgradedAt: number | null
  status: string | null
  clientType: string | null
  quirk: DeviceQuirk | null
  story: boolean
  /** How many upgrades of it will fail before one succeeds. */
  fails: number
}

type Grounds = { seed: number; base: number }
type Named = Pick<Account, 'index' | 'name' | 'purchaseType'>

/** Devices of one make that were bought together lie together: their IMEIs begin alike. */
const lot = 60

export function seedDevices(
  db: Database,
  account: Named,
  count: number,
  { seed, base }: Grounds,
): Account {
  const inStory = count >= storySize * 2 ? storySize : 0
  const documented = account.index === 0 && count > inStory + 3 ? documentedDevices() : []
  const own = new Set<number>()
  let licensed = 0

  const rows = function* (): Generator<Value[]> {
    let number = account.index * 1_000_000
    for (let position = 0; position < count; position++) {
      number += 1
      const drawn = draw(account, number, position, { seed, base })
      const row: DeviceSeed =
        position < inStory
          ? { ...drawn, ...sowStory(account, position, base) }
          : (documented[position - inStory] ?? drawn)
      own.add(row.model)
      if (row.licensedAt !== null) licensed += 1
      yield valuesOf(row)
    }
  }
  db.insertAll(`INSERT INTO devices VALUES (${Array(13).fill('?').join(', ')})`, rows())
  return { ...account, devices: count, licensed, models: own }
}

function draw(
  account: Named,
  number: number,
  position: number,
  { seed, base }: Grounds,
): DeviceSeed {
  const batch = Math.floor(position / lot)
  const r = random(seed, 'fota', number)
  const model = modelOf(random(seed, 'fota-lot', account.index, batch))
  const versions = models[model]?.versions.length ?? 1
  const isMrc = account.purchaseType === 'TS-HFOTA-MRC'
  return {
    account: account.index,
    imei: imeiOf(account.index, batch, position % lot, r, seed),
    number,
    model,
    version: versions > 2 ? pickBy(r, [30, 45, 25]) : pickBy(r, [60, 40]),
    eligible: r.chance(0.93),
    licensedAt: isMrc && r.chance(0.88) ? base - r.int(20 * day, 900 * day) : null,
    // Beyond the six months that the reports go back: what they tell is not told here too.
    upgradedAt: r.chance(0.35) ? base - r.int(200 * day, 1500 * day) : null,
    status: statusOf(r),
    clientType: r.chance(0.985) ? (models[model]?.clientType ?? null) : null,
    quirk: quirkOf(r),
    story: false,
    fails: 0,
  }
}

function modelOf(r: Random): number {
  return pickBy(
    r,
    models.map(({ share }) => share),
  )
}

/** A place in the list, each as likely as its share. */
function pickBy(r: Random, shares: readonly number[]): number {
  const all = shares.reduce((sum, share) => sum + share, 0)
  let rest = r.next() * all
  const found = shares.findIndex((share) => {
    rest -= share
    return rest < 0
  })
  return Math.max(0, found)
}

/** The document's list of states is lost; these are the words of its sister documents, spelled as there. */
function statusOf(r: Random): string | null {
  const states = ['Active', 'active', 'Suspend', 'Deactive', 'Pre-active', 'PENDING ACTIVATION']
  const drawn = pickBy(r, [900, 10, 28, 18, 16, 4, 24])
  return states[drawn] ?? null
}

const quirks: readonly DeviceQuirk[] = [
  'no-eligible',
  'no-licence',
  'no-upgrade-time',
  'zero-time',
  'extra',
]

function quirkOf(r: Random): DeviceQuirk | null {
  return r.chance(0.02) ? (quirks[r.int(0, quirks.length - 1)] ?? null) : null
}

/**
 * Fifteen digits: a type code that one lot has to itself, a serial number, and the check digit, wrong
 * now and then as in the documents' examples. A few begin with zero.
 */
function imeiOf(account: number, batch: number, place: number, r: Random, seed: number): string {
  const from = random(seed, 'fota-type', account, batch)
  const prefix = batch % 25 === 7 ? '01' : from.pick(['35', '86', '99'])
  // A prime step through a million: no two lots share a type code.
  const code = String(((batch * 2 + account) * 7919) % 1_000_000).padStart(6, '0')
  const serial = String(place * 16_000 + r.int(0, 15_999)).padStart(6, '0')
  const body = `${prefix}${code}${serial}`
  const check = checkDigit(body)
  return `${body}${r.chance(0.05) ? (check + 1) % 10 : check}`
}

function checkDigit(body: string): number {
  let sum = 0
  for (let index = 0; index < body.length; index++) {
    const value = Number(body[index]) * (index % 2 === 1 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return (10 - (sum % 10)) % 10
}

/** The vendor's own three, in the account that its example names. */
function documentedDevices(): DeviceSeed[] {
  const rows = [
    ['900000000000001', '2018-03-03T00:28:33.152Z'],
    ['900000000000999', '2018-03-03T00:28:34.067Z'],
    ['900000000001000', '2018-03-03T00:28:34.068Z'],
  ] as const
  return rows.map(([imei, upgraded]) => ({
    account: 0,
    imei,
    number: 40_881 + (Number(imei.slice(-4)) - 1),
    model: 0,
    version: 0,
    eligible: true,
    licensedAt: Date.UTC(2018, 0, 15, 12),
    upgradedAt: new Date(upgraded).getTime(),
    status: 'Active',
    clientType: 'OMADM',
    quirk: 'documented',
    story: false,
    fails: 0,
  }))
}

function valuesOf(row: DeviceSeed): Value[] {
  return [
    row.account,
    row.imei,
    row.number,
    row.model,
    row.version,
    Number(row.eligible),
    row.licensedAt,
    row.upgradedAt,
    row.status,
    row.clientType,
    row.quirk,
    Number(row.story),
    row.fails,
  ]
}
