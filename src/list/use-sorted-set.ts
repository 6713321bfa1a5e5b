import type { QueryKey } from '@tanstack/react-query'
import type { ListPart } from '#/api/complete-set'
import { longestPage, requestsFor } from '#/api/paging'
import { useCompleteSet } from './use-complete-set'
import type { SetSpec } from './use-complete-set'
import { useSortedRows } from './use-sorted-rows'
import type { SortRows } from './use-sorted-rows'

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
  const { sorted, isReordering } = useSortedRows({ rows: part?.rows, sort, by })

  return {
    state,
    cost: total === undefined ? undefined : { rows: total, requests: requestsFor(total) },
    /** Undefined as long as there is no set, or nobody asks for it. */
    all: asked && part ? sorted : undefined,
    /** The rows stand in the order before. */
    isReordering,
  }
}
