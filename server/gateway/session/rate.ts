/** A token bucket per session: how many milliseconds to wait, 0 when the request may pass. */
export type RateLimit = { take: (id: string) => number }

type Bucket = { tokens: number; at: number }

export function createRateLimit(
  { ratePerSecond, rateBurst }: { ratePerSecond: number; rateBurst: number },
  now: () => number,
): RateLimit {
  const buckets = new Map<string, Bucket>()
  const refillMs = (rateBurst / ratePerSecond) * 1000
  /**
   * What is there again when somebody who was turned away comes back. Those who ask together are
   * turned away together: told to wait for one place each, all but one would come in vain.
   */
  const worthWaiting = Math.min(ratePerSecond, rateBurst)

  /** A bucket that has had time to fill up says nothing any more. */
  function sweep(at: number) {
    for (const [id, bucket] of buckets) if (at - bucket.at >= refillMs) buckets.delete(id)
  }

  return {
    take(id) {
      const at = now()
      if (buckets.size >= 1000 && !buckets.has(id)) sweep(at)
      const bucket = buckets.get(id) ?? { tokens: rateBurst, at }
      const gained = (Math.max(0, at - bucket.at) / 1000) * ratePerSecond
      const tokens = Math.min(rateBurst, bucket.tokens + gained)
      const passes = tokens >= 1
      buckets.set(id, { tokens: passes ? tokens - 1 : tokens, at })
      return passes ? 0 : Math.ceil(((worthWaiting - tokens) / ratePerSecond) * 1000)
    },
  }
}
