import { Button } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useMessages } from '#/i18n/i18n'
import { Dialog } from '#/ui/dialog'
import styles from './schedule.module.css'

type Destination = { go: (navigate: (to: string) => void) => void }

type ScheduleLeavingProps = {
  /** Whether there is something to lose, asked at the moment of leaving. */
  isKept: () => boolean
  /** It may be at the service already: then it is not to be forgotten. */
  isOut: boolean
  onDiscard: () => void
}

/**
 * Asks before the page is left with something in it: a link, Back, or the tab itself. In a browser
 * without the Navigation API only the tab asks; the draft is kept there as everywhere.
 */
export function ScheduleLeaving({ isKept, isOut, onDiscard }: ScheduleLeavingProps) {
  const t = useMessages().of('schedule').leaving
  const navigate = useNavigate()
  const [destination, setDestination] = useState<Destination>()
  const [guard] = useState(() => leavingGuard())

  function leave(discard: boolean) {
    if (discard) onDiscard()
    setDestination(undefined)
    guard.let()
    destination?.go((to) => void navigate(to))
  }

  return (
    <span hidden={destination === undefined} ref={(element) => watch(element)}>
      {destination && (
        <Dialog title={t.title} onClose={() => setDestination(undefined)}>
          <p className={styles.lead}>{isOut ? t.textSent : t.text}</p>
          <div className={styles.way}>
            <Button size="sm" data-autofocus onClick={() => setDestination(undefined)}>
              {t.stay}
            </Button>
            <Button size="sm" variant="default" onClick={() => leave(false)}>
              {t.keep}
            </Button>
            {!isOut && (
              <Button size="sm" variant="default" onClick={() => leave(true)}>
                {t.discard}
              </Button>
            )}
          </div>
        </Dialog>
      )}
    </span>
  )

  function watch(element: HTMLElement | null) {
    if (element === null) return undefined
    return guard.watch(isKept, setDestination)
  }
}

/** Holds up navigations away from the page that was on the screen when it began. */
function leavingGuard() {
  const { pathname } = window.location
  let isFree = false

  function watch(isKept: () => boolean, onLeave: (destination: Destination) => void) {
    function hold(event: NavigateEvent) {
      const to = readAddress(event.destination.url)
      if (isFree || !event.cancelable || to === undefined || event.downloadRequest !== null) return
      if (to.pathname === pathname || !isKept()) return
      event.preventDefault()
      const { key } = event.destination
      const isTraversal = event.navigationType === 'traverse'
      onLeave({
        go: (navigate) => {
          if (isTraversal) window.navigation.traverseTo(key)
          else navigate(to.pathname + to.search + to.hash)
        },
      })
    }
    function holdTab(event: BeforeUnloadEvent) {
      if (isKept()) event.preventDefault()
    }
    const hasNavigation = 'navigation' in window
    if (hasNavigation) window.navigation.addEventListener('navigate', hold)
    window.addEventListener('beforeunload', holdTab)
    return () => {
      if (hasNavigation) window.navigation.removeEventListener('navigate', hold)
      window.removeEventListener('beforeunload', holdTab)
    }
  }

  return {
    watch,
    let: () => {
      isFree = true
    },
  }
}

/** Of an address of ours; another document's is the tab's own to ask about. */
function readAddress(url: string): URL | undefined {
  const address = URL.parse(url)
  return address?.origin === window.location.origin ? address : undefined
}
