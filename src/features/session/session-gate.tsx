import { useQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useRef, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { useMessages } from '#/i18n/i18n'
import { Failure } from '#/list/failure'
import heard from '#/ui/heard.module.css'
import { currentSession } from './queries'
import { SessionEndedDialog } from './session-ended-dialog'
import styles from './session-gate.module.css'
import { isSessionLost, subscribeSessionLost } from './session-lost'
import { signInPage } from './sign-in-code'

const SignInPage = signInPage.Component

/**
 * The app for whoever is signed in. Nobody: the sign-in page in its place, at the same address.
 * When a session ends underneath, the page stays mounted behind the dialog, out of reach.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const t = useMessages().session
  const { data: session, error, refetch } = useQuery(currentSession())
  const lost = useSyncExternalStore(subscribeSessionLost, isSessionLost)
  const wasSignedOut = useRef(false)
  const isSignedOut = session === null
  useEffect(() => {
    if (isSignedOut) wasSignedOut.current = true
  }, [isSignedOut])

  /** Who has just signed in goes on from the top of the page, and not from where the form was. */
  function startHere(page: HTMLDivElement | null) {
    if (page !== null && wasSignedOut.current) page.focus({ preventScroll: true })
    // Once: a focus that moves later is the user's.
    wasSignedOut.current = false
  }

  if (session === undefined && error !== null) {
    return (
      <main className={styles.failure}>
        <Failure error={error} subject={t.checkSubject} onRetry={() => void refetch()} />
      </main>
    )
  }
  // For those who cannot see that the page is still empty; it is seldom there for long.
  if (session === undefined) return <p className={heard.heard}>{t.checking}</p>
  if (session === null) {
    return (
      <Suspense>
        <SignInPage />
      </Suspense>
    )
  }
  return (
    <>
      <div key={session.user.id} ref={startHere} className={styles.page} tabIndex={-1} inert={lost}>
        {children}
      </div>
      {lost && <SessionEndedDialog username={session.user.username} />}
    </>
  )
}
