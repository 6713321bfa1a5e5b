import { expect, test } from 'vitest'
import { shownRows } from './shown-rows'

const all = ['a', 'b', 'c']
const answer = { offset: 0, limit: 50, total: 90, rows: ['a'], setAside: [] }

test('the server’s page, until there is a complete set', () => {
  expect(shownRows(undefined, undefined, { page: 1, limit: 2 })).toBeUndefined()
  expect(shownRows(answer, undefined, { page: 1, limit: 2 })).toEqual({
    rows: ['a'],
    total: 90,
    limit: 50,
    whole: false,
  })
})

test('then its page of the set', () => {
  expect(shownRows(answer, all, { page: 2, limit: 2 })).toEqual({
    rows: ['c'],
    total: 3,
    limit: 2,
    whole: true,
  })
})
