import type { Query, QueryClient } from '@tanstack/react-query'
import type { ErrorCode } from '#/api/errors'
import { readSession } from '#/api/session/client'
import type { Session } from '#/api/session/schemas'
import { openPreferences } from '#/ui/preference-store'
import { sessionKeys } from './session-keys'
import { isSessionLost, markSessionFound, markSessionLost } from './session-lost'

/**
 * Takes the server's word on who is signed in. Nobody: the page keeps what it shows, behind a
 * dialog. The same user after that: everything is asked for again. Another one: all that was read
 * for the former user is gone before anything renders.
 */
export function settleSession(client: QueryClient, session: Session | null): void {
  const held = heldSession(client)
  if (session === null) {
    if (held) markSessionLost()
    return
  }
  openPreferences(session.user.id)
  if (held && held.user.id !== session.user.id) client.removeQueries({ predicate: isUsers })
  client.setQueryData(sessionKeys.current, session)
  // A session that was merely lengthened leaves nothing to be asked for again.
  if (held && isSessionLost()) void client.invalidateQueries({ predicate: isUsers })
  markSessionFound()
}

/**
 * Signed out on purpose: the sign-in page, and nothing left to find in memory. That page says it
 * when the user's sessions elsewhere could not be ended.
 */
export function settleSignedOut(client: QueryClient, openElsewhere?: ErrorCode): void {
  client.removeQueries({ predicate: isUsers })
  client.removeQueries({ queryKey: sessionKeys.openElsewhere })
  if (openElsewhere) client.setQueryData(sessionKeys.openElsewhere, openElsewhere)
  openPreferences(null)
  client.setQueryData(sessionKeys.current, null)
  markSessionFound()
}

/** Asks the server without counting as an activity. An answer that does not come changes nothing. */
export async function recheckSession(client: QueryClient): Promise<'answered' | 'unanswered'> {
  try {
    settleSession(client, await readSession({ background: true }))
    return 'answered'
  } catch {
    return 'unanswered'
  }
}

/** The session this page works with; null or undefined before sign-in. */
export function heldSession(client: QueryClient): Session | null | undefined {
  return client.getQueryData<Session | null>(sessionKeys.current)
}

/** Why the sessions of whoever has just signed out go on elsewhere. */
export function sessionsOpenElsewhere(client: QueryClient): ErrorCode | undefined {
  return client.getQueryData<ErrorCode>(sessionKeys.openElsewhere)
}

/** Everything but the session itself was read for a user. */
function isUsers(query: Query): boolean {
  return query.queryKey[0] !== sessionKeys.all[0]
}
