import fc from 'fast-check'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testClient, testInstant } from '../test-client'

const minute = 60_000
const day = 24 * 60 * minute

const client = testClient({ devices: 1800, customers: 45 })
type Caller = Awaited<ReturnType<typeof client.as>>
let admin: Caller
let customers: string[]
beforeAll(async () => {
  admin = await client.as('admin')
  const list = await admin.customers('all=true&limit=500')
  customers = list.customers.map((row) => row._id)
})
const freeze = (at: number) =>
  client.send('PUT', '/__sandbox/clock', { frozenAt: new Date(at).toISOString() })
beforeEach(() => freeze(testInstant))

async function all(query: string, limit = 500) {
  const rows = []
  let total = 0
  for (let offset = 0; offset === 0 || offset < total; offset += limit) {
    const page = await admin.devices(`${query}&limit=${limit}&offset=${offset}`)
    rows.push(...page.items)
    total = page.total
  }
  expect(rows).toHaveLength(total)
  return rows
}

describe('the four sets', () => {
  test('are drawn by the age of lastComm, for every customer', async () => {
    for (const customerId of customers) {
      const query = `customerId=${customerId}&showDevelopment=true`
      const ages = (await all(query)).map(({ info }) =>
        info.lastComm === null ? null : testInstant - new Date(info.lastComm).getTime(),
      )
      const count = (fits: (age: number) => boolean) =>
        ages.filter((age) => age !== null && fits(age)).length
      const totals = await Promise.all(
        ['ONLINE', 'ALLOFFLINE', 'PRESUMEDDEAD', 'DEAD'].map(
          async (status) =>
            (await admin.devices(`${query}&limit=1&heartbeatStatus=${status}`)).total,
        ),
      )
      expect(totals).toEqual([
        count((age) => age <= 10 * minute),
        count((age) => age > 30 * minute),
        count((age) => age > day && age <= 7 * day),
        count((age) => age > 7 * day),
      ])
    }
  })

  test('ALLOFFLINE holds the dead, the presumed dead and the newly silent; the never seen are in none', async () => {
    const support = await client.as('support')
    const ids = async (status: string) =>
      new Set(
        (await support.devices(`limit=500&heartbeatStatus=${status}`)).items.map(
          (row) => row.deviceId,
        ),
      )
    const [dead, presumed, offline, online] = [
      await ids('DEAD'),
      await ids('PRESUMEDDEAD'),
      await ids('ALLOFFLINE'),
      await ids('ONLINE'),
    ]
    for (const id of [...dead, ...presumed]) expect(offline).toContain(id)
    expect(offline.size).toBeGreaterThan(dead.size + presumed.size)
    for (const id of online) expect(offline).not.toContain(id)
    const never = (await support.devices('limit=500')).items.filter(
      (row) => row.info.lastComm === null,
    )
    expect(never.length).toBeGreaterThan(0)
    for (const row of never) {
      for (const set of [dead, presumed, offline, online]) expect(set).not.toContain(row.deviceId)
    }
  })

  test('an unknown word is 400 heartbeatStatus', async () => {
    for (const status of ['FOO', 'online', 'ONLINE,DEAD']) {
      expect(await admin.get(`/flexcare/device?heartbeatStatus=${status}`)).toMatchObject({
        status: 400,
        body: { message: 'heartbeatStatus' },
      })
    }
  })
})

test('pages of any size, under any filters, join to the same rows as one reading', async () => {
  const own = async (query: string, limit: number) =>
    (await all(query, limit)).map((row) => `${row._id} ${row.deviceId}`)
  const filters = fc.record({
    customerId: fc.constantFrom(...customers.slice(0, 30)),
    type: fc.option(fc.constantFrom('STB', 'ANDROID_TABLET', 'ANDROID_BOX'), { nil: undefined }),
    heartbeatStatus: fc.option(fc.constantFrom('ONLINE', 'ALLOFFLINE', 'DEAD'), { nil: undefined }),
    showDevelopment: fc.option(fc.constant('true'), { nil: undefined }),
    filter: fc.option(fc.constantFrom('stue', '1', 'a', 'ø'), { nil: undefined }),
  })
  await fc.assert(
    fc.asyncProperty(filters, fc.integer({ min: 1, max: 60 }), async (filter, limit) => {
      const query = new URLSearchParams()
      for (const [name, value] of Object.entries(filter))
        if (value !== undefined) query.set(name, value)
      const paged = await own(query.toString(), limit)
      expect(paged).toEqual(await own(query.toString(), 500))
      expect(new Set(paged).size).toBe(paged.length)
    }),
    { numRuns: 25, seed: 1 },
  )
})

test('iptv counters agree with the device table, now and later', async () => {
  for (const at of [testInstant, testInstant + 3 * day]) {
    await freeze(at)
    const list = await admin.get('/customer?all=true&limit=500&iptvdevices=true&flexcare=true')
    expect(list.body).toMatchObject({ customers: expect.any(Array) })
    for (const customerId of customers.slice(0, 25)) {
      const { body } = await admin.get(
        `/customer?customerIds=${customerId}&iptvdevices=true&includeDeleted=true`,
      )
      const total = async (query: string) =>
        (await admin.devices(`customerId=${customerId}&limit=1&${query}`)).total
      expect(body).toMatchObject({
        customers: [
          {
            iptv: {
              stbs: await total('type=STB'),
              stbsOffline: await total('type=STB&heartbeatStatus=ALLOFFLINE'),
              android: (await total('type=ANDROID_TABLET')) + (await total('type=ANDROID_BOX')),
            },
          },
        ],
      })
    }
  }
})

describe('time passes', () => {
  const lastComms = async () =>
    new Map(
      (await all(`customerId=${customers[2] ?? ''}&showDevelopment=true`)).map((row) => [
        `${row._id} ${row.deviceId}`,
        row.info.lastComm,
      ]),
    )

  test('a standing clock gives the same answer', async () => {
    expect(await lastComms()).toEqual(await lastComms())
  })

  test('lastComm never goes back and is never ahead; what beats keeps beating', async () => {
    let before = await lastComms()
    for (let hour = 1; hour <= 31; hour += 3) {
      const now = testInstant + hour * 60 * minute
      await freeze(now)
      const after = await lastComms()
      for (const [id, at] of after) {
        const earlier = before.get(id) ?? null
        if (at === null || earlier === null) expect(at).toBe(earlier)
        else {
          expect(new Date(at).getTime()).toBeGreaterThanOrEqual(new Date(earlier).getTime())
          expect(new Date(at).getTime()).toBeLessThanOrEqual(now)
        }
      }
      before = after
    }
  })

  test('boxes fall silent and boxes come back', async () => {
    const offline = async () => {
      const ids: string[] = []
      for (const customerId of customers) {
        const page = await admin.devices(
          `customerId=${customerId}&limit=500&heartbeatStatus=ALLOFFLINE`,
        )
        ids.push(...page.items.map((row) => row.deviceId))
      }
      return new Set(ids)
    }
    const before = await offline()
    await freeze(testInstant + 2 * 60 * minute)
    const after = await offline()
    expect([...after].filter((id) => !before.has(id)).length).toBeGreaterThan(0)
    expect([...before].filter((id) => !after.has(id)).length).toBeGreaterThan(0)
  })
})
