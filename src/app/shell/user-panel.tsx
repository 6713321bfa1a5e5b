import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from 'react-router'
import { isApiError } from '#/api/errors'
import type { Session } from '#/api/session/schemas'
import { signingOut } from '#/features/session/queries'
import { levelWord } from '#/features/session/rules'
import { useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { answerKey } from '#/ui/use-keys'
import { paths } from '#/url/paths'
import styles from './user-panel.module.css'

type UserPanelProps = { session: Session; onLeave: () => void }

/** As what one is signed in and for whom; and the ways out. */
export function UserPanel({ session, onLeave }: UserPanelProps) {
  const t = useMessages()
  const navigate = useNavigate()
  const signOut = useMutation(signingOut())
  const reason = isApiError(signOut.error) ? t.faults.reasons[signOut.error.code] : ''

  function leave(everywhere: boolean) {
    signOut.mutate(
      { everywhere },
      { onSuccess: () => void navigate(paths.overview, { replace: true }) },
    )
  }

  return (
    <>
      <p className={styles.name}>{displayText(session.user.name, 60)}</p>
      <p className={styles.username}>{displayText(session.user.username, 80)}</p>
      <dl className={styles.facts}>
        <dt>{t.session.level}</dt>
        <dd>{levelWord(session.accessLevel, t.session.levels)}</dd>
        <dt>{t.session.customer}</dt>
        <dd>{displayText(session.customer.name, 80)}</dd>
      </dl>
      <Link className={styles.item} to={paths.settings()} onClick={onLeave}>
        {t.shell.settings}
      </Link>
      <button
        type="button"
        className={styles.item}
        onClick={() => {
          onLeave()
          answerKey('help')
        }}
      >
        {t.shell.keys}
      </button>
      <button type="button" className={styles.item} onClick={() => leave(false)}>
        {t.session.signOut}
      </button>
      <button type="button" className={styles.item} onClick={() => leave(true)}>
        {t.session.signOutEverywhere}
        <span className={styles.hint}>{t.session.signOutEverywhereHint}</span>
      </button>
      {signOut.error !== null && (
        <p className={styles.failure} role="alert">
          {t.session.signOutFailed(reason)}
        </p>
      )}
    </>
  )
}
