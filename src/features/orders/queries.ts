import { queryOptions } from '@tanstack/react-query'
import { listOrders } from '#/api/telecomx/order-client'
import type { OrderFilters, OrderListParams } from '#/lib/order-list-address'
import { pageOptions, setOfList } from '#/list/list-queries'

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
