import * as v from 'valibot'
import { expect, test } from 'vitest'
import { readRows } from './set-aside'
import { identifier, instant, jsonObject, optionalFlag, optionalNumber, optionalText } from './wire'

const schema = jsonObject({
  _id: identifier,
  note: optionalText,
  on: optionalFlag,
  count: optionalNumber,
  at: instant,
  info: v.nullish(jsonObject({ words: v.nullish(v.array(v.string()), []) }), {}),
})

const reasonFor = (row: unknown) => readRows([row], schema).setAside

test('F39 one bad row costs one row', () => {
  const { rows, setAside } = readRows([{ _id: 'a' }, null, 42, 'x', [], { _id: 'b' }], schema)
  expect(rows.map((row) => row._id)).toEqual(['a', 'b'])
  expect(setAside).toEqual([
    { index: 1, path: '', reason: 'expected object, found null' },
    { index: 2, path: '', reason: 'expected object, found number' },
    { index: 3, path: '', reason: 'expected object, found string' },
    { index: 4, path: '', reason: 'expected object, found array' },
  ])
})

test('what holds no value may be null or missing', () => {
  const empty = {
    _id: 'a',
    note: null,
    on: null,
    count: null,
    at: { kind: 'never' },
    info: { words: [] },
  }
  const nulls = { _id: 'a', note: null, on: null, count: null, at: null, info: null }
  expect(readRows([{ _id: 'a' }, nulls], schema)).toEqual({ rows: [empty, empty], setAside: [] })
})

test.each([
  [{}, '_id', 'expected a value, found nothing'],
  [{ _id: '' }, '_id', 'expected text, found empty text'],
  [{ _id: 7 }, '_id', 'expected string, found number'],
  [{ _id: 'a', note: { a: 1 } }, 'note', 'expected string, found object'],
  [{ _id: 'a', on: 'true' }, 'on', 'expected boolean, found string'],
  [{ _id: 'a', count: Infinity }, 'count', 'expected finite, found number'],
  [{ _id: 'a', at: { a: 1 } }, 'at', 'expected string | number, found object'],
  [{ _id: 'a', info: [] }, 'info', 'expected object, found array'],
  [{ _id: 'a', info: { words: {} } }, 'info.words', 'expected array, found object'],
  [{ _id: 'a', info: { words: ['x', 1] } }, 'info.words.1', 'expected string, found number'],
])('F64 %j is set aside, with where and why', (row, path, reason) => {
  expect(reasonFor(row)).toEqual([{ index: 0, path, reason }])
})

test('the reason never holds the value', () => {
  const secret = 'CANARY-7f3a'
  for (const key of ['_id', 'note', 'on', 'count', 'at', 'info']) {
    for (const value of [{ [secret]: secret }, [secret], secret]) {
      expect(JSON.stringify(reasonFor({ _id: 'a', [key]: value }))).not.toContain(secret)
    }
  }
})
