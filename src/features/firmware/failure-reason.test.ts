import { expect, test } from 'vitest'
import { ApiError } from '#/api/errors'
import { firmware } from '#/i18n/en/firmware'
import { failureWordsOf } from './failure-reason'

test.each([
  ['login_refused', 'The firmware service refused our sign-in. An administrator was told.'],
  ['login_blocked', firmware.failures.signIn.login_blocked],
  ['login_useless', firmware.failures.signIn.login_useless],
])('F30 %s', (detail, reason) => {
  const error = new ApiError({ kind: 'status', code: 'upstream_error', detail })
  expect(failureWordsOf(error, firmware.failures)).toEqual({ reason })
})

test('F31 a refusal that is documented, and one that is not, each with what can be copied', () => {
  const refused = (reason?: string) =>
    failureWordsOf(
      new ApiError({ kind: 'status', code: 'bad_request', detail: 'INVALID_PARAMETER', reason }),
      firmware.failures,
    )
  expect(refused('inactive_account')).toEqual({
    reason: 'The firmware service says that the account is not active.',
    answer: '{"errorCode":"INVALID_PARAMETER","errorMessage":"Inactive account"}',
  })
  expect(refused()).toEqual({
    reason: 'The firmware service refused this.',
    answer: '{"errorCode":"INVALID_PARAMETER"}',
  })
})

test('T12 how far it came', () => {
  const error = new ApiError({ kind: 'contract', code: 'marker_repeated', rows: 1_000 })
  expect(failureWordsOf(error, firmware.failures)?.reason).toBe(
    'The firmware service repeated a page marker; stopped after 1,000 devices.',
  )
})

test('F38 the other vendor is not named', () => {
  const said = (code: 'upstream_unreachable' | 'rate_limited') =>
    failureWordsOf(new ApiError({ kind: 'status', code }), firmware.failures)
  expect(said('upstream_unreachable')?.reason).toBe('The firmware service cannot be reached.')
  expect(said('rate_limited')).toBeUndefined()
})
