import { type ErrorCode, isApiError } from '#/api/errors'

/**
 * After these nobody knows whether a change was done: it was sent, and what came back, if anything,
 * is no word about it. After any other failure it was not.
 */
const unsure: readonly ErrorCode[] = [
  'offline',
  'unreachable',
  'timeout',
  'upstream_timeout',
  'upstream_unreachable',
  'upstream_error',
  'upstream_invalid',
  'upstream_too_large',
  'upstream_redirect',
  'internal',
  'unreadable',
]

/** Whether a change may have been done all the same: then it must not be sent again unseen. */
export function isAnswerLost(error: unknown): boolean {
  return isApiError(error) && unsure.some((code) => code === error.code)
}
