import { Suspense } from 'react'
import { useMessages } from '#/i18n/i18n'
import { Dialog } from '#/ui/dialog'
import { ErrorBoundary } from '#/ui/error-boundary'
import { PartFailure } from '#/ui/part-failure'
import styles from './session-ended-dialog.module.css'
import { signInForm } from './sign-in-code'

const SignInForm = signInForm.Component

/** The session has ended: sign in here, and the page behind goes on where it was. */
export function SessionEndedDialog({ username }: { username: string }) {
  const t = useMessages()

  return (
    <Dialog title={t.faults.sessionEnded}>
      <p className={styles.lead}>
        {t.session.endedLead} {t.session.endedOther}
      </p>
      <ErrorBoundary fallback={PartFailure}>
        <Suspense>
          <SignInForm username={username} />
        </Suspense>
      </ErrorBoundary>
    </Dialog>
  )
}
