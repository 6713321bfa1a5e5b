import type { Sealer } from './seal'
import type { Session } from './session'

/** The newest that is known of a session whose requests are coming in just now. */
export type Recent = {
  session: Session
  /** The single renewal under way. */
  renewal: Promise<void> | null
  /** What was sealed last, and the cookie it made. */
  sealedSession: Session
  sealedValue: Promise<string>
  usedAt: number
}

const keepMs = 120_000

/**
 * A page sends several requests with one cookie, and their answers come back in any order. Without
 * this memory the slowest would put an older cookie over a newer one. It is derived from what the
 * browser carries and kept for two minutes: losing it costs a renewal, nothing else.
 */
export function createRecent(sealer: Sealer, now: () => number) {
  const entries = new Map<string, Recent>()
  let sweepAt = 0

  function sweep() {
    if (now() < sweepAt) return
    sweepAt = now() + keepMs
    for (const [id, entry] of entries) if (entry.usedAt < now() - keepMs) entries.delete(id)
  }

  return {
    meet(session: Session, value: string): Recent {
      sweep()
      const known = entries.get(session.id)
      if (!known) {
        const entry: Recent = {
          session,
          renewal: null,
          sealedSession: session,
          sealedValue: Promise.resolve(value),
          usedAt: now(),
        }
        entries.set(session.id, entry)
        return entry
      }
      known.usedAt = now()
      known.session = newest(known.session, session)
      return known
    },

    sealed(entry: Recent): Promise<string> {
      if (entry.sealedSession !== entry.session) {
        entry.sealedSession = entry.session
        entry.sealedValue = sealer.seal(entry.session)
      }
      return entry.sealedValue
    },

    forget: (id: string) => entries.delete(id),
  }
}

/** Another process may have seen the user later, or have renewed: of each the later counts. */
function newest(known: Session, carried: Session): Session {
  const activeAt = Math.max(known.activeAt, carried.activeAt)
  const vendor = livesLonger(carried, known) ? carried.vendor : known.vendor
  if (activeAt === known.activeAt && vendor === known.vendor) return known
  return { ...known, activeAt, vendor }
}

function livesLonger(one: Session, other: Session): boolean {
  const left = one.vendor.endsAt ?? Infinity
  const right = other.vendor.endsAt ?? Infinity
  return left === right ? one.vendor.askedAt > other.vendor.askedAt : left > right
}
