import { queryOptions } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { findRow } from '#/api/find-row'
import { longestPage } from '#/api/paging'
import type { OffsetPage } from '#/api/paging'
import { listOrders } from '#/api/telecomx/order-client'
import type { Order } from '#/api/telecomx/order-schemas'
import { nameFilter } from '#/lib/name-filter'
import { orderFilterLength } from '#/lib/order-list-address'
import type { OrderFilters, OrderListParams } from '#/lib/order-list-address'
import type { Listed } from '#/list/found-frame'
import { pageOptions, setOfList, workedOut } from '#/list/list-queries'
import type { KeptSet } from '#/list/read-set'
import { refreshEvery } from '#/list/refresh'
import { searchQuery } from '#/list/search-query'
import { ordersByDevice } from './rules'

export const orderKeys = { all: ['orders'] as const }

/** One page of the list, in the server's order. */
export function orderPage(params: OrderListParams) {
  return queryOptions({
    queryKey: [...orderKeys.all, 'page', params],
    queryFn: ({ signal }) => listOrders(params, { signal }),
    ...pageOptions,
  })
}

/** Every order that the filter finds. */
export function orderSet(filters: OrderFilters) {
  return setOfList([...orderKeys.all, 'set', filters], (rows, sending) =>
    listOrders({ ...filters, ...rows }, sending),
  )
}

/** How many orders there are within reach: what reading them all costs. */
export function orderTotal() {
  const params = { offset: 0, limit: 1 }
  return queryOptions({
    queryKey: [...orderKeys.all, 'total'],
    queryFn: async ({ signal }) => (await listOrders(params, { signal })).total,
    staleTime: refreshEvery.totals,
  })
}

/** An order as a list has it; the first, where several have the id. */
export function listedOrder(client: QueryClient, id: string): Listed<Order> | undefined {
  const set = orderSet({}).queryKey
  const whole = client.getQueryData<KeptSet<Order>>(set)?.parts[0]
  const inSet = whole?.rows.find((order) => order.id === id)
  if (whole && inSet) return { row: inSet, readAt: whole.readAt }
  const pages = client.getQueriesData<OffsetPage<Order>>({ queryKey: [...orderKeys.all, 'page'] })
  for (const [key, page] of pages) {
    const order = page?.rows.find((each) => each.id === id)
    if (order) return { row: order, readAt: client.getQueryState(key)?.dataUpdatedAt ?? 0 }
  }
  return undefined
}

/**
 * What the server finds an order by; undefined: nothing that it searches stands in the order. The
 * numbers first: few orders share one, where a name may be in the names of hundreds.
 */
export function orderFilter(order: Order | undefined): string | undefined {
  const texts = [order?.poNumber, order?.p1TaskId, order?.name]
  return texts.map((text) => nameFilter(text, orderFilterLength)).find((text) => text !== undefined)
}

/**
 * One order: there is no operation for it, so it is asked for by what the server searches when that is
 * known, else the orders are read until it is found.
 */
export function orderDetail(id: string, listed: Order | undefined) {
  return searchQuery<Order>([...orderKeys.all, 'detail', id], (known, signal, onProgress) =>
    findRow(
      {
        isWanted: (order) => order.id === id,
        readPage: (offset, filter) =>
          listOrders({ offset, limit: longestPage, filter }, { signal }),
        filter: orderFilter(known ?? listed),
      },
      onProgress,
    ),
  )
}

type Naming = {
  /** Of the devices, in the one notation for all. */
  keys: readonly string[]
  orders: readonly Order[] | undefined
  readAt: number | undefined
}

/** Which of the orders name some devices. */
export function namingOrders({ keys, orders, readAt }: Naming) {
  return queryOptions({
    queryKey: [...orderKeys.all, 'naming', keys.join('\n'), readAt],
    queryFn: ({ signal }) => ordersByDevice(keys, orders ?? [], signal),
    enabled: orders !== undefined,
    ...workedOut,
  })
}
