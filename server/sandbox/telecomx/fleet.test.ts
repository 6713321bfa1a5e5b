import { describe, expect, test } from 'vitest'
import { defaultOptions, type SandboxOptions } from '../options'
import { testClient, testInstant } from '../test-client'
import { lastComm, thresholds } from './heartbeat'
import { plantFleet } from './fleet'

const plant = (options: Partial<SandboxOptions> = {}) =>
  plantFleet({ ...defaultOptions, ...options }, testInstant)

const sizes = [
  { customers: 30, devices: 500 },
  { customers: 120, devices: 5000 },
  { customers: 500, devices: 0 },
  { customers: 2000, devices: 40_000 },
]

describe.each(sizes)('$customers customers, $devices devices', ({ customers, devices }) => {
  const fleet = plant({ customers, devices })
  const { db, tree } = fleet
  const count = (sql: string) => db.get<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`)?.n ?? -1

  test('has exactly so many', () => {
    expect(count('customers')).toBe(customers)
    expect(count('devices')).toBe(devices)
  })

  test('no two boxes share a device id', () => {
    expect(count('(SELECT DISTINCT device_id FROM devices)')).toBe(devices)
  })

  test('nobody but support’s own customer holds more than 200 or two in a hundred', () => {
    const largest = Math.max(200, Math.floor(devices * 0.02))
    const rows = db.all<{ customer: number; n: number }>(
      'SELECT customer, count(*) AS n FROM devices GROUP BY customer',
    )
    for (const { customer, n } of rows)
      if (customer !== tree.main) expect(n).toBeLessThanOrEqual(largest)
    if (devices >= 5000) {
      expect(count(`devices WHERE customer = ${tree.main}`)).toBe(150)
      expect(Math.max(...rows.map((row) => row.n))).toBe(Math.max(largest, 150))
    }
  })

  test('the tree: nine in ten below main, twenty below the small reseller, who is below main', () => {
    const place = (seq: number) => tree.places[seq]
    const below = (seq: number) => (place(seq)?.last ?? seq) - seq
    expect(below(tree.main)).toBe(Math.round(customers * 0.9))
    expect(below(tree.small)).toBe(20)
    expect(place(tree.small)).toMatchObject({ parent: tree.main, kind: 'reseller' })
    expect(place(tree.careHome)).toMatchObject({ parent: tree.main, kind: 'care', state: 'ACTIVE' })
    for (const { seq, parent, last } of tree.places) {
      if (parent === null) continue
      expect(parent).toBeLessThan(seq)
      expect(place(parent)?.last).toBeGreaterThanOrEqual(last)
    }
    expect(count(`customers WHERE state = 'DELETED'`)).toBeGreaterThan(0)
    expect(count(`customers WHERE state = 'BLOCKED'`)).toBeGreaterThan(0)
  })

  test('customers without FLEXCARE, and deleted ones, have no boxes', () => {
    expect(
      count(
        `devices d JOIN customers c ON c.seq = d.customer WHERE c.flexcare = 0 OR c.state = 'DELETED'`,
      ),
    ).toBe(0)
  })
})

test('the same seed and instant give the same fleet, another seed another', () => {
  const rows = (seed: number) => {
    const { db } = plant({ seed, devices: 800 })
    return [db.all('SELECT * FROM customers'), db.all('SELECT * FROM devices')]
  }
  expect(rows(1)).toEqual(rows(1))
  expect(rows(2)).not.toEqual(rows(1))
})

test('about six in a hundred are silent; some never seen, disabled, in development', () => {
  const devices = 40_000
  const { db } = plant({ customers: 1000, devices })
  const share = (where: string, now = testInstant) => {
    const sql = `SELECT count(*) AS n FROM devices WHERE ${where.replaceAll(':now', String(now))}`
    return ((db.get<{ n: number }>(sql)?.n ?? 0) / devices) * 100
  }
  const silent = `${lastComm} < :now - ${thresholds.offline}`
  expect(share(silent)).toBeGreaterThan(4.5)
  expect(share(silent)).toBeLessThan(7.5)
  // It stays so while time passes.
  expect(share(silent, testInstant + 86_400_000)).toBeLessThan(8)
  for (const where of ['seen = 0', 'enabled = 0', 'development = 1']) {
    expect(share(where)).toBeGreaterThan(0.5)
    expect(share(where)).toBeLessThan(4)
  }
})

test('too many devices for so few customers is one clear line', () => {
  expect(() => plant({ customers: 30, devices: 50_000 })).toThrow(
    /^SANDBOX_DEVICES: 50000 do not fit 30 customers at no more than 1000 each\. Set .+$/,
  )
})

describe('site outages', () => {
  test('all boxes of so many customers fell silent within minutes, and are listed', async () => {
    const client = testClient({ outages: 5 })
    const admin = await client.as('admin')
    const { body } = await client.call('/__sandbox/outages')
    expect(body).toHaveLength(5)
    for (const outage of Array.isArray(body) ? body : []) {
      const { customerId, at, devices } = Object(outage)
      const list = await admin.devices(`customerId=${customerId}&limit=500&showDevelopment=true`)
      expect(list.total).toBe(devices)
      expect(list.total).toBeGreaterThanOrEqual(8)
      for (const row of list.items) {
        const after = new Date(row.info.lastComm ?? 0).getTime() - new Date(at).getTime()
        expect(after).toBeGreaterThanOrEqual(0)
        expect(after).toBeLessThanOrEqual(4 * 60_000)
      }
      const offline = await admin.devices(
        `customerId=${customerId}&limit=1&showDevelopment=true&heartbeatStatus=ALLOFFLINE`,
      )
      expect(offline.total).toBe(list.total)
    }
  })

  test('the first is a customer of main’s own, the second of the small reseller’s', () => {
    const { tree, outages } = plant()
    expect(outages).toHaveLength(3)
    const parents = outages.map(({ customer }) => tree.places[customer]?.parent)
    expect(parents.slice(0, 2)).toEqual([tree.main, tree.small])
  })

  test('none if none are wanted', () => {
    expect(plant({ outages: 0 }).outages).toEqual([])
  })
})
