import { keepPreviousData } from '@tanstack/react-query'
import type { QueryKey } from '@tanstack/react-query'
import type { SetPart } from '#/api/complete-set'
import { longestPage } from '#/api/paging'
import type { OffsetPage } from '#/api/paging'
import { refreshEvery, refreshing } from './refresh'

/** How a page of a list is kept fresh; its rows stay while others load. */
export const pageOptions = {
  staleTime: refreshEvery.rows,
  refetchInterval: refreshing(refreshEvery.rows),
  placeholderData: keepPreviousData,
} as const

/** What is worked out here, from what was read: for as long as the page shows it, and asked of nobody. */
export const workedOut = {
  staleTime: Infinity,
  gcTime: 0,
  networkMode: 'always',
  structuralSharing: false,
  retry: false,
} as const

type Rows = { offset: number; limit: number }
type LoadRows<T> = (rows: Rows, sending: { signal: AbortSignal }) => Promise<OffsetPage<T>>

/** Every row of one list, for `useCompleteSet`. */
export function setOfList<T>(queryKey: QueryKey, list: LoadRows<T>) {
  const load: SetPart<T>['load'] = (offset, signal) =>
    list({ offset, limit: longestPage }, { signal })
  return { queryKey, parts: [{ id: 'all', name: '', load }] }
}
