import type { QueryClient } from '@tanstack/react-query'

const holders = new Set<object>()
const listeners = new Set<() => void>()

/** Whether lists do not ask again by themselves: rows are selected, and somebody works on them. */
export function isRefreshHeld(): boolean {
  return holders.size > 0
}

export function subscribeRefreshHold(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/**
 * Holds the refreshes of the page, or gives them free again: what has become old meanwhile is then
 * asked for at once. What somebody asks for is asked for at any time.
 */
export function holdRefresh(client: QueryClient, holder: object, holds: boolean): void {
  const before = isRefreshHeld()
  if (holds) holders.add(holder)
  else holders.delete(holder)
  const isHeld = isRefreshHeld()
  if (isHeld === before) return

  for (const listener of listeners) listener()
  // A timer that runs is not asked whether it still should: options, even the same, set it anew.
  for (const { observers } of client.getQueryCache().getAll()) {
    for (const observer of observers) observer.setOptions(observer.options)
  }
  if (isHeld) return
  void client.refetchQueries({
    type: 'active',
    stale: true,
    predicate: ({ state, observers }) =>
      state.error === null && observers.some(({ options }) => Boolean(options.refetchInterval)),
  })
}
