/**
 * The ids of sessions that were ended before their time: the cookie itself cannot be taken back.
 * Each is kept for as long as its cookie could still be presented.
 */
export type SignedOut = {
  add: (id: string, until: number) => void
  has: (id: string) => boolean
}

export function createSignedOut(now: () => number): SignedOut {
  const ended = new Map<string, number>()
  let sweepAt = 1000

  function sweep() {
    for (const [id, until] of ended) if (until <= now()) ended.delete(id)
    sweepAt = Math.max(1000, ended.size * 2)
  }

  return {
    add(id, until) {
      if (ended.size >= sweepAt) sweep()
      ended.set(id, until)
    },
    has: (id) => ended.has(id),
  }
}
