import { expect, test } from 'vitest'
import { openDatabase } from '../server/sandbox/database'
import type { Database, Value } from '../server/sandbox/database'
import { defaultOptions } from '../server/sandbox/options'
import { kinds } from '../server/sandbox/telecomx/catalogue'
import { plantFleet } from '../server/sandbox/telecomx/fleet'
import { canBeSilent, inSet, lastComm } from '../server/sandbox/telecomx/heartbeat'
import {
  deviceTable,
  deviceValues,
  hasHeartbeatVersion,
  insertDevice,
} from '../server/sandbox/telecomx/seed-devices'
import { shareDevices } from '../server/sandbox/telecomx/seed-shares'
import { plantTree } from '../server/sandbox/telecomx/seed-tree'
import { aDevice } from '../src/api/telecomx/a-device'
import { incidentsOf } from '../src/features/triage/incidents'
import type { SilentBox } from '../src/features/triage/rules'
import { defaultPreferences } from '../src/lib/preferences'

const now = Date.parse('2026-11-22T10:00:00Z')
const rule = defaultPreferences.incidents

type Read = { customer: number; number: number; kind: number; at: number }

const offlineRows = `SELECT customer, number, kind, ${lastComm} AS at FROM devices
  WHERE ${canBeSilent} AND ${inSet.ALLOFFLINE} AND enabled = 1 AND development = 0`

/** The offline sets of a sandbox, customer by customer. */
function silentSites(db: Database, seed: number): Map<number, SilentBox[]> {
  const sites = new Map<number, SilentBox[]>()
  for (const { customer, number, kind, at } of db.all<Read>(offlineRows, { ':now': now })) {
    const isStb = kind === kinds.indexOf('STB')
    const device = aDevice({
      id: String(number),
      kind: isStb ? 'STB' : 'ANDROID_TABLET',
      heartbeatVersion: isStb && hasHeartbeatVersion(number, seed) ? '3.5' : null,
      lastComm: { kind: 'instant', at },
    })
    const boxes = sites.get(customer) ?? []
    boxes.push({ key: device.key, device, customerId: String(customer) })
    sites.set(customer, boxes)
  }
  return sites
}

/** A whole sandbox. */
function sown(devices: number, customers: number) {
  const fleet = plantFleet({ ...defaultOptions, orders: 0, devices, customers }, now)
  return { sites: silentSites(fleet.db, fleet.seed), seeded: fleet.outages }
}

/** Of a sandbox without outages the devices alone, which costs a tenth. */
function* devicesOf(seed: number): Generator<Value[]> {
  const tree = plantTree(40, seed)
  const counts = shareDevices(tree, 1_500, seed)
  let number = 0
  for (const { seq, kind, state } of tree.places) {
    const devices = counts[seq] ?? 0
    const blocked = state === 'BLOCKED'
    const site = {
      customer: seq,
      kind,
      blocked,
      devices,
      groups: [],
      outage: undefined,
      odd: false,
    }
    for (let position = 0; position < devices; position++) {
      number += 1
      yield deviceValues(site, position, number, seed, now)
    }
  }
}

test(
  'hardly ever is an incident of five boxes or more found where nothing happened',
  { tags: ['scale'], timeout: 20_000 },
  () => {
    const seeds = Array.from({ length: 100 }, (_, seed) => seed + 1)
    const db = openDatabase()
    db.exec(deviceTable)
    let silent = 0
    const found = seeds.map((seed) => {
      db.exec('DELETE FROM devices')
      db.insertAll(insertDevice, devicesOf(seed))
      const sites = silentSites(db, seed)
      silent += [...sites.values()].flat().length
      return incidentsOf(sites.values(), rule, now).filter(({ boxes }) => boxes.length >= 5).length
    })
    const average = found.reduce((sum, each) => sum + each, 0) / seeds.length
    console.log(
      `false incidents of five boxes or more: ${average} per seed, on ${seeds.length} seeds`,
    )
    expect(silent, 'there is something to be found').toBeGreaterThan(1_000)
    expect(average).toBeLessThanOrEqual(1)
  },
)

test('the outages of the sandbox are the first incidents', () => {
  const { sites, seeded } = sown(5_000, 120)
  const first = incidentsOf(sites.values(), rule, now).slice(0, 3)
  expect(first.map(({ customerId }) => customerId).toSorted()).toEqual(
    seeded.map(({ customer }) => String(customer)).toSorted(),
  )
  for (const { customerId, first: from } of first) {
    const at = seeded.find(({ customer }) => String(customer) === customerId)?.at ?? 0
    expect(from - at).toBeGreaterThanOrEqual(0)
    expect(from - at).toBeLessThan(4 * 60_000)
  }
})

test('six thousand silent boxes are grouped in less than a tenth of a second', () => {
  const { sites } = sown(5_000, 120)
  const boxes = [...sites.values()].flat()
  const many = Array.from({ length: 2_000 }, (_, site) =>
    Array.from({ length: 3 }, (_each, index) => {
      const box = boxes[(site * 3 + index) % boxes.length]
      if (box === undefined) throw new Error('no boxes')
      return { ...box, customerId: String(site) }
    }),
  )
  expect(many.flat()).toHaveLength(6_000)
  const times = Array.from({ length: 5 }, () => {
    const began = performance.now()
    incidentsOf(many, rule, now)
    return performance.now() - began
  })
  const took = Math.min(...times)
  console.log(`6,000 silent boxes grouped in ${took.toFixed(1)} ms`)
  expect(took).toBeLessThan(100)
})
