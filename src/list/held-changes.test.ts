import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdChanges } from './held-changes'

type Row = { key: string; value: number }

const rowKey = ({ key }: Row) => key
const rowsOf = (keys: string, value = 0): Row[] => keys.split('').map((key) => ({ key, value }))
const held = (shown: string, arrived: string) => {
  const { rows, changes } = holdChanges(rowsOf(shown), rowsOf(arrived, 1), rowKey)
  return [rows.map(({ key, value }) => `${key}${value}`).join(' '), changes]
}

test('values change where they stand', () => {
  expect(held('abc', 'abc')).toEqual(['a1 b1 c1', 0])
})

test('rows that come wait, and those that go stay as they were', () => {
  expect(held('abc', 'xabc')).toEqual(['a1 b1 c1', 1])
  expect(held('abc', 'ac')).toEqual(['a1 b0 c1', 1])
  expect(held('abc', 'xab')).toEqual(['a1 b1 c0', 2])
})

test('of rows that changed places only those count that have to move', () => {
  expect(held('abcd', 'bcda')).toEqual(['a1 b1 c1 d1', 1])
  expect(held('abcd', 'badc')).toEqual(['a1 b1 c1 d1', 2])
  expect(held('abc', 'cba')).toEqual(['a1 b1 c1', 2])
})

test('an empty list shows what comes', () => {
  expect(held('', 'abc')).toEqual(['a1 b1 c1', 0])
})

test('the same rows in the same order are no change, and all else is; nothing on the screen moves', () => {
  const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 })
  fc.assert(
    fc.property(
      keys,
      fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')),
      (now, next) => {
        const { rows, changes } = holdChanges(
          rowsOf(now.join('')),
          rowsOf(next.join(''), 1),
          rowKey,
        )
        expect(rows.map(rowKey)).toEqual(now)
        expect(changes === 0).toBe(now.join() === next.join())
        expect(
          rows.map(({ key, value }) => next.some((each) => each === key) === (value === 1)),
        ).not.toContain(false)
        expect(changes).toBeLessThanOrEqual(new Set([...now, ...next]).size)
      },
    ),
  )
})
