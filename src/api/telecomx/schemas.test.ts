import { describe, expect, test } from 'vitest'
import { readOffsetPage } from '../paging'
import { readRows } from '../set-aside'
import customersFull from './examples/customers-full.json'
import customers from './examples/customers.json'
import devices from './examples/devices.json'
import { customerSchema, deviceDetailSchema, deviceSchema } from './schemas'

const asked = { key: 'items', offset: 0, limit: 100 }

function readDevice(row: object) {
  const { rows, setAside } = readRows([{ _id: 'a', deviceId: '1701223', ...row }], deviceSchema)
  return rows[0] ?? setAside[0]
}

function readCustomer(row: object) {
  return readRows([{ _id: 'a', ...row }], customerSchema).rows[0]
}

describe('the documented devices', () => {
  const page = readOffsetPage(devices, { ...asked, schema: deviceSchema })
  const [tablet, box, silent] = page.rows

  test('F42 F43 none is set aside', () => {
    expect(page).toMatchObject({ offset: 0, limit: 50, total: 4, setAside: [] })
    expect(page.rows).toHaveLength(4)
  })

  test('F48 one id four times still makes four keys', () => {
    expect(new Set(page.rows.map((row) => row.id)).size).toBe(1)
    expect(new Set(page.rows.map((row) => row.key)).size).toBe(4)
  })

  test('an Android tablet', () => {
    expect(tablet).toEqual({
      key: '1234567890qwertyuiopqwer 1701223',
      id: '1234567890qwertyuiopqwer',
      deviceId: '1701223',
      name: '15.6" Hjemme',
      kind: 'ANDROID_TABLET',
      enabled: true,
      model: 'TC15',
      appVersion: '211',
      androidVersion: '10',
      heartbeatVersion: null,
      lastComm: { kind: 'instant', at: Date.UTC(2026, 0, 15, 11, 40, 5, 42) },
      lastUiComm: { kind: 'never' },
      appsMissing: [],
      appsOutdated: ['Amazon Prime Video'],
      tabletProfile: '1234567890qwertyuiopqwer',
    })
  })

  test('a set-top box: lists of apps do not apply', () => {
    expect(box).toMatchObject({
      kind: 'STB',
      heartbeatVersion: '3.5',
      appsMissing: null,
      appsOutdated: null,
    })
    expect(silent?.heartbeatVersion).toBeNull()
  })

  test('their applications', () => {
    const details = readOffsetPage(devices, { ...asked, schema: deviceDetailSchema })
    expect(details.setAside).toEqual([])
    expect(details.rows[0]).toMatchObject({
      ...tablet,
      applications: [
        {
          id: 'com.android.packageinstaller',
          name: 'Pakkeinstallationsprogram',
          installed: true,
          versionName: '10',
          versionCode: 29,
        },
      ],
      applicationsSetAside: [],
    })
    expect(details.rows[1]?.applications).toEqual([])
  })
})

describe('devices beyond the document', () => {
  test.each([
    [{ type: 'ANDROID', androidType: 'ANDROID_BOX' }, 'ANDROID_BOX'],
    [{ type: 'ANDROID' }, 'ANDROID'],
    [{ type: 'ANDROID', androidType: null }, 'ANDROID'],
    [{ type: 'ANDROID_TABLET' }, 'ANDROID_TABLET'],
    [{ type: 'STB', androidType: 'ANDROID_BOX' }, 'STB'],
    [{ type: 'QUANTUM' }, 'QUANTUM'],
    [{ type: 'ANDROID', androidType: 'ANDROID_WATCH' }, 'ANDROID_WATCH'],
    [{}, ''],
  ])('F44 the kind of %j is %j', (row, kind) => {
    expect(readDevice(row)).toMatchObject({ kind })
  })

  test.each([
    [{ type: 'ANDROID' }, []],
    [{ type: 'ANDROID_BOX', appsMissing: null }, []],
    [{ type: 'STB', appsMissing: ['x'] }, null],
    [{ type: 'QUANTUM' }, null],
    [{ type: 'QUANTUM', appsMissing: ['x'] }, ['x']],
  ])('F43 the apps missing on %j are %j', (row, appsMissing) => {
    expect(readDevice(row)).toMatchObject({ appsMissing })
  })

  test('a row with its identity only is a device of which nothing is known', () => {
    for (const row of [{}, { info: null, name: null, enabled: null, tabletProfile: null }]) {
      expect(readDevice(row)).toMatchObject({
        name: '',
        enabled: null,
        model: null,
        lastComm: { kind: 'never' },
        lastUiComm: { kind: 'never' },
      })
    }
  })

  test('F49 a date that cannot be read does not cost the row', () => {
    expect(readDevice({ info: { lastComm: '0', lastUiComm: 7 } })).toMatchObject({
      lastComm: { kind: 'unreadable', raw: '0' },
      lastUiComm: { kind: 'unreadable', raw: '7' },
    })
  })

  test.each([
    [{ name: { a: 1 } }, 'name'],
    [{ deviceId: 1701223 }, 'deviceId'],
    [{ deviceId: '' }, 'deviceId'],
    [{ _id: null }, '_id'],
    [{ type: 7 }, 'type'],
    [{ enabled: 'ENABLED' }, 'enabled'],
    [{ info: [] }, 'info'],
    [{ info: { model: {} } }, 'info.model'],
    [{ info: { lastComm: {} } }, 'info.lastComm'],
    [{ appsOutdated: 'Netflix' }, 'appsOutdated'],
    [{ appsOutdated: [{}] }, 'appsOutdated.0'],
  ])('F64 %j is set aside', (row, path) => {
    expect(readDevice(row)).toMatchObject({ index: 0, path })
  })

  test('an application that cannot be read costs only itself', () => {
    const applications = [{ _id: 'a.b', name: 'A' }, null, { name: 'no id' }]
    const { rows } = readRows([{ _id: 'a', deviceId: 'b', applications }], deviceDetailSchema)
    expect(rows[0]?.applications).toEqual([
      { key: 'a.b', id: 'a.b', name: 'A', installed: null, versionName: null, versionCode: null },
    ])
    expect(rows[0]?.applicationsSetAside.map(({ index }) => index)).toEqual([1, 2])
  })
})

describe('the documented customers', () => {
  test.each([
    ['normal', customers, 2],
    ['full=true', customersFull, 1],
  ])('%s: none is set aside', (_, body, count) => {
    const page = readOffsetPage(body, { ...asked, key: 'customers', schema: customerSchema })
    expect(page).toMatchObject({ offset: 10, limit: 25, total: 243, setAside: [] })
    expect(page.rows).toHaveLength(count)
  })

  test('a condensed row', () => {
    const { rows } = readRows(customers.customers, customerSchema)
    expect(rows[0]).toEqual({
      key: '1234567890ABCDEF12345678',
      id: '1234567890ABCDEF12345678',
      name: 'Northwind Industries',
      state: { known: 'active', raw: 'ENABLED' },
      address: 'Ahlgade 223, 4000 Roskilde',
      phoneNumber: '12345678',
      emailAddress: 'info@northwindindustries.com',
      isReseller: false,
      isOrganization: false,
      parentReseller: '10234567890123457890DDEF',
      isOwnParent: false,
      stbs: null,
      stbsOffline: null,
      apps: null,
    })
  })

  test('a full row gives away nothing more', () => {
    const { rows } = readRows(customersFull.customers, customerSchema)
    const condensed = readRows(customers.customers, customerSchema).rows
    expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(condensed[0] ?? {}))
    expect(rows[0]).toMatchObject({ parentReseller: null, isOwnParent: true })
  })
})

describe('customers beyond the document', () => {
  test.each([
    ['ACTIVE', 'active'],
    ['ENABLED', 'active'],
    ['BLOCKED', 'blocked'],
    ['DISABLED', 'blocked'],
    ['DELETED', 'deleted'],
    ['SLEEPING', null],
    ['', null],
    ['constructor', null],
  ])('F45 the state %j is %j, and kept as it came', (raw, known) => {
    expect(readCustomer({ state: raw })?.state).toEqual({ known, raw })
  })

  test('device counts, where they were asked for', () => {
    expect(readCustomer({ iptv: { stbs: 12, stbsOffline: 3, apps: 1 } })).toMatchObject({
      stbs: 12,
      stbsOffline: 3,
      apps: 1,
    })
    expect(readCustomer({ iptv: null })).toMatchObject({ stbs: null, stbsOffline: null })
  })
})
