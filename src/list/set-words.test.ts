import { expect, test } from 'vitest'
import type { SetProgress } from '#/api/complete-set'
import { sets as da } from '#/i18n/da/sets'
import { sets as en } from '#/i18n/en/sets'
import { formatsFor } from '#/i18n/formats'
import { expectedRows, firstNames, shareRead } from './set-words'

const progress: SetProgress = {
  rows: 1_250,
  expected: 2_000,
  parts: { done: 12, of: 120 },
  failed: [],
  requests: 20,
  resumesAt: null,
}
const one = { ...progress, parts: { done: 0, of: 1 } }

test('five names and how many more', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
  const { list } = formatsFor('en')
  expect(firstNames(names.slice(0, 5), en, list)).toBe('A, B, C, D and E')
  expect(firstNames(names, en, list)).toBe('A, B, C, D, E and 3 more')
  expect(firstNames(names, da, formatsFor('da').list)).toBe('A, B, C, D, E og 3 mere')
})

test('as many rows are expected as have come, or as the service has said', () => {
  expect(expectedRows(progress)).toBe(2_000)
  expect(expectedRows({ ...progress, rows: 6_000 })).toBe(6_000)
})

test('the share is of the rows of one list, of the customers where there are several', () => {
  expect(shareRead(progress)).toBe(0.1)
  expect(shareRead(one)).toBe(0.625)
  expect(shareRead({ ...one, rows: 0, expected: 0 })).toBeUndefined()
})

test('F28 says how long it waits and how far it is', () => {
  const [sofar, indtil] = [en, da].map((t) => t.soFar(200, 500, one.parts))
  expect(en.waiting(5, sofar ?? '')).toBe('waiting 5 s (200 of 500)')
  expect(da.waiting(5, indtil ?? '')).toBe('venter 5 s (200 af 500)')
})

test('whose rows are said where there are several', () => {
  expect(en.progress(1_250, 5_000, 'devices', progress.parts)).toBe(
    '1,250 devices read, 12 of 120 customers',
  )
  expect(en.progress(200, 500, 'devices', one.parts)).toBe('200 of 500 devices')
  expect(en.soFar(1_250, 5_000, progress.parts)).toBe('12 of 120 customers')
  expect(en.cost(5_000, 'devices', 120, 130)).toBe(
    'This needs the complete set: at least 5,000 devices of 120 customers, in at least 130 requests.',
  )
  expect(en.readAgo(en.rows(5_000, 'devices', 120, true), '20 s ago')).toBe(
    'All 5,000 devices of 120 customers, read 20 s ago',
  )
  expect(en.rows(5_000, 'devices', 1, false)).toBe('5,000 devices')
})
