import type { Query } from '@tanstack/react-query'
import { isApiError } from '#/api/errors'
import { isRefreshHeld } from './refresh-hold'

/** How often a visible list asks again, in milliseconds (docs/decisions/010-refresh.md). */
export const refreshEvery = { rows: 30_000, totals: 60_000, census: 120_000 } as const

const longestPause = 5 * 60_000
/** Whoever asks for more is asked again all the same; no timer takes more than 24 days. */
const longestAsked = 60 * 60_000

type Watched = 'dataUpdatedAt' | 'errorUpdatedAt' | 'errorUpdateCount' | 'error'
type Refreshed = { state: Pick<Query['state'], Watched> }

/**
 * The pause before the next refresh: `every` while answers come; after a failure as long as the
 * data has been failing plus `every`, which doubles it each time, up to five minutes. Without data
 * it doubles from the first failure on. Never before the service wants to be asked again.
 */
export function refreshPause(every: number, { state }: Refreshed): number {
  if (state.error === null) return every
  const pause =
    state.dataUpdatedAt === 0
      ? every * 2 ** (state.errorUpdateCount - 1)
      : state.errorUpdatedAt - state.dataUpdatedAt + every
  const asked = isApiError(state.error) ? (state.error.retryAfterMs ?? 0) : 0
  return Math.max(Math.min(longestPause, Math.max(every, pause)), Math.min(longestAsked, asked))
}

/** For `refetchInterval` of a query. What has failed is tried again also while refreshes are held. */
export function refreshing(every: number) {
  return (query: Refreshed) =>
    isRefreshHeld() && query.state.error === null ? false : refreshPause(every, query)
}

/** When the next refresh is due, as the reader's clock says. */
export function nextTryAt(every: number, state: Refreshed['state']): number {
  return state.errorUpdatedAt + refreshPause(every, { state })
}
