import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { listCustomers, readCustomer } from '#/api/telecomx/client'
import type { Customer } from '#/api/telecomx/schemas'
import { isVendorId } from '#/lib/vendor-id'
import { isAdmin } from '#/features/session/rules'
import type { CustomerFilters, CustomerListParams } from '#/lib/customer-list-address'
import { pageOptions, setOfList } from '#/list/list-queries'
import { refreshEvery, refreshing } from '#/list/refresh'

export const customerKeys = { all: ['customers'] as const }

/** How far a search reaches: beyond one's own resellers only for ADMIN, and else refused. */
export type Reach = { everyReseller: boolean }

/** One page of the list, in the server's order. */
export function customerPage(params: CustomerListParams) {
  return queryOptions({
    queryKey: [...customerKeys.all, 'page', params],
    queryFn: ({ signal }) => listCustomers(params, { signal }),
    ...pageOptions,
  })
}

/** Every customer that these filters find. */
export function customerSet(filters: CustomerFilters) {
  const queryKey = [...customerKeys.all, 'set', filters]
  return setOfList(queryKey, (rows, sending) => listCustomers({ ...filters, ...rows }, sending))
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

type Named = Pick<Customer, 'id' | 'name'>

/** For the name alone; none when there is no such customer. */
function nameById(id: string, reach: Reach) {
  return namesQuery([id, reach.everyReseller], async ({ client }) => {
    const customer = await client.query(customerById(id, reach))
    return customer === null ? [] : [customer]
  })
}

/** The names of every reseller within reach: a few pages, however many customers there are. */
function resellerNames({ everyReseller }: Reach) {
  const params = { resellers: true, includeSubresellers: true, all: everyReseller }
  return namesQuery(['resellers', everyReseller], async ({ signal }) => {
    const { readCompleteSet } = await import('#/api/complete-set')
    const load = (offset: number, inner: AbortSignal) =>
      listCustomers({ ...params, offset, limit: 500 }, { signal: inner, background: true })
    const set = await readCompleteSet({ parts: [{ id: 'resellers', name: '', load }], signal })
    return set.parts.flatMap(({ rows }) => rows)
  })
}

type Reading = { client: QueryClient; signal: AbortSignal }

function namesQuery(key: unknown[], read: (reading: Reading) => Promise<readonly Named[]>) {
  return queryOptions({
    queryKey: [...customerKeys.all, 'names', ...key],
    queryFn: async ({ client, signal }) =>
      (await read({ client, signal })).map(({ id, name }): Named => ({ id, name })),
    staleTime: namesStayFor,
    gcTime: namesStayFor,
  })
}

/** A page has few resellers; of more than these all are read at once, and not one by one. */
const asksAtMost = 20

type WantedNames = {
  ids: Iterable<string>
  /** The names that are here already; one's own customer is another. */
  known: ReadonlyMap<string, string>
  /** Nobody is asked as long as it is not known who asks. */
  session: { customer: { id: string; name: string }; accessLevel: string } | null | undefined
}

export type CustomerNames = {
  names: ReadonlyMap<string, string>
  /** Some may still come. */
  isReading: boolean
}

type Answer = { data: readonly Named[] | undefined; isFetching: boolean }

/** For `useQueries`: customers' names by id, those that are not known asked for. */
export function customerNames({ ids, known, session }: WantedNames) {
  const here = new Map(known)
  if (session) here.set(session.customer.id, session.customer.name)
  const unknown = [...new Set(ids)].filter((id) => !here.has(id) && isVendorId(id))
  const reach = { everyReseller: isAdmin(session?.accessLevel ?? '') }
  const asked =
    unknown.length > asksAtMost ? [resellerNames(reach)] : unknown.map((id) => nameById(id, reach))
  return {
    queries: asked.map((names) => ({ ...names, enabled: session != null })),
    // Another map for another answer: the same one would be taken for no news.
    combine: (answers: readonly Answer[]): CustomerNames => {
      const names = new Map(here)
      for (const { data } of answers) for (const { id, name } of data ?? []) names.set(id, name)
      return { names, isReading: answers.some(({ isFetching }) => isFetching) }
    },
  }
}
