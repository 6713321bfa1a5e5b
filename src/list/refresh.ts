import type { Query } from '@tanstack/react-query'

/** How often a visible list asks again, in milliseconds (docs/decisions: polling). */
export const refreshEvery = { rows: 30_000, totals: 60_000, census: 120_000 } as const

const longestPause = 5 * 60_000

type Refreshed = { state: Pick<Query['state'], 'dataUpdatedAt' | 'errorUpdatedAt' | 'error'> }

/**
 * The pause before the next refresh: `every` while answers come; after a failure as long as the
 * data has been failing plus `every`, which doubles it each time, up to five minutes.
 */
export function refreshPause(every: number, { state }: Refreshed): number {
  if (state.error === null) return every
  const failingFor = state.dataUpdatedAt === 0 ? 0 : state.errorUpdatedAt - state.dataUpdatedAt
  return Math.min(longestPause, Math.max(every, failingFor + every))
}

/** For `refetchInterval` of a query. */
export function refreshing(every: number) {
  return (query: Refreshed) => refreshPause(every, query)
}

/** When the next refresh is due, as the reader's clock says. */
export function nextTryAt(every: number, state: Refreshed['state']): number {
  return state.errorUpdatedAt + refreshPause(every, { state })
}
