import { useQuery } from '@tanstack/react-query'
import { customerListFilters } from '#/lib/customer-list-address'
import type { CustomerSearch } from '#/lib/customer-list-address'
import { useCompleteSet } from '#/list/use-complete-set'
import { customerSet, requestsFor, sortedCustomers } from './queries'
import { sortCustomers } from './sort-customers'

/** What one request reads is read unasked; more is said first. */
const unasked = 500

/**
 * All customers that the address asks for, in the order it asks for. `total` is how many the server
 * says there are: what reading them costs.
 */
export function useSortedCustomers(search: CustomerSearch, total: number | undefined) {
  const filters = customerListFilters(search)
  const { sort } = search
  const asked = sort !== undefined && total !== undefined
  const state = useCompleteSet({
    ...customerSet(filters),
    start: asked && total <= unasked ? 'by itself' : asked ? 'on demand' : 'never',
  })
  const by = (rows: Parameters<typeof sortCustomers>[0], signal: AbortSignal) =>
    sortCustomers(rows, sort, signal)
  const sorted = useQuery(sortedCustomers(state.set, { filters, sort, by }))

  return {
    state,
    cost: total === undefined ? undefined : { rows: total, requests: requestsFor(total) },
    /** Undefined as long as there is no set, or no order is asked for. */
    customers: sort === undefined || state.set === undefined ? undefined : sorted.data,
    /** The rows stand in the order before. */
    isReordering: sorted.isPlaceholderData,
  }
}
