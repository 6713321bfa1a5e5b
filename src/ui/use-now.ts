import { useSyncExternalStore } from 'react'
import { subscribeTicks, tickedNow } from './ticking'
import type { Clock } from './ticking'

/**
 * Now, in epoch milliseconds, renewed every `everyMs`. By this browser's clock for what happened
 * here (an answer arrived), by the server's for what the server stamped.
 */
export function useNow(everyMs: number, clock: Clock = 'browser'): number {
  return useTicking((now) => Math.floor(now / everyMs) * everyMs, clock)
}

/** What `read` makes of now; the component renders again only when that changes. */
export function useTicking<Value extends string | number | boolean | null>(
  read: (now: number) => Value,
  clock: Clock,
): Value {
  return useSyncExternalStore(subscribeTicks, () => read(tickedNow(clock)))
}
