import { useQuery } from '@tanstack/react-query'
import type { QueryKey, UseQueryOptions } from '@tanstack/react-query'
import { useState } from 'react'
import type { ListPart } from '#/api/complete-set'
import { requestsFor } from '#/api/paging'
import { useCompleteSet } from './use-complete-set'
import { startOfSet } from './use-sorted-set'

type OnDemandSpec<T, Key extends QueryKey> = {
  /** A set of one list. */
  set: { queryKey: QueryKey; parts: ReadonlyArray<ListPart<T>> }
  /** How many rows there are. */
  count: UseQueryOptions<number, Error, number, Key>
}

export type SetOnDemand<T extends { key: string }> = ReturnType<typeof useSetOnDemand<T, QueryKey>>

/** A set that nothing on the page needs until somebody asks: then it is counted, and read or offered. */
export function useSetOnDemand<T extends { key: string }, Key extends QueryKey>({
  set,
  count,
}: OnDemandSpec<T, Key>) {
  const [asked, setAsked] = useState(false)
  const counting = useQuery({ ...count, enabled: asked })
  const byItself = asked && startOfSet(counting.data) === 'by itself'
  const state = useCompleteSet({ ...set, start: byItself ? 'by itself' : 'on demand' })
  const total = counting.data
  const [part] = state.set?.parts ?? []

  return {
    state,
    asked,
    ask: () => setAsked(true),
    counting,
    cost: total === undefined ? undefined : { rows: total, requests: requestsFor(total) },
    /** Undefined until every row is here. */
    all: part?.rows,
    readAt: part?.readAt,
  }
}
