import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { listCustomers } from '#/api/telecomx/client'

export const customerKeys = { all: ['customers'] as const }

/** How far a search reaches: beyond one's own resellers only for ADMIN, and else refused. */
export type Reach = { everyReseller: boolean }

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
