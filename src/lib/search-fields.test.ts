import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type FieldValues,
  choiceField,
  flagField,
  idField,
  integerField,
  readFields,
  sortField,
  textField,
  writeFields,
} from './search-fields'

const fields = {
  page: integerField(1, { min: 1, max: 1000 }),
  limit: choiceField([25, 50, 100], 50),
  filter: textField(20),
  type: choiceField(['STB', 'ANDROID_BOX']),
  flag: flagField(),
  customer: idField(),
}

type Values = FieldValues<typeof fields>

const fallbacks: Values = {
  page: 1,
  limit: 50,
  filter: '',
  type: undefined,
  flag: false,
  customer: '',
}

const read = (query: string) => readFields(fields, new URLSearchParams(query))

test('reads an address', () => {
  const query = 'page=3&limit=100&filter=a+b&type=STB&flag=true&customer=52f4fd7734697b28ccaf77ec'
  expect(read(query)).toEqual({
    page: 3,
    limit: 100,
    filter: 'a b',
    type: 'STB',
    flag: true,
    customer: '52f4fd7734697b28ccaf77ec',
  })
})

describe('nonsense falls back, field by field', () => {
  test.each([
    ['page=abc&limit=-1&type=FOO&flag=1'],
    ['page=0'],
    ['page=1001'],
    ['page=1.5'],
    ['page=1e3&limit=0x32'],
    ['page=%20%201'],
    ['page=9999999999999999999999'],
    ['limit=30'],
    ['type='],
    ['type=stb'],
    ['flag=false'],
    ['customer=all'],
    ['customer=../../secrets'],
    [`filter=${'x'.repeat(21)}`],
    ['page=2&page=3'],
    ['type=STB&type=STB'],
    ['__proto__=1&constructor=2&toString=3'],
    ['%E0%A4%A'],
  ])('%s', (query) => {
    expect(read(query)).toEqual(fallbacks)
  })

  test('and leaves its neighbours alone', () => {
    expect(read('page=abc&type=STB')).toEqual({ ...fallbacks, type: 'STB' })
  })
})

test('defaults are absent from the address', () => {
  expect(writeFields(fields, fallbacks).toString()).toBe('')
  expect(writeFields(fields, {}).toString()).toBe('')
  expect(writeFields(fields, { flag: true, page: 2 }).toString()).toBe('page=2&flag=true')
})

const values: fc.Arbitrary<Values> = fc.record({
  page: fc.integer({ min: 1, max: 1000 }),
  limit: fc.constantFrom(25, 50, 100),
  filter: fc.string({ unit: 'binary', maxLength: 10 }),
  type: fc.constantFrom('STB', 'ANDROID_BOX', undefined),
  flag: fc.boolean(),
  customer: fc.oneof(fc.constant(''), fc.stringMatching(/^[0-9A-Za-z]{12,32}$/)),
})

test('what was written reads back', () => {
  fc.assert(
    fc.property(values, (state) => {
      expect(read(writeFields(fields, state).toString())).toEqual(state)
    }),
  )
})

test('no query string throws, and each gives values that the fields could have written', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webQueryParameters()), (query) => {
      const state = read(query)
      expect(readFields(fields, writeFields(fields, state))).toEqual(state)
    }),
  )
})

test('a sort names a column that may be sorted by, and which way', () => {
  const field = sortField(['name', 'lastComm'])
  expect(field.read('lastComm')).toBe('lastComm')
  expect(field.read('-lastComm')).toBe('-lastComm')
  expect(
    ['', '-', '--name', 'Name', 'model', '-model', ' name'].map((text) => field.read(text)),
  ).toEqual(Array.from({ length: 7 }, () => undefined))
  expect(field.write('-name')).toBe('-name')
  expect(field.fallback).toBeUndefined()
})
