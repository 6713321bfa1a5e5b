import { beforeAll, describe, expect, test } from 'vitest'
import { testClient } from '../test-client'

/** Key by key what the document's table and its four rows show; a row may lack some, and has no other. */
const documented = {
  row: [
    '_id',
    'type',
    'deviceId',
    'name',
    'enabled',
    'info',
    'tabletProfile',
    'applications',
    'appsMissing',
    'appsOutdated',
    'androidType',
  ],
  info: ['lastComm', 'lastUiComm', 'model', 'androidVersion', 'appVersion', 'hbversion'],
  application: ['_id', 'name', 'versionCode', 'versionName', 'installed'],
}

const client = testClient()
type Caller = Awaited<ReturnType<typeof client.as>>
let support: Caller
let admin: Caller
beforeAll(async () => {
  support = await client.as('support')
  admin = await client.as('admin')
})

const at = '/flexcare/device'
const word = (status: number, message: string) =>
  expect.objectContaining({ status, body: { message } })

describe('paging', () => {
  test('the envelope has the documented keys, 0 and 100 by default', async () => {
    const { body, status } = await support.get(at)
    expect(status).toBe(200)
    expect(Object.keys(body ?? {})).toEqual(['offset', 'limit', 'total', 'items'])
    const list = await support.devices()
    expect([list.offset, list.limit, list.items.length]).toEqual([0, 100, 100])
    expect(list.total).toBeGreaterThan(130)
  })

  test('offset and limit are echoed and kept', async () => {
    const list = await support.devices('offset=10&limit=5')
    expect([list.offset, list.limit]).toEqual([10, 5])
    expect(list.items).toEqual((await support.devices()).items.slice(10, 15))
  })

  test('past the end: no rows, the same total', async () => {
    const list = await support.devices('offset=100000')
    expect(list).toMatchObject({
      offset: 100000,
      items: [],
      total: (await support.devices()).total,
    })
  })

  test.each([
    ['501', 500],
    ['1000000', 500],
    ['99999999999999999999999', 500],
    ['500', 500],
    ['1', 1],
  ])('limit=%s is %d', async (limit, echoed) => {
    expect(await support.devices(`limit=${limit}`)).toHaveProperty('limit', echoed)
  })

  test.each(['limit', 'offset'])('%s that is no number is 400 with its name', async (name) => {
    for (const value of ['-1', 'abc', '', '1.5', '1e2', '+1', ' 1', '0x10', 'NaN', '1,2']) {
      expect(await support.get(`${at}?${name}=${encodeURIComponent(value)}`)).toEqual(
        word(400, name),
      )
    }
    expect(await support.get(`${at}?${name}=1&${name}=2`)).toEqual(word(400, name))
  })

  test('limit=0 is 400, offset=0 is not', async () => {
    expect(await support.get(`${at}?limit=0`)).toEqual(word(400, 'limit'))
    expect((await support.get(`${at}?offset=0`)).status).toBe(200)
  })
})

describe('filter', () => {
  test('is a part of the name, without regard to case, for æøå too', async () => {
    const list = await support.devices('filter=%C3%86%C3%98%C3%85')
    expect(list.items.map((row) => row.name)).toEqual(['ÆØÅ æøå ÉÜ'])
    expect(await support.devices('filter=%C3%A6%C3%B8%C3%A5')).toEqual(list)
  })

  test('is not trimmed, and neither % nor _ means anything', async () => {
    expect(await support.devices('filter=%20%20mellemrum')).toHaveProperty('total', 1)
    expect(await support.devices('filter=%20%20%20mellemrum')).toHaveProperty('total', 0)
    expect(await support.devices('filter=%25')).toHaveProperty('total', 0)
    expect(await support.devices('filter=_')).toHaveProperty('total', 0)
    expect(await support.devices('filter=%00')).toHaveProperty('total', 0)
  })

  test('searches neither the device id nor the model', async () => {
    const [row] = (await support.devices('offset=40')).items
    expect(await support.devices(`filter=${row?.deviceId ?? ''}`)).toHaveProperty('total', 0)
    expect(await support.devices('filter=TC15')).toHaveProperty('total', 0)
  })

  test('empty is no filter', async () => {
    expect(await support.devices('filter=')).toEqual(await support.devices())
  })
})

describe('type', () => {
  test('takes the query’s words; rows answer with their own', async () => {
    const stbs = await support.devices('type=STB&limit=500')
    expect(new Set(stbs.items.map((row) => row.type))).toEqual(new Set(['STB']))
    const tablets = await support.devices('type=ANDROID_TABLET&limit=500')
    expect(new Set(tablets.items.map((row) => row.type))).toEqual(new Set(['ANDROID']))
    expect(new Set(tablets.items.map((row) => row['androidType']))).toEqual(
      new Set(['ANDROID_TABLET']),
    )
    const boxes = await support.devices('type=ANDROID_BOX&limit=500')
    const { total } = await support.devices()
    expect(stbs.total + tablets.total + boxes.total).toBe(total)
    for (const { total: some } of [stbs, tablets, boxes]) expect(some).toBeGreaterThan(0)
  })

  test.each(['ANDROID', 'stb', 'IOS'])('%s is 400 type', async (type) => {
    expect(await support.get(`${at}?type=${type}`)).toEqual(word(400, 'type'))
  })
})

describe('customerId', () => {
  test('not given is the caller’s own', async () => {
    const own = await support.devices()
    expect(own.items[0]).toHaveProperty('name', '15.6" Hjemme')
    expect((await admin.devices()).items[0]).not.toHaveProperty('name', '15.6" Hjemme')
  })

  test('within reach: own customers and, all the way down, those of sub-resellers', async () => {
    for (const { _id } of (await support.customers('includeSubresellers=true&limit=500'))
      .customers) {
      expect((await support.get(`${at}?customerId=${_id}&limit=1`)).status).toBe(200)
    }
  })

  test('outside of it, and unknown, is 403 access_denied; ADMIN reaches all', async () => {
    const mine = (await support.customers('includeSubresellers=true&includeDeleted=true&limit=500'))
      .customers
    const all = (await admin.customers('all=true&includeDeleted=true&limit=500')).customers
    const ids = new Set(mine.map((row) => row._id))
    const others = all.filter((row) => !ids.has(row._id) && row.name !== 'Nordlys Care A/S')
    expect(others.length).toBeGreaterThan(5)
    for (const { _id } of others) {
      expect(await support.get(`${at}?customerId=${_id}`)).toEqual(word(403, 'access_denied'))
      expect((await admin.get(`${at}?customerId=${_id}`)).status).toBe(200)
    }
    expect(await support.get(`${at}?customerId=nobody`)).toEqual(word(403, 'access_denied'))
  })

  test('the small reseller reaches its twenty and not its parent', async () => {
    const reseller = await client.as('reseller')
    const [first] = (await reseller.customers()).customers
    expect((await reseller.get(`${at}?customerId=${first?._id ?? ''}`)).status).toBe(200)
    const main = (await admin.customers('all=true&filter=nordlys')).customers[0]
    expect(await reseller.get(`${at}?customerId=${main?._id ?? ''}`)).toEqual(
      word(403, 'access_denied'),
    )
  })

  test.each(['viewer', 'sales'])('%s has too low a level', async (name) => {
    const caller = await client.as(name)
    expect(await caller.get(at)).toEqual(word(403, 'access_denied'))
    expect(await caller.get(`${at}?limit=0`)).toEqual(word(403, 'access_denied'))
  })
})

describe('showDevelopment', () => {
  test('not given is false; true adds the development boxes', async () => {
    const without = await support.devices('limit=500')
    const all = await support.devices('limit=500&showDevelopment=true')
    expect(await support.devices('limit=500&showDevelopment=false')).toEqual(without)
    expect(await support.devices('limit=500&showDevelopment=0')).toEqual(without)
    expect(await support.devices('limit=500&showDevelopment=1')).toEqual(all)
    const names = new Set(without.items.map((row) => row.name))
    expect(all.total).toBeGreaterThan(without.total)
    expect(all.items.map((row) => row.name)).toContain('Udvikling 1')
    expect(names).not.toContain('Udvikling 1')
  })

  test('anything else is 400', async () => {
    expect(await support.get(`${at}?showDevelopment=yes`)).toEqual(word(400, 'showDevelopment'))
  })
})

describe('full and group', () => {
  test('full adds fields, a secret among them, and keeps the rows', async () => {
    const simple = await support.devices('limit=3')
    const full = await support.devices('limit=3&full=true')
    expect(full.items).toMatchObject(simple.items)
    expect(full.items[0]).toHaveProperty('token', expect.stringMatching(/^CANARY-device\.token-/))
    expect(JSON.stringify(simple)).not.toContain('CANARY')
    expect(await support.get(`${at}?full=2`)).toEqual(word(400, 'full'))
  })

  test('group keeps the rows of one group; an unknown one has none', async () => {
    const all = await support.devices('limit=500&full=true')
    const ids = all.items.flatMap((row) => row['groups'])
    const [group] = ids
    const inGroup = await support.devices(`limit=500&full=true&group=${String(group)}`)
    expect(inGroup.total).toBe(ids.filter((id) => id === group).length)
    expect(inGroup.total).toBeGreaterThan(1)
    expect(inGroup.total).toBeLessThan(all.total)
    expect(await support.devices('group=nothing')).toHaveProperty('total', 0)
  })
})

test('rows have the documented keys and no other', async () => {
  const list = await support.devices('limit=500&showDevelopment=true')
  for (const row of list.items) {
    expect(documented.row).toEqual(expect.arrayContaining(Object.keys(row)))
    expect(documented.info).toEqual(expect.arrayContaining(Object.keys(row.info)))
    const apps: unknown = row['applications']
    expect(Array.isArray(apps)).toBe(true)
    for (const app of Array.isArray(apps) ? apps : []) {
      expect(Object.keys(app)).toEqual(documented.application)
    }
    if (row.type === 'STB') {
      expect(row).toMatchObject({ applications: [] })
      for (const key of ['appsMissing', 'appsOutdated', 'androidType'])
        expect(row).not.toHaveProperty(key)
      expect(row.deviceId).toMatch(/^00:1A:79(:[0-9A-F]{2}){3}$/)
    } else {
      expect(row).toMatchObject({ appsMissing: expect.any(Array), appsOutdated: expect.any(Array) })
      expect(row.deviceId).toMatch(/^\d{7}$/)
    }
  }
})

test('the quirks of the documents’ own rows are there', async () => {
  const { items } = await support.devices('limit=500&showDevelopment=true')
  const named = (name: string) => items.find((row) => row.name === name)
  expect(items.filter((row) => row._id === '1234567890qwertyuiopqwer')).toHaveLength(4)
  expect(named('15.6" Hjemme')).toMatchObject({
    type: 'ANDROID',
    tabletProfile: '1234567890qwertyuiopqwer',
    applications: [{ _id: 'com.android.packageinstaller', name: 'Pakkeinstallationsprogram' }],
    appsMissing: [],
    appsOutdated: ['Amazon Prime Video'],
    info: { lastUiComm: null },
  })
  expect(named('MAG520, Arbejde')).toHaveProperty('info.model', 'MAG520')
  expect(named('Mangler apps efter pakkenavn')).toMatchObject({
    appsMissing: ['dk.pulstest.kald', 'dk.pulstest.gymnastik'],
  })
  expect(named('Uden model')?.info).not.toHaveProperty('model')
  expect(named('Uden tomme felter')).not.toHaveProperty('tabletProfile')
  expect(named('Uden androidType')).not.toHaveProperty('androidType')
  const hbversions = items.filter((row) => row.type === 'STB').map((row) => 'hbversion' in row.info)
  expect(new Set(hbversions)).toEqual(new Set([true, false]))
  expect(items.some((row) => !row.enabled)).toBe(true)
  expect(items.some((row) => row.info.lastComm === null)).toBe(true)
})
