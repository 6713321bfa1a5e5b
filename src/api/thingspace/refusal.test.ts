import { expect, test } from 'vitest'
import { shouldRetry } from '../retry'
import { problemError } from '../problem'
import { refusalOf, refusalText, signInTrouble } from './refusal'

function problem(fields: object, status = 400) {
  return problemError(new Response('', { status }), { code: 'bad_request', status, ...fields })
}

test('F31 the vendor’s pair is put together again', () => {
  const refusal = refusalOf(problem({ detail: 'INVALID_PARAMETER', reason: 'upgrade_id' }))
  expect(refusal).toEqual({
    word: 'upgrade_id',
    errorCode: 'INVALID_PARAMETER',
    errorMessage: 'Invalid upgradeId',
  })
  expect(refusal && refusalText(refusal)).toBe(
    '{"errorCode":"INVALID_PARAMETER","errorMessage":"Invalid upgradeId"}',
  )
})

test('of a message that is not documented only the code is there', () => {
  for (const reason of [undefined, 'toString', 'new']) {
    const refusal = refusalOf(problem({ detail: 'INTERNAL_SYSTEM_ERROR', reason }))
    expect(refusal).toEqual({ word: null, errorCode: 'INTERNAL_SYSTEM_ERROR', errorMessage: null })
    expect(refusal && refusalText(refusal)).toBe('{"errorCode":"INTERNAL_SYSTEM_ERROR"}')
  }
})

test('what the gateway refuses by itself is no word of the vendor’s', () => {
  for (const detail of ['startIndex', 'body', undefined]) {
    expect(refusalOf(problem({ detail }))).toBeNull()
  }
  expect(refusalOf(new Error('INVALID_PARAMETER'))).toBeNull()
})

test('F30 a sign-in that was refused is told apart, and nothing is asked again by itself', () => {
  for (const detail of ['login_refused', 'login_blocked', 'login_useless']) {
    const error = problem({ code: 'upstream_error', detail }, 502)
    expect([signInTrouble(error), shouldRetry(0, error)]).toEqual([detail, false])
    expect(refusalOf(error)).toBeNull()
  }
  const other = problem({ code: 'upstream_error' }, 502)
  expect([signInTrouble(other), shouldRetry(0, other)]).toEqual([null, true])
})
