import { isApiError } from '#/api/errors'
import { refusalOf, refusalText, signInTrouble } from '#/api/thingspace/refusal'
import type { Messages } from '#/i18n/en'
import type { FailureReason } from '#/list/failure-reasons'
import { CopiedText } from '#/ui/copied-text'

/** Why the firmware service did not answer, in words; of what it refused its own pair beside them. */
export function failureReason(error: unknown, t: Messages): FailureReason | undefined {
  const { signIn, refusals, otherRefusal, copyRefusal, markerRepeated, reasons } =
    t.of('firmware').failures
  const trouble = signInTrouble(error)
  if (trouble !== null) return { reason: signIn[trouble] }
  const refusal = refusalOf(error)
  if (refusal !== null) {
    return {
      reason: refusal.word === null ? otherRefusal : refusals[refusal.word],
      quote: <CopiedText text={refusalText(refusal)} label={copyRefusal} mono />,
    }
  }
  if (!isApiError(error)) return undefined
  const { code, rows } = error
  if (code === 'marker_repeated' && rows !== undefined) return { reason: markerRepeated(rows) }
  const reason = new Map<string, string>(Object.entries(reasons)).get(code)
  return reason === undefined ? undefined : { reason }
}
