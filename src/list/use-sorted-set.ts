import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { QueryKey } from '@tanstack/react-query'
import type { ListPart } from '#/api/complete-set'
import { longestPage, requestsFor } from '#/api/paging'
import { useCompleteSet } from './use-complete-set'
import type { SetSpec } from './use-complete-set'

/** Puts rows in an order; rejects when it was stopped. */
export type SortRows<T> = (
  rows: readonly T[],
  sort: string | undefined,
  signal: AbortSignal,
) => Promise<readonly T[]>

export type SortedSetSpec<T> = {
  /** A set of one list. */
  set: { queryKey: QueryKey; parts: ReadonlyArray<ListPart<T>> }
  /** The address asks for every row. */
  asked: boolean
  sort: string | undefined
  by: SortRows<T>
}

/** What one request reads is read unasked; more is said first. */
export function startOfSet(total: number | undefined): SetSpec<unknown>['start'] {
  if (total === undefined) return 'never'
  return total <= longestPage ? 'by itself' : 'on demand'
}

/**
 * All rows that the address asks for, in the order it asks for. `total` is how many the server says
 * there are: what reading them costs.
 */
export function useSortedSet<T extends { key: string }>(
  { set, asked, sort, by }: SortedSetSpec<T>,
  total: number | undefined,
) {
  const state = useCompleteSet({ ...set, start: asked ? startOfSet(total) : 'never' })
  const [part] = state.set?.parts ?? []
  const sorted = useQuery({
    queryKey: ['sorted', ...set.queryKey, sort, part?.readAt],
    queryFn: ({ signal }) => by(part?.rows ?? [], sort, signal),
    enabled: part !== undefined && sort !== undefined,
    staleTime: Infinity,
    gcTime: 0,
    networkMode: 'always',
    structuralSharing: false,
    placeholderData: keepPreviousData,
  })

  return {
    state,
    cost: total === undefined ? undefined : { rows: total, requests: requestsFor(total) },
    /** Undefined as long as there is no set, or nobody asks for it. */
    all: asked && part ? (sort === undefined ? part.rows : sorted.data) : undefined,
    /** The rows stand in the order before. */
    isReordering: sorted.isPlaceholderData,
  }
}
