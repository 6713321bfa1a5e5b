import { isApiError } from '#/api/errors'
import { useMessages } from '#/i18n/i18n'
import type { Messages } from '#/i18n/en'
import { displayText } from '#/lib/display'
import { signInRefusal } from './rules'
import styles from './sign-in-failure.module.css'

/** Refused and unreachable are different things to do next, so they are different words. */
export function SignInFailure({ error }: { error: Error }) {
  const t = useMessages()
  const { text, codeMayHelp } = signInFailure(error, t)

  return (
    <div className={styles.failure} role="alert">
      <p>{text}</p>
      {codeMayHelp && <p className={styles.hint}>{t.session.codeMayHelp}</p>}
    </div>
  )
}

/** Which word asks for a code is documented nowhere, so any refusal of a password may mean one. */
function signInFailure(error: Error, { faults, session }: Messages) {
  if (!isApiError(error)) return { text: session.failed(''), codeMayHelp: false }
  const refusedUser = error.code === 'unauthenticated' || error.code === 'forbidden'
  if (!refusedUser) return { text: session.failed(faults.reasons[error.code]), codeMayHelp: false }

  const refusal = signInRefusal(error.code, error.detail)
  if (refusal === 'other') {
    const word = displayText(error.detail ?? '', 64)
    return { text: session.refused.other(word), codeMayHelp: true }
  }
  return { text: session.refused[refusal], codeMayHelp: error.code === 'unauthenticated' }
}
