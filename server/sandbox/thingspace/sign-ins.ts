import { randomBytes, randomUUID } from 'node:crypto'

/** Which of the two tokens; each ends by itself, and a request needs both. */
export type TokenKind = 'bearer' | 'session'

/**
 * The tokens of ThingSpace. Both age by the real clock, whatever the upgrades' clock shows, and by
 * `advance`.
 *
 * The bearer lives one hour from its first issue, and whoever asks within it gets the same one. A
 * session lives while it is used and 20 minutes after; several live side by side, and five refused
 * logins in a row lock the user out until support, here a reset, lets it in again.
 * https://thingspace.verizon.com/documentation/apis/software-management/getting-started/get-credentials.html
 * https://thingspace.verizon.com/resources/documentation/connectivity/API_Reference/Start_Connectivity_Management_Session/
 */
export type SignIns = {
  bearer: () => { token: string; expiresInSeconds: number }
  bearerState: (token: string) => TokenState
  openSession: () => string
  /** Whoever uses a session keeps it alive. */
  useSession: (token: string) => boolean
  endSession: (token: string) => void
  refused: () => void
  accepted: () => void
  login: () => { failures: number; locked: boolean }
  /** For tests. */
  advance: (ms: number) => void
  expire: (kind: TokenKind) => number
  reset: () => void
}

export type TokenState = 'live' | 'expired' | 'unknown'

const bearerLife = 60 * 60_000
const sessionIdle = 20 * 60_000
const failuresAllowed = 5

export function createSignIns(): SignIns {
  const bearers = new Map<string, number>()
  const sessions = new Map<string, number>()
  let current: string | undefined
  let failures = 0
  let ahead = 0
  const now = () => performance.now() + ahead

  return {
    bearer: () => {
      let token = current
      let endsAt = token === undefined ? undefined : bearers.get(token)
      if (token === undefined || endsAt === undefined || endsAt <= now()) {
        token = `CANARY-bearer-${randomBytes(24).toString('hex')}`
        endsAt = now() + bearerLife
        bearers.set(token, endsAt)
        current = token
      }
      return { token, expiresInSeconds: Math.floor((endsAt - now()) / 1000) }
    },
    bearerState: (token) => {
      const endsAt = bearers.get(token)
      if (endsAt === undefined) return 'unknown'
      return endsAt > now() ? 'live' : 'expired'
    },
    openSession: () => {
      const token = randomUUID()
      sessions.set(token, now() + sessionIdle)
      return token
    },
    useSession: (token) => {
      const live = (sessions.get(token) ?? 0) > now()
      if (live) sessions.set(token, now() + sessionIdle)
      return live
    },
    endSession: (token) => {
      sessions.delete(token)
    },
    refused: () => {
      failures += 1
    },
    accepted: () => {
      failures = 0
    },
    login: () => ({ failures, locked: failures >= failuresAllowed }),
    advance: (ms) => {
      ahead += ms
    },
    expire: (kind) => {
      const tokens = kind === 'bearer' ? bearers : sessions
      const live = [...tokens].filter(([, endsAt]) => endsAt > now())
      for (const [token] of live) tokens.set(token, now())
      return live.length
    },
    reset: () => {
      bearers.clear()
      sessions.clear()
      current = undefined
      failures = 0
      ahead = 0
    },
  }
}
