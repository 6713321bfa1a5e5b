import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryKey, UseQueryOptions } from '@tanstack/react-query'
import type { OffsetPage } from '#/api/paging'
import { lastPage } from './last-page'
import type { PagedSearch } from './list-pager'
import { shownRows } from './shown-rows'
import { useSortedSet } from './use-sorted-set'
import type { SortedSetSpec } from './use-sorted-set'

type PageOptions<T, Key extends QueryKey> = UseQueryOptions<
  OffsetPage<T>,
  Error,
  OffsetPage<T>,
  Key
>

type ServerListSpec<T, Limit extends number, Key extends QueryKey> = SortedSetSpec<T> & {
  search: PagedSearch<Limit>
  /** A page of the list in the address, in the server's order. */
  pageOf: (page: number) => PageOptions<T, Key>
}

export type ServerList<T extends { key: string }, Limit extends number> = ReturnType<
  typeof useServerList<T, Limit, QueryKey>
>

/**
 * A list as the server pages it, until the address asks for what the server cannot do and every row
 * has been read: then it is pages of that.
 */
export function useServerList<
  T extends { key: string },
  Limit extends number,
  Key extends QueryKey,
>({ search, pageOf, ...spec }: ServerListSpec<T, Limit, Key>) {
  const client = useQueryClient()
  const { page } = search.values
  const query = useQuery(pageOf(page))
  const answered = query.isPlaceholderData ? undefined : query.data
  const { state, cost, all, isReordering } = useSortedSet(spec, answered?.total)
  const shown = shownRows(query.data, all, search.values)
  const busy = shown?.whole ? isReordering : query.isPlaceholderData
  const part = search.to({ page })
  const pages = shown ? lastPage(shown) : 1

  return {
    search,
    query,
    state,
    /** Undefined when nobody asks for the set. */
    cost: spec.asked ? cost : undefined,
    all,
    shown,
    busy,
    part,
    pages,
    /** The address is behind the last page. */
    isBeyond: answered !== undefined && page > pages,
    /** What the rows answer; undefined while they answer the question before. */
    answers: busy ? undefined : `${part} ${shown?.whole ? state.facts?.readAt : ''}`,
    prefetch: (target: number) => {
      // A page that cannot be had early is asked for, and fails, when it is turned to.
      if (!shown?.whole) client.query(pageOf(target)).catch(() => {})
    },
  }
}
