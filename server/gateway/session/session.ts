import * as v from 'valibot'
import type { Access } from '../thingspace/access'

const maybeInstant = v.nullable(v.number())

/** What the cookie holds. It is all there is: the server keeps nothing of it but who signed out. */
export const sessionSchema = v.object({
  id: v.string(),
  token: v.string(),
  user: v.object({ id: v.string(), name: v.string(), username: v.string(), language: v.string() }),
  accessLevel: v.string(),
  customer: v.object({ id: v.string(), name: v.string(), features: v.array(v.string()) }),
  startedAt: v.number(),
  /** The last thing the user did; polls do not count. */
  activeAt: v.number(),
  vendor: v.object({
    /** When the vendor's token dies, as far as it told us; null: never. */
    endsAt: maybeInstant,
    lifeMs: v.number(),
    /** When a longer life was last asked for. */
    askedAt: v.number(),
  }),
})

export type Session = v.InferOutput<typeof sessionSchema>

export type SessionBounds = { idleMs: number; absoluteMs: number }

export type SessionEnd = { at: number; because: 'idle' | 'vendor' | 'absolute' }

/** The first of the three ends. */
export function sessionEnd(session: Session, { idleMs, absoluteMs }: SessionBounds): SessionEnd {
  let end: SessionEnd = { at: session.startedAt + absoluteMs, because: 'absolute' }
  const { endsAt } = session.vendor
  if (endsAt !== null && endsAt <= end.at) end = { at: endsAt, because: 'vendor' }
  const idleAt = session.activeAt + idleMs
  if (idleMs > 0 && idleAt < end.at) end = { at: idleAt, because: 'idle' }
  return end
}

/** Due in the second half of the token's life, and not again at once when the vendor did not extend it. */
export function isRenewalDue(session: Session, now: number, everyMs: number): boolean {
  const { endsAt, lifeMs, askedAt } = session.vendor
  return endsAt !== null && endsAt - now < lifeMs / 2 && now - askedAt >= everyMs
}

/** What the SPA may know: everything but the token and our own id, and where the firmware section leads. */
export function describeSession(
  session: Session,
  bounds: SessionBounds,
  accessTo: (accessLevel: string) => Access,
) {
  const { user, accessLevel, customer } = session
  const end = sessionEnd(session, bounds)
  return {
    user,
    accessLevel,
    customer,
    endsAt: new Date(end.at).toISOString(),
    endsBecause: end.because,
    thingspace: accessTo(accessLevel),
  }
}
