import { expect, test } from 'vitest'
import { ApiError } from '#/api/errors'
import { nextTryAt, refreshPause } from './refresh'

const failing = (dataUpdatedAt: number, errorUpdatedAt: number) => ({
  state: { dataUpdatedAt, errorUpdatedAt, errorUpdateCount: 1, error: new Error('down') },
})

test('asks again at its usual pace while answers come', () => {
  const state = { dataUpdatedAt: 1, errorUpdatedAt: 0, errorUpdateCount: 0, error: null }
  expect(refreshPause(30_000, { state })).toBe(30_000)
})

test('F02 doubles the pause with every failure: 30, 60, 120 s, and stops at five minutes', () => {
  const start = 1_000_000
  let now = start + 30_000
  const pauses: number[] = []
  for (let failure = 0; failure < 6; failure++) {
    const pause = refreshPause(30_000, failing(start, now))
    pauses.push(pause)
    now += pause
  }
  expect(pauses).toEqual([60_000, 120_000, 240_000, 300_000, 300_000, 300_000])
})

test('F02 a list that never had data asks again later and later, too', () => {
  const { state } = failing(0, 5_000_000)
  const pauses = [1, 2, 3, 4, 5, 2_000].map((errorUpdateCount) =>
    refreshPause(30_000, { state: { ...state, errorUpdateCount } }),
  )
  expect(pauses).toEqual([30_000, 60_000, 120_000, 240_000, 300_000, 300_000])
})

test.each([
  [5_000, 60_000],
  [120_000, 120_000],
  [600_000, 600_000],
  [2 ** 31 * 1_000, 3_600_000],
])('F25 a service that asks for %d ms is not asked again before, within reason', (asked, pause) => {
  const error = new ApiError({ kind: 'status', code: 'overloaded', retryAfterMs: asked })
  const { state } = failing(1_000_000, 1_030_000)
  expect(refreshPause(30_000, { state: { ...state, error } })).toBe(pause)
})

test('the next try is counted from the failure', () => {
  expect(nextTryAt(30_000, failing(1_000, 31_000).state)).toBe(31_000 + 60_000)
})
