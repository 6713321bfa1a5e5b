import { useQuery } from '@tanstack/react-query'
import { IconUser } from '@tabler/icons-react'
import { Suspense, useState } from 'react'
import { currentSession } from '#/features/session/queries'
import { useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { ErrorBoundary } from '#/ui/error-boundary'
import { lazyCode } from '#/ui/lazy-code'
import { PartFailure } from '#/ui/part-failure'
import styles from './user-menu.module.css'

const menuId = 'user-menu'
const panel = lazyCode(async () => (await import('./user-panel')).UserPanel)
const UserPanel = panel.Component
const prepare = () => void panel.preload().catch(() => {})

/** Who is signed in; the rest of the menu comes when it is asked for. */
export function UserMenu() {
  const t = useMessages().session
  const [asked, setAsked] = useState(false)
  const { data: session } = useQuery(currentSession())
  if (!session) return null

  const name = displayText(session.user.name, 60)

  return (
    <>
      <button
        type="button"
        className={styles.button}
        popoverTarget={menuId}
        aria-label={t.userMenu(name)}
        title={name}
        onPointerEnter={prepare}
        onFocus={prepare}
      >
        <IconUser size={18} aria-hidden />
        <span className={styles.short}>{name}</span>
      </button>
      <div id={menuId} className={styles.menu} popover="auto" onToggle={() => setAsked(true)}>
        {asked && (
          <ErrorBoundary fallback={PartFailure}>
            <Suspense>
              <UserPanel session={session} onLeave={closeMenu} />
            </Suspense>
          </ErrorBoundary>
        )}
      </div>
    </>
  )
}

function closeMenu() {
  document.getElementById(menuId)?.hidePopover()
}
