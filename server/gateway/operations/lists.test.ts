import { expect, test } from 'vitest'
import { limits } from '../policy'
import { Trouble } from '../vendor/trouble'
import { readOffsetList } from './offset-list'
import { cut, prune } from './prune'

function read(body: unknown, query = {}) {
  return readOffsetList(body, 'customers', query, limits)
}

test('the documented key, else items, else the only array, else a bare array', () => {
  const rows = [{ _id: '1' }]
  expect(read({ offset: 5, limit: 10, total: 99, customers: rows })).toEqual({
    offset: 5,
    limit: 10,
    total: 99,
    rows,
  })
  expect(read({ items: rows, warnings: [] }).rows).toBe(rows)
  expect(read({ flexcareOrders: rows, total: 1 }).rows).toBe(rows)
  expect(read({ customers: rows, items: [] }).rows).toBe(rows)
  expect(read(rows, { offset: '20', limit: '10' })).toEqual({
    offset: 20,
    limit: 10,
    total: 21,
    rows,
  })
})

test('what the vendor echoes is believed, if it is a count', () => {
  expect(read({ offset: '10', limit: '25', total: '243', customers: [] })).toMatchObject({
    offset: 10,
    limit: 25,
    total: 243,
  })
  expect(
    read({ offset: -1, limit: null, total: 1.5, customers: [1, 2] }, { offset: '40' }),
  ).toMatchObject({ offset: 40, limit: 100, total: 42 })
})

test.each([
  [null],
  ['text'],
  [42],
  [{}],
  [{ customers: null }],
  [{ customers: { a: 1 } }],
  [{ items: null, total: 3 }],
  [{ one: [], two: [] }],
])('F40 F41 no list in %j', (body) => {
  expect(() => read(body)).toThrow(Trouble)
})

test('more rows than can have been asked for are too many', () => {
  expect(() => read(Array.from({ length: 1001 }, () => null))).toThrow('upstream_too_large')
  expect(read(Array.from({ length: 1000 }, () => null)).rows).toHaveLength(1000)
})

test('secrets and traps leave a row at any depth, the rest stays', () => {
  const row: unknown = JSON.parse(`{
    "_id": "1", "name": "Stue", "keyboard": "da", "authentic": 1,
    "token": "CANARY", "accessToken": "CANARY", "Password": "CANARY", "custom": {"a": "CANARY"},
    "customFields": 1, "__proto__": {"isAdmin": "CANARY"},
    "info": {"mdmKey": "CANARY", "model": "TC15", "list": [{"client_secret": "CANARY", "a": null}]}
  }`)
  expect(JSON.parse(JSON.stringify(prune(row, limits)))).toEqual({
    _id: '1',
    name: 'Stue',
    keyboard: 'da',
    authentic: 1,
    customFields: 1,
    info: { model: 'TC15', list: [{ a: null }] },
  })
})

test('depth, length and width are bounded', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)
  const text = JSON.stringify(prune(deep, limits))
  expect(text).toBe(`${'['.repeat(32)}null${']'.repeat(32)}`)
  const wide = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}`, 1]))
  expect(prune({ wide, long: 'x'.repeat(70_000) }, limits)).toEqual({
    wide: null,
    long: 'x'.repeat(65_536),
  })
  for (const row of [null, 42, 'x', true]) expect(prune(row, limits)).toBe(row)
})

test('a cut does not halve a character', () => {
  expect(cut('ab😀', 3)).toBe('ab')
  expect(cut('ab😀', 4)).toBe('ab😀')
})
