import { expect, test } from 'vitest'
import { ApiError } from '#/api/errors'
import type { ErrorCode } from '#/api/errors'
import { isAnswerLost } from './answer-lost'

const failed = (code: ErrorCode) => new ApiError({ kind: 'status', code })

test.each(['timeout', 'unreachable', 'upstream_timeout', 'upstream_error', 'unreadable'] as const)(
  'after %s a change may have been done',
  (code) => {
    expect(isAnswerLost(failed(code))).toBe(true)
  },
)

test.each(['bad_request', 'forbidden', 'unauthenticated', 'rate_limited', 'circuit_open'] as const)(
  'after %s it was not',
  (code) => {
    expect(isAnswerLost(failed(code))).toBe(false)
  },
)

test('an error that is none of ours says nothing of an answer', () => {
  expect(isAnswerLost(new Error('a slip of ours'))).toBe(false)
})
