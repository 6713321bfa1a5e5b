import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ApiError, type ErrorCode } from './errors'
import { retryDelay, shouldRetry } from './retry'

const failed = (code: ErrorCode, retryAfterMs?: number) =>
  new ApiError({ kind: 'status', code, retryAfterMs })

const retriesOf = (error: unknown) =>
  [0, 1, 2, 3].filter((count) => shouldRetry(count, error)).length

test.each<[ErrorCode, number]>([
  ['unreachable', 2],
  ['offline', 2],
  ['upstream_unreachable', 2],
  ['overloaded', 2],
  ['rate_limited', 2],
  ['circuit_open', 2],
  ['upstream_error', 1],
  ['timeout', 0],
  ['unreadable', 0],
  ['upstream_timeout', 0],
  ['upstream_invalid', 0],
  ['upstream_too_large', 0],
  ['upstream_redirect', 0],
  ['unauthenticated', 0],
  ['forbidden', 0],
  ['not_found', 0],
  ['bad_request', 0],
  ['csrf', 0],
  ['internal', 0],
])('%s is retried %i times', (code, times) => {
  expect(retriesOf(failed(code))).toBe(times)
})

test('what is no answer of ours is not retried', () => {
  expect(retriesOf(new TypeError('a bug'))).toBe(0)
  expect(retriesOf(new DOMException('gone', 'AbortError'))).toBe(0)
  expect(retriesOf(undefined)).toBe(0)
})

test('when told to wait for longer than two minutes, the user decides', () => {
  expect(retriesOf(failed('rate_limited', 120_000))).toBe(2)
  expect(retriesOf(failed('rate_limited', 120_001))).toBe(0)
  expect(retriesOf(failed('overloaded', Number.MAX_VALUE))).toBe(0)
})

test('waits anywhere up to 1, 2, 4 … 30 seconds', () => {
  const longest = [0, 1, 2, 10, 5000].map((count) =>
    retryDelay(count, failed('overloaded'), () => 1),
  )
  expect(longest).toEqual([1000, 2000, 4000, 30_000, 30_000])
  expect(retryDelay(3, failed('overloaded'), () => 0)).toBe(0)
})

test('waits for as long as it is told, and up to a second more', () => {
  expect(retryDelay(0, failed('overloaded', 5000), () => 0)).toBe(5000)
  expect(retryDelay(1, failed('overloaded', 5000), () => 1)).toBe(6000)
  expect(retryDelay(0, failed('overloaded', 2_147_484_000), () => 1)).toBe(121_000)
})

test('a delay is always a bounded number', () => {
  const hostile = fc.oneof(fc.double(), fc.integer(), fc.constant(undefined))
  fc.assert(
    fc.property(fc.nat(), hostile, (count, retryAfterMs) => {
      const delay = retryDelay(count, failed('rate_limited', retryAfterMs))
      expect(delay).toBeGreaterThanOrEqual(0)
      expect(delay).toBeLessThanOrEqual(121_000)
    }),
  )
})
