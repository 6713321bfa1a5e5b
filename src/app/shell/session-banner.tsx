import { useQuery } from '@tanstack/react-query'
import { Suspense, useSyncExternalStore } from 'react'
import { sessionEndsAt, subscribeSessionEnds } from '#/api/session/ends'
import { currentSession } from '#/features/session/queries'
import { sessionPhase } from '#/features/session/rules'
import { signInForm } from '#/features/session/sign-in-code'
import { useFormats, useMessages } from '#/i18n/i18n'
import { ErrorBoundary } from '#/ui/error-boundary'
import { lazyCode } from '#/ui/lazy-code'
import { useTicking } from '#/ui/use-now'
import styles from './banner.module.css'

const StaySignedIn = lazyCode(async () => {
  // The form may be needed soon, and then perhaps without a network to fetch it by.
  void signInForm.preload().catch(() => {})
  return (await import('./stay-signed-in')).StaySignedIn
}).Component

/** Says that the session is about to end, while it may still be lengthened. */
export function SessionBanner() {
  const t = useMessages()
  const { timeOfDay } = useFormats()
  const { data: session } = useQuery(currentSession())
  const endsAt = useSyncExternalStore(subscribeSessionEnds, sessionEndsAt)
  const phase = useTicking((now) => sessionPhase(endsAt, now), 'browser')
  if (phase !== 'ending' || endsAt === null) return null

  return (
    <div className={styles.banner} role="alert">
      {t.faults.sessionEnds(timeOfDay(endsAt))}
      {session?.endsBecause === 'absolute' ? (
        <span>{t.session.endsAnyway}</span>
      ) : (
        <ErrorBoundary fallback={NoButton}>
          <Suspense>
            <StaySignedIn />
          </Suspense>
        </ErrorBoundary>
      )}
    </div>
  )
}

/** Without the code for it there is no staying, but the warning stands. */
function NoButton() {
  return null
}
