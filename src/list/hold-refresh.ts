import type { QueryClient, RefetchQueryFilters } from '@tanstack/react-query'
import { setRefreshHold } from './refresh-hold'

/**
 * Holds the refreshes of the page until what it answers is called: what has become old meanwhile is
 * then asked for at once. What somebody asks for is asked for at any time.
 */
export function holdRefresh(client: QueryClient): () => void {
  const holder = {}
  if (setRefreshHold(holder, true)) setTimers(client)

  return () => {
    if (!setRefreshHold(holder, false)) return
    setTimers(client)
    const old: RefetchQueryFilters = {
      type: 'active',
      stale: true,
      predicate: ({ state, observers }) =>
        state.error === null && observers.some(({ options }) => Boolean(options.refetchInterval)),
    }
    // What somebody asked for just before is on its way.
    void client.refetchQueries(old, { cancelRefetch: false })
  }
}

/** A timer that runs is not asked whether it still should: options, even the same, set it anew. */
function setTimers(client: QueryClient): void {
  for (const { observers } of client.getQueryCache().getAll()) {
    for (const observer of observers) observer.setOptions(observer.options)
  }
}
