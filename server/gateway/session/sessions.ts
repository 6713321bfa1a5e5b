import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Log } from '../log'
import type { Extension } from '../vendor/telecomx-auth'
import { readSessionCookie, sessionCookie } from './cookie'
import { createRecent, type Recent } from './recent'
import type { Sealer } from './seal'
import { isRenewalDue, sessionEnd, type Session, type SessionBounds } from './session'
import type { SignedOut } from './signed-out'

export type SessionOptions = {
  sealer: Sealer
  signedOut: SignedOut
  bounds: SessionBounds
  renewalEveryMs: number
  renewalWaitMs: number
  extend: (token: string) => Promise<Extension>
  now: () => number
  log: Log
}

/** One request's hold on a session. */
export type Visit = {
  session: Session
  /** Waits (not long) for a renewal under way; null when the session has ended meanwhile. */
  settle: () => Promise<Session | null>
  /** After the answer is made, before it is written: when it ends, and the cookie of an active user. */
  leave: (outgoing: ServerResponse) => Promise<void>
  /** Over, here and in whatever is under way with the same cookie. */
  end: () => void
}

export type Sessions = {
  /** Null without a session that is alive. */
  open: (incoming: IncomingMessage) => Promise<Visit | null>
  /** Whatever the cookie holds, alive or not: for signing out. */
  read: (incoming: IncomingMessage) => Promise<Session | null>
  /** Sets the cookie of a new session. */
  start: (session: Session, value: string, outgoing: ServerResponse) => void
  end: (session: Session) => void
}

export function createSessions(options: SessionOptions): Sessions {
  const { sealer, signedOut, bounds, renewalEveryMs, renewalWaitMs, now, log } = options
  const recent = createRecent(sealer, now)

  async function read(incoming: IncomingMessage): Promise<Session | null> {
    const value = readSessionCookie(incoming.headers.cookie)
    if (value === null) return null
    const session = await sealer.unseal(value)
    if (!session) log('session_unreadable')
    return session
  }

  function end({ id, startedAt }: Session) {
    signedOut.add(id, startedAt + bounds.absoluteMs)
    recent.forget(id)
  }

  function isAlive(session: Session): boolean {
    return !signedOut.has(session.id) && now() < sessionEnd(session, bounds).at
  }

  async function renew(entry: Recent): Promise<void> {
    const askedAt = now()
    const answer = await options
      .extend(entry.session.token)
      .catch((): Extension => ({ kind: 'failed' }))
    if (answer.kind === 'dead') {
      log('session_ended_by_vendor')
      end(entry.session)
      return
    }
    if (answer.kind === 'failed') log('renewal_failed')
    entry.session = { ...entry.session, vendor: renewed(entry.session, answer, askedAt, now()) }
  }

  function touch(entry: Recent) {
    // Once a second is precise enough, and a page's burst of requests is sealed only once.
    if (now() - entry.session.activeAt >= 1000) {
      entry.session = { ...entry.session, activeAt: now() }
    }
    if (entry.renewal || !isRenewalDue(entry.session, now(), renewalEveryMs)) return
    entry.renewal = renew(entry).finally(() => {
      entry.renewal = null
    })
  }

  function visit(entry: Recent, presented: string, isActive: boolean): Visit {
    const renewal = entry.renewal

    async function settle(): Promise<Session | null> {
      if (isActive && renewal) await Promise.race([renewal, pause(renewalWaitMs)])
      return isAlive(entry.session) ? entry.session : null
    }

    return {
      session: entry.session,
      settle,
      end: () => end(entry.session),
      async leave(outgoing) {
        const session = await settle()
        if (!session) return
        const endsAt = new Date(sessionEnd(session, bounds).at).toISOString()
        outgoing.setHeader('x-session-ends-at', endsAt)
        if (!isActive) return
        const value = await recent.sealed(entry)
        // Signed out while sealing: a cookie set now would bring the old session back.
        if (value === presented || signedOut.has(session.id)) return
        outgoing.setHeader('set-cookie', sessionCookie(value))
      },
    }
  }

  return {
    read,
    end,
    async open(incoming) {
      const presented = readSessionCookie(incoming.headers.cookie)
      const session = await read(incoming)
      if (presented === null || !session || !isAlive(session)) return null
      const entry = recent.meet(session, presented)
      const isPoll = incoming.headers['x-activity'] === 'background'
      const isActive = !isPoll || bounds.idleMs === 0
      if (isActive) touch(entry)
      return visit(entry, presented, isActive)
    },
    start(session, value, outgoing) {
      recent.meet(session, value)
      outgoing.setHeader('set-cookie', sessionCookie(value))
      outgoing.setHeader(
        'x-session-ends-at',
        new Date(sessionEnd(session, bounds).at).toISOString(),
      )
    },
  }
}

/** A vendor that answers without extending says how much is left, or nothing; both are believed. */
function renewed(session: Session, answer: Extension, askedAt: number, at: number) {
  const { endsAt, lifeMs } = session.vendor
  if (answer.kind !== 'extended') return { endsAt, lifeMs, askedAt }
  if (answer.lifeMs === null) return { endsAt: null, lifeMs, askedAt }
  const promised = at + (answer.lifeMs ?? lifeMs)
  // Told in whole minutes: a small difference is rounding, not more life.
  const rounding = Math.min(60_000, lifeMs / 4)
  if (endsAt !== null && promised - endsAt < rounding) return { endsAt, lifeMs, askedAt }
  return { endsAt: promised, lifeMs: Math.max(lifeMs, answer.lifeMs ?? 0), askedAt: 0 }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref()
  })
}
