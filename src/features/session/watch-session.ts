import type { QueryClient } from '@tanstack/react-query'
import { sessionEndsAt } from '#/api/session/ends'
import { subscribeTicks, tickedNow } from '#/ui/ticking'
import { sessionPhase } from './rules'
import { isSessionLost, markSessionLost } from './session-lost'
import { heldSession, recheckSession } from './settle-session'
import { listenToTabs } from './tabs'

/** What may end a session without an answer that says so. Called once, at the start. */
export function watchSession(client: QueryClient): void {
  listenToTabs((news) => {
    if (news === 'signed-in') void recheckSession(client)
    else if (heldSession(client)) markSessionLost()
  })
  // The browser may bring a page back as it was, after its user has signed out.
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) void recheckSession(client)
  })
  watchEnd(client)
}

/** The end by the clock. Another tab may have put it off, so the server is asked first. */
function watchEnd(client: QueryClient): void {
  let asked: number | null = null

  subscribeTicks(() => {
    const endsAt = sessionEndsAt()
    if (endsAt === asked || isSessionLost() || !heldSession(client)) return
    if (sessionPhase(endsAt, tickedNow('browser')) !== 'over') return
    asked = endsAt
    void recheckSession(client).then((outcome) => {
      if (outcome === 'unanswered') markSessionLost()
    })
  })
}
