/**
 * The vendors' time. All ages, all `Date` headers, how upgrades stand and nothing else come from it;
 * tokens age by the real clock.
 */
export type Clock = {
  now: () => number
  /** The instant it stands at, or null while it runs. */
  frozenAt: () => number | null
  freeze: (at: number | null) => void
  /** So much later from now on, whether it stands or runs. */
  advance: (ms: number) => void
  /** As it was when the sandbox started. */
  reset: () => void
}

/**
 * `startAt` is the instant at which it begins (the real one if undefined); a frozen clock stays there.
 * Unfrozen again it runs on as if it had never stood.
 */
export function createClock(options: { startAt: number | undefined; frozen: boolean }): Clock {
  const started = Date.now()
  const firstAhead = options.startAt === undefined ? 0 : options.startAt - started
  const first = options.frozen ? started + firstAhead : null
  let ahead = firstAhead
  let frozen = first
  return {
    now: () => frozen ?? Date.now() + ahead,
    frozenAt: () => frozen,
    freeze: (at) => {
      frozen = at
    },
    advance: (ms) => {
      ahead += ms
      if (frozen !== null) frozen += ms
    },
    reset: () => {
      ahead = firstAhead
      frozen = first
    },
  }
}
