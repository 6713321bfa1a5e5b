import { useEffect, useRef } from 'react'
import { Link, Outlet, useLocation, useNavigationType } from 'react-router'
import { isApiError } from '#/api/errors'
import { useMessages } from '#/i18n/i18n'
import { Announcer } from '#/ui/announcer'
import { ErrorBoundary } from '#/ui/error-boundary'
import type { FallbackProps } from '#/ui/error-boundary'
import { LanguageSwitch } from '#/ui/language-switch'
import { PartFailure } from '#/ui/part-failure'
import { ProductMark } from '#/ui/product-mark'
import { SchemeSwitch } from '#/ui/scheme-switch'
import { paths } from '#/url/paths'
import { ClockBanner } from './clock-banner'
import styles from './frame.module.css'
import { MainNav } from './main-nav'
import { MenuSheet } from './menu-sheet'
import { OfflineBanner } from './offline-banner'
import { PaletteButton } from './palette-button'
import { withScope } from './scope'
import { ScopePicker } from './scope-picker'
import { SessionBanner } from './session-banner'
import { ShellKeys } from './shell-keys'
import { useScope } from './use-scope'
import { UserMenu } from './user-menu'

/** What stands around every page. It reads no address: each part that does renders by itself. */
export function Frame() {
  const t = useMessages().shell

  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#content">
        {t.skip}
      </a>
      <header className={styles.header}>
        <MenuSheet />
        <Mark />
        <ScopePicker />
        <PaletteButton />
        <div className={styles.switches}>
          <LanguageSwitch />
          <SchemeSwitch />
        </div>
        <UserMenu />
      </header>
      <div className={styles.side}>
        <MainNav />
      </div>
      <Content />
      <Announcer />
      <ShellKeys />
    </div>
  )
}

function Mark() {
  const { customerId } = useScope()
  return (
    <Link className={styles.mark} to={withScope(paths.overview, customerId)}>
      <ProductMark />
    </Link>
  )
}

function Content() {
  const main = useFocusOnNewPage()
  const { pathname, search } = useLocation()

  // The browser's address changes before the screen does: this says what the screen answers.
  return (
    <main
      ref={main}
      id="content"
      className={styles.main}
      tabIndex={-1}
      data-address={pathname + search}
    >
      <SessionBanner />
      <OfflineBanner />
      <ClockBanner />
      <ErrorBoundary key={pathname} fallback={PageFailure}>
        <Outlet />
      </ErrorBoundary>
    </main>
  )
}

/** An error in one page leaves the frame standing. */
function PageFailure({ error, onRetry }: FallbackProps) {
  const requestId = isApiError(error) ? error.requestId : undefined
  return <PartFailure error={error} requestId={requestId} onRetry={onRetry} />
}

/**
 * A new page is where reading goes on, from its top; a changed filter is not a new page. On the way
 * back the browser knows where one was.
 */
function useFocusOnNewPage() {
  const { pathname } = useLocation()
  const arrival = useNavigationType()
  const main = useRef<HTMLElement>(null)
  const focused = useRef(pathname)

  useEffect(() => {
    if (focused.current === pathname) return
    focused.current = pathname
    // A redirection is nobody's step.
    if (arrival === 'REPLACE') return
    main.current?.focus({ preventScroll: true })
    if (arrival === 'PUSH') window.scrollTo(0, 0)
  }, [pathname, arrival])

  return main
}
