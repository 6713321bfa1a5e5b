import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { problemError } from './problem'

const answer = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers })

test('takes the gateway at its word', () => {
  const problem = {
    type: 'about:blank',
    title: 'Too many requests',
    status: 429,
    code: 'rate_limited',
    upstream: 'telecomx',
    requestId: 'r-1',
    retryAfterMs: 5000,
    detail: 'access_denied',
  }
  expect(problemError(answer(429), problem)).toMatchObject({
    kind: 'status',
    status: 429,
    code: 'rate_limited',
    requestId: 'r-1',
    retryAfterMs: 5000,
    detail: 'access_denied',
  })
})

test.each([
  [400, 'bad_request'],
  [401, 'unauthenticated'],
  [403, 'forbidden'],
  [404, 'not_found'],
  [418, 'bad_request'],
  [429, 'rate_limited'],
  [500, 'internal'],
  [502, 'unreachable'],
  [503, 'unreachable'],
  [504, 'unreachable'],
  [206, 'unreadable'],
  [299, 'unreadable'],
])('without a problem document, %i is %s', (status, code) => {
  for (const body of [undefined, null, 'text', [], {}, { code: 'made_up' }, { code: {} }]) {
    expect(problemError(answer(status), body)).toMatchObject({ status, code, detail: undefined })
  }
})

test('reads Retry-After in seconds and as a date', () => {
  const retryAfter = (value: string, date?: string) =>
    problemError(answer(503, { 'Retry-After': value, ...(date && { Date: date }) }), null)
      .retryAfterMs
  const date = 'Sun, 06 Nov 2026 08:49:37 GMT'
  expect(retryAfter('5')).toBe(5000)
  expect(retryAfter('0')).toBe(0)
  expect(retryAfter('Sun, 06 Nov 2026 08:50:37 GMT', date)).toBe(60_000)
  expect(retryAfter('Sun, 06 Nov 2026 08:40:37 GMT', date)).toBe(0)
  for (const junk of ['-5', 'soon', '1e9', '99999999999', ''])
    expect(retryAfter(junk)).toBeUndefined()
})

test('any body gives an error that says nothing of its own invention', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 400, max: 599 }), (body, status) => {
      const error = problemError(answer(status), body)
      expect(error.status).toBe(status)
      expect(error.message).toBe(`status ${error.code}`)
    }),
  )
})
