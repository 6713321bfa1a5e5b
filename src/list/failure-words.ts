import { isApiError } from '#/api/errors'
import type { Messages } from '#/i18n/en'
import type { Formats } from '#/i18n/formats'

/** Whether an error is the vendor's refusal: an answer, which no other list of the page changes. */
export function isRefusal(error: unknown): boolean {
  return isApiError(error) && (error.code === 'forbidden' || error.code === 'feature_required')
}

export type FailureWords = {
  /** A refusal is an answer: nothing to try again. */
  refused: boolean
  title: string
  reason?: string
  reference?: string
}

/**
 * What went wrong, in the reader's language, from the kind, status and code of an error; never from
 * its message. `subject` is what was asked for: "Devices".
 */
export function failureWords(
  error: unknown,
  subject: string,
  t: Messages,
  formats: Formats,
  nextTry?: number,
): FailureWords {
  const { faults } = t
  if (!isApiError(error)) return { refused: false, title: faults.couldNotLoad(subject) }

  const reference = error.requestId
  const worded = (words: Omit<FailureWords, 'reference'>): FailureWords =>
    reference === undefined ? words : { ...words, reference }

  if (error.code === 'forbidden') return worded({ refused: true, title: faults.accessDenied })
  if (error.code === 'feature_required') {
    return worded({ refused: true, title: faults.featureMissing })
  }
  const slowDown = error.code === 'rate_limited' || error.code === 'overloaded'
  if (slowDown && nextTry !== undefined) {
    return worded({ refused: false, title: faults.slowDown(formats.time(nextTry)) })
  }
  return worded({
    refused: false,
    title: faults.couldNotLoad(subject),
    reason: faults.reasons[error.code],
  })
}
