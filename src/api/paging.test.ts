import * as v from 'valibot'
import { describe, expect, test } from 'vitest'
import { readEnvelope, readOffsetPage } from './paging'
import { identifier, jsonObject } from './wire'

const asked = { key: 'customers', offset: 20, limit: 10 }

const schema = v.pipe(
  jsonObject({ _id: identifier }),
  v.transform(({ _id }) => ({ key: _id })),
)

const unreadable = expect.objectContaining({
  kind: 'contract',
  code: 'unreadable',
  path: 'customers',
})

test('takes what the service echoes for the truth', () => {
  const body = { offset: 30, limit: 5, total: 243, customers: [1, 2] }
  expect(readEnvelope(body, asked)).toEqual({ offset: 30, limit: 5, total: 243, rows: [1, 2] })
})

test.each([
  [{}],
  [{ offset: null, limit: null, total: null }],
  [{ offset: -1, limit: 0, total: -5 }],
  [{ offset: '', limit: 'ten', total: {} }],
  [{ offset: 0.5, limit: 1e308, total: '1e3' }],
])('what it does not say is what was asked: %j', (counts) => {
  const rows = [1, 2, 3]
  const expected = { offset: 20, limit: 10, total: 23, rows }
  expect(readEnvelope({ ...counts, customers: rows }, asked)).toEqual(expected)
})

test('reads digits in a string', () => {
  const body = { offset: '0', limit: '25', total: '243', customers: [] }
  expect(readEnvelope(body, asked)).toEqual({ offset: 0, limit: 25, total: 243, rows: [] })
})

describe('F41 the rows under another name', () => {
  test.each([
    ['items', { items: [1], total: 9 }],
    ['items beside another', { items: [1], other: [2], total: 9 }],
    ['the only array', { flexcareOrders: [1], note: 'x', total: 9 }],
    ['the documented name has no array', { customers: null, list: [1], total: 9 }],
  ])('%s', (_, body) => {
    expect(readEnvelope(body, asked)).toMatchObject({ rows: [1], total: 9 })
  })

  test('a bare array', () => {
    expect(readEnvelope([1, 2], asked)).toEqual({ offset: 20, limit: 10, total: 22, rows: [1, 2] })
  })

  test.each([
    ['several arrays', { a: [1], b: [2] }],
    ['none', { total: 0 }],
    ['F40 null', { customers: null }],
    ['F40 an object', { customers: { 0: 'x' } }],
    ['no object at all', null],
    ['text', 'customers'],
    ['204', undefined],
  ])('%s: unreadable, which is not empty', (_, body) => {
    expect(() => readEnvelope(body, asked)).toThrow(unreadable)
  })
})

test('rows that repeat an id have keys of their own', () => {
  const customers = [{ _id: 'a' }, { _id: 'b' }, null, { _id: 'a' }, { _id: 'a' }]
  const page = readOffsetPage({ customers, total: 5, offset: 0, limit: 5 }, { ...asked, schema })
  expect(page.rows).toEqual([{ key: 'a' }, { key: 'b' }, { key: 'a (2)' }, { key: 'a (3)' }])
  expect(page.setAside).toHaveLength(1)
})

test('F65 a page of which nothing can be read is told from an empty one', () => {
  const page = readOffsetPage({ customers: [1, 2], total: 2 }, { ...asked, schema })
  expect(page).toMatchObject({ total: 2, rows: [] })
  expect(page.setAside).toHaveLength(2)
})
