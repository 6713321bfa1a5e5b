import { isApiError } from '#/api/errors'
import { refusalOf, refusalText, signInTrouble } from '#/api/thingspace/refusal'
import type { AreaWords } from '#/i18n/areas'
import type { FailureReason } from '#/list/failure-reasons'
import { CopiedText } from '#/ui/copied-text'

type Words = AreaWords['firmware']['failures']

/** Why the firmware service did not answer, in words; of what it refused its own pair beside them. */
export function failureReason(error: unknown, words: Words): FailureReason | undefined {
  const found = failureWordsOf(error, words)
  if (found?.answer === undefined) return found
  const { reason, answer } = found
  return { reason, quote: <CopiedText text={answer} label={words.copyRefusal} mono /> }
}

/** Undefined: the words for any service will do. `answer` is the vendor's pair as it was. */
export function failureWordsOf(
  error: unknown,
  { signIn, refusals, otherRefusal, markerRepeated, reasons }: Words,
): { reason: string; answer?: string } | undefined {
  const trouble = signInTrouble(error)
  if (trouble !== null) return { reason: signIn[trouble] }
  const refusal = refusalOf(error)
  if (refusal !== null) {
    const reason = refusal.word === null ? otherRefusal : refusals[refusal.word]
    return { reason, answer: refusalText(refusal) }
  }
  if (!isApiError(error)) return undefined
  const { code, rows } = error
  if (code === 'marker_repeated' && rows !== undefined) return { reason: markerRepeated(rows) }
  const reason = new Map<string, string>(Object.entries(reasons)).get(code)
  return reason === undefined ? undefined : { reason }
}
