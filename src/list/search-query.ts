import { queryOptions } from '@tanstack/react-query'
import type { QueryKey } from '@tanstack/react-query'
import type { Found } from '#/api/find-row'
import { refreshEvery, refreshPause } from './refresh'

/** What is searched, and how: `known` is the row as it was found before. */
type Search<T> = (
  known: T | undefined,
  signal: AbortSignal,
  onProgress: (progress: Found<T>) => void,
) => Promise<Found<T>>

/** One row of a list that is read until it is found. Progress stands in the data. */
export function searchQuery<T>(queryKey: QueryKey, search: Search<T>) {
  return queryOptions({
    queryKey,
    queryFn: ({ signal, client }): Promise<Found<T>> => {
      const before = client.getQueryData<Found<T>>(queryKey)
      const known = before?.kind === 'found' ? before.row : undefined
      return search(known, signal, (progress) => {
        // What was found stays while it is looked for again.
        if (known === undefined) client.setQueryData<Found<T>>(queryKey, progress)
      })
    },
    // A search that was stopped or left half-way has found nothing out; it is not taken up unasked.
    staleTime: ({ state }) => (state.data?.kind === 'searching' ? 0 : refreshEvery.rows),
    refetchInterval: (query) => {
      const { data, error } = query.state
      const known = data?.kind === 'found' || error !== null
      return known ? refreshPause(refreshEvery.rows, query) : false
    },
  })
}
