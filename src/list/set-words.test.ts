import { expect, test } from 'vitest'
import type { SetProgress } from '#/api/complete-set'
import { messages as da } from '#/i18n/da'
import { messages as en } from '#/i18n/en'
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
const cost = { rows: 5_000, requests: 130, parts: 120 }

test('five names and how many more', () => {
  const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
  const { list } = formatsFor('en')
  expect(firstNames(names.slice(0, 5), en, list)).toBe('A, B, C, D and E')
  expect(firstNames(names, en, list)).toBe('A, B, C, D, E and 3 more')
  expect(firstNames(names, da, formatsFor('da').list)).toBe('A, B, C, D, E og 3 mere')
})

test('as many rows are expected as anybody has said', () => {
  expect(expectedRows(progress, undefined)).toBe(2_000)
  expect(expectedRows(progress, cost)).toBe(5_000)
  expect(expectedRows({ ...progress, rows: 6_000 }, cost)).toBe(6_000)
})

test('the share is of the rows, else of the customers, else unknown', () => {
  expect(shareRead(progress, cost)).toBe(0.25)
  expect(shareRead(progress, undefined)).toBe(0.1)
  expect(shareRead(one, undefined)).toBe(0.625)
  expect(shareRead({ ...one, rows: 0, expected: 0 }, undefined)).toBeUndefined()
})

test('F28 says how long it waits and how far it is', () => {
  expect(en.list.set.waiting(5, 200, 500)).toBe('waiting 5 s (200 of 500)')
  expect(da.list.set.waiting(5, 200, 500)).toBe('venter 5 s (200 af 500)')
})

test('whose rows are said where there are several', () => {
  const { set } = en.list
  expect(set.progress(1_250, 5_000, 'devices', progress.parts)).toBe(
    '1,250 of 5,000 devices, 12 of 120 customers',
  )
  expect(set.progress(200, 500, 'devices', one.parts)).toBe('200 of 500 devices')
  expect(set.readAgo(set.rows(5_000, 'devices', 120, true), '20 s ago')).toBe(
    'All 5,000 devices of 120 customers, read 20 s ago',
  )
  expect(set.rows(5_000, 'devices', 1, false)).toBe('5,000 devices')
})
