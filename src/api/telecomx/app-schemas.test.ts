import { expect, test } from 'vitest'
import { readRows } from '../set-aside'
import { type WhitelistApp, whitelistAppSchema } from './app-schemas'
import appFull from './examples/app-full.json'
import app from './examples/app.json'

function read(row: object): WhitelistApp {
  const { rows, setAside } = readRows([row], whitelistAppSchema)
  expect(setAside).toEqual([])
  const [first] = rows
  if (first === undefined) throw new Error('not read')
  return first
}

function readApp(row: object): WhitelistApp {
  return read({ _id: 'a.b', ...row })
}

const nothing = {
  name: null,
  phoneNumber: null,
  emailAddress: null,
  parentReseller: null,
  isOwnParent: false,
}

test('the documented app is read whole: `id` for `icon`, ids for customers', () => {
  expect(read(app)).toEqual({
    key: 'com.fitnessapps.marafun',
    id: 'com.fitnessapps.marafun',
    name: 'MaraFUN',
    iconId: '1234567890ABCD1234567890',
    iconUrl: 'https://fitnessapps.com/img/marafun200x200.png',
    isPrivate: null,
    whitelistOnly: false,
    autoUpdateDefault: null,
    androidTV: false,
    versions: [
      {
        key: '1234567890ABCD1234657980',
        version: '1.0',
        isDefault: true,
        url: 'https://doc.telecomx.dk/1234567890ABCD1234567890',
        fileName: 'Marathon V. 1.0',
        released: { kind: 'never' },
      },
    ],
    versionsSetAside: [],
    defaultVersion: expect.objectContaining({ version: '1.0' }),
    forEveryone: false,
    customers: [
      { key: '1234567890ABCD1234567890', id: '1234567890ABCD1234567890', ...nothing },
      { key: '7234567890ABCD1234567890', id: '7234567890ABCD1234567890', ...nothing },
    ],
    customersSetAside: [],
    minimumVersion: null,
  })
})

test('with full=true too: a version without `_id`, two customers of one id who are their own parent', () => {
  const { versions, customers, iconId } = read(appFull)
  expect(iconId).toBeNull()
  expect(versions.map(({ key }) => key)).toEqual(['1224657890ABCD1234567980'])
  expect(customers).toEqual([
    {
      key: '1234567890ABCD1234567890',
      id: '1234567890ABCD1234567890',
      name: 'Hans Hansens Hestevæddeløbsbane ApS',
      phoneNumber: '+4560828313',
      emailAddress: null,
      parentReseller: null,
      isOwnParent: true,
    },
    {
      key: '1234567890ABCD1234567890 (2)',
      id: '1234567890ABCD1234567890',
      name: 'Erik Erlangs Elektrikerfirma A/S',
      phoneNumber: '+4577828313',
      emailAddress: null,
      parentReseller: null,
      isOwnParent: true,
    },
  ])
})

test.each([
  [true, true],
  ['true', true],
  [1, true],
  ['1', true],
  [false, false],
  ['false', false],
  ['TRUE', false],
  [0, false],
  ['', false],
  [null, false],
  [undefined, false],
  [{}, false],
  [['true'], false],
])('F51 `default: %j` means %s', (value, isDefault) => {
  const { versions } = readApp({ apks: [{ version: '1', default: value }] })
  expect(versions[0]?.isDefault).toBe(isDefault)
})

test('F51 of two defaults both are marked and the first counts; of none there is none', () => {
  const two = readApp({
    apks: [{ version: '3' }, { version: '2', default: 'true' }, { version: '1', default: true }],
  })
  expect(two.versions.map(({ isDefault }) => isDefault)).toEqual([false, true, true])
  expect(two.defaultVersion?.version).toBe('2')
  expect(readApp({ apks: [{ version: '1', default: false }] }).defaultVersion).toBeNull()
  expect(readApp({}).defaultVersion).toBeNull()
})

test('the second default does not stand in for a first one that cannot be read', () => {
  const second = { version: '2', default: true }
  expect(readApp({ apks: [{ version: 7, default: 'true' }, second] }).defaultVersion).toBeNull()
  const unmarked = readApp({ apks: [{ version: 7 }, null, second, { version: 8, default: true }] })
  expect(unmarked.defaultVersion?.version).toBe('2')
})

test('a version is known by `_id`, else by its file, else by itself, and twice the same is two', () => {
  const { versions } = readApp({
    apks: [
      { _id: 'i', file: 'f', version: '1' },
      { file: 'f', version: '1' },
      { version: '1' },
      { version: '1' },
      {},
    ],
  })
  expect(versions.map(({ key }) => key)).toEqual(['i', 'f', '1', '1 (2)', ''])
})

test('a release date may be null, absent or unreadable, which costs nothing else', () => {
  const at = '2026-01-02T03:04:05.000Z'
  const { versions } = readApp({
    apks: [{ releaseDate: at }, { releaseDate: null }, {}, { releaseDate: 'soon' }],
  })
  expect(versions.map(({ released }) => released.kind)).toEqual([
    'instant',
    'never',
    'never',
    'unreadable',
  ])
})

test('an empty whitelist means everyone; one that is missing or unreadable does not', () => {
  expect(readApp({ customerWhitelist: [] })).toMatchObject({ forEveryone: true, customers: [] })
  for (const row of [{}, { customerWhitelist: null }]) {
    expect(readApp(row)).toMatchObject({ forEveryone: false, customers: null })
  }
  expect(readApp({ customerWhitelist: [null, 7, '', { name: 'x' }] })).toMatchObject({
    forEveryone: false,
    customers: [],
    customersSetAside: [{ index: 0 }, { index: 1 }, { index: 2 }, { index: 3 }],
  })
})

test('F52 ids and customers side by side, thousands of them', () => {
  const ids = Array.from({ length: 5_000 }, (_, index) => `customer-${index}`)
  const { customers } = readApp({ customerWhitelist: [...ids, { _id: 'x', name: 'X' }] })
  expect(customers).toHaveLength(5_001)
  expect(customers?.[0]).toEqual({ key: 'customer-0', id: 'customer-0', ...nothing })
  expect(customers?.at(-1)).toMatchObject({ id: 'x', name: 'X' })
})

test('`icon` before `id`; the flags as they are; `whitelistOnly` only when it is said', () => {
  expect(readApp({ icon: 'i', id: 'j' }).iconId).toBe('i')
  const flags = { private: true, whitelistOnly: true, autoUpdateDefault: false, androidTV: true }
  expect(readApp(flags)).toMatchObject({
    isPrivate: true,
    whitelistOnly: true,
    autoUpdateDefault: false,
    androidTV: true,
  })
  expect(readApp({ whitelistOnly: null }).whitelistOnly).toBe(false)
})

test('F60 an address stays the text that it is', () => {
  const url = 'javascript:alert(1)'
  const { iconUrl, versions } = readApp({ iconUrl: url, apks: [{ url }] })
  expect([iconUrl, versions[0]?.url]).toEqual([url, url])
})

test('what the sister pages add does not disturb', () => {
  const row = { minimumVersion: 7, description: 'x', bundle: [1], apks: [{ versionCode: 9 }] }
  expect(readApp(row)).toMatchObject({ minimumVersion: 7, versions: [{ version: null }] })
})

test('a version that cannot be read costs only itself', () => {
  const { versions, versionsSetAside } = readApp({
    apks: [{ version: 1.2 }, null, { version: '1' }],
  })
  expect(versions.map(({ version }) => version)).toEqual(['1'])
  expect(versionsSetAside).toEqual([
    { index: 0, path: 'version', reason: 'expected string, found number' },
    { index: 1, path: '', reason: 'expected object, found null' },
  ])
})
