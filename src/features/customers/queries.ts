import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { CompleteSet } from '#/api/complete-set'
import { listCustomers, readCustomer } from '#/api/telecomx/client'
import type { Customer } from '#/api/telecomx/schemas'
import type { CustomerFilters, CustomerListParams } from '#/lib/customer-list-address'
import { refreshEvery, refreshing } from '#/list/refresh'

export const customerKeys = { all: ['customers'] as const }

/** How far a search reaches: beyond one's own resellers only for ADMIN, and else refused. */
export type Reach = { everyReseller: boolean }

/** One page of the list, in the server's order. */
export function customerPage(params: CustomerListParams) {
  return queryOptions({
    queryKey: [...customerKeys.all, 'page', params],
    queryFn: ({ signal }) => listCustomers(params, { signal }),
    staleTime: refreshEvery.rows,
    refetchInterval: refreshing(refreshEvery.rows),
    placeholderData: keepPreviousData,
  })
}

const setLimit = 500

/** How many requests it takes to read as many customers. */
export function requestsFor(customers: number): number {
  return Math.max(1, Math.ceil(customers / setLimit))
}

/** Every customer that these filters find; its parts are for `useCompleteSet`. */
export function customerSet(filters: CustomerFilters) {
  const load = (offset: number, signal: AbortSignal) =>
    listCustomers({ ...filters, offset, limit: setLimit }, { signal })
  return {
    queryKey: [...customerKeys.all, 'set', filters],
    parts: [{ id: 'all', name: '', load }],
  }
}

type Sorting = {
  filters: CustomerFilters
  sort: string | undefined
  /** How: not from here, since every page of Puls has this file and few of them sort customers. */
  by: (rows: Customer[], signal: AbortSignal) => Promise<Customer[]>
}

/** A set's customers in the order of a column. */
export function sortedCustomers(
  set: CompleteSet<Customer> | undefined,
  { filters, sort, by }: Sorting,
) {
  const [part] = set?.parts ?? []
  return queryOptions({
    queryKey: [...customerKeys.all, 'sorted', filters, sort, part?.readAt],
    queryFn: ({ signal }) => by(part?.rows ?? [], signal),
    enabled: part !== undefined && sort !== undefined,
    staleTime: Infinity,
    gcTime: 0,
    networkMode: 'always',
    structuralSharing: false,
    placeholderData: keepPreviousData,
  })
}

/** One customer in full; null when there is none within the user's reach. */
export function customerDetail(id: string, { everyReseller }: Reach) {
  return queryOptions({
    queryKey: [...customerKeys.all, 'detail', id, everyReseller],
    queryFn: ({ signal }) => readCustomer({ id, all: everyReseller }, { signal }),
    staleTime: refreshEvery.rows,
    refetchInterval: refreshing(refreshEvery.rows),
  })
}

const searchLimit = 50
const namesStayFor = 10 * 60_000

/** The customers with FlexCare that match a text, as many as one looks through. */
export function customerSearch(text: string, { everyReseller }: Reach) {
  const params = {
    offset: 0,
    limit: searchLimit,
    filter: text,
    flexcare: true,
    includeSubresellers: true,
    all: everyReseller,
  }
  return queryOptions({
    queryKey: [...customerKeys.all, 'search', params],
    queryFn: ({ signal }) => listCustomers(params, { signal }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  })
}

/** One customer, for its name; null when the answer does not hold it. */
export function customerById(id: string, { everyReseller }: Reach) {
  const params = {
    offset: 0,
    limit: 1,
    customerIds: id,
    includeSubresellers: true,
    all: everyReseller,
  }
  return queryOptions({
    queryKey: [...customerKeys.all, 'one', id, everyReseller],
    queryFn: async ({ signal }) => {
      const { rows } = await listCustomers(params, { signal, background: true })
      return rows.find((customer) => customer.id === id) ?? null
    },
    staleTime: namesStayFor,
    gcTime: namesStayFor,
  })
}
