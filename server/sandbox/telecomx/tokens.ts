import { randomBytes } from 'node:crypto'
import type { User } from './users'

/**
 * Access tokens. They age by the real clock whatever the vendors' clock shows, and by `advance`.
 * "IP address not authenticated" is the vendor's reading of invalid_token.
 * https://wiki.telecomx.dk/doku.php?id=api:auth:login
 * https://wiki.telecomx.dk/doku.php?id=api:auth:validatetoken
 */
export const lifeInMinutes = 15

export type Session = { user: User; ip: string; endsAt: number }

export type Tokens = {
  issue: (user: User, ip: string, persist: boolean) => string
  find: (token: string) => { state: 'live'; session: Session } | { state: 'expired' | 'unknown' }
  /** A new life from now on; a token without an end keeps none. */
  extend: (session: Session) => void
  endAll: (user: User) => void
  /** For tests. */
  advance: (ms: number) => void
  expireAll: () => number
  reset: () => void
}

export function createTokens(): Tokens {
  const sessions = new Map<string, Session>()
  let ahead = 0
  const now = () => performance.now() + ahead
  const life = lifeInMinutes * 60_000
  return {
    issue: (user, ip, persist) => {
      // Looks like the secrets of the customer documents, so that one search finds them all.
      const token = `CANARY-token-${randomBytes(24).toString('hex')}`
      sessions.set(token, { user, ip, endsAt: persist ? Number.POSITIVE_INFINITY : now() + life })
      return token
    },
    find: (token) => {
      const session = sessions.get(token)
      if (session === undefined) return { state: 'unknown' }
      return session.endsAt > now() ? { state: 'live', session } : { state: 'expired' }
    },
    extend: (session) => {
      if (Number.isFinite(session.endsAt)) session.endsAt = now() + life
    },
    endAll: (user) => {
      for (const [token, session] of sessions) if (session.user === user) sessions.delete(token)
    },
    advance: (ms) => {
      ahead += ms
    },
    expireAll: () => {
      const live = [...sessions.values()].filter((session) => session.endsAt > now())
      for (const session of live) session.endsAt = now()
      return live.length
    },
    reset: () => {
      sessions.clear()
      ahead = 0
    },
  }
}
