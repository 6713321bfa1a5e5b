import type { QueryClient } from '@tanstack/react-query'
import { RefusedList } from '#/features/session/cells'
import {
  orderLimits,
  orderListFields,
  orderListFilters,
  orderListParams,
  orderSorts,
} from '#/lib/order-list-address'
import { readFields } from '#/lib/search-fields'
import { useMessages } from '#/i18n/i18n'
import { ServerListPage } from '#/list/server-list-page'
import { useServerList } from '#/list/use-server-list'
import { sortingBy } from '#/table/sort-rows'
import { useListSearch } from '#/url/use-list-search'
import { useScopeInAddress } from '#/url/use-scope-in-address'
import { orderColumns, sortOrders } from './columns'
import { CsvOfOrders } from './csv-of-orders'
import { OrderFilters } from './filters'
import { shownOrderRow } from './order-rows'
import type { OrderRow } from './order-rows'
import { orderPage, orderSet } from './queries'
import { useResellerNames } from './use-reseller-names'

const orderList = {
  id: 'orders',
  limits: orderLimits,
  columns: orderColumns,
  FileOfAll: CsvOfOrders,
  rowKey: ({ order }: OrderRow) => order.key,
}

export function prime(client: QueryClient, params: URLSearchParams) {
  return client.query(orderPage(orderListParams(readFields(orderListFields, params))))
}

export function Component() {
  const t = useMessages().of('orders')
  const search = useListSearch(orderListFields)
  const { filter, sort, whole } = search.values
  const isWhole = whole || sort !== undefined
  const pageOf = (page: number) => orderPage(orderListParams({ ...search.values, page }))
  const set = orderSet(orderListFilters(search.values))
  const list = useServerList({ search, pageOf, set, sort, asked: isWhole, by: sortOrders })
  const orders = list.shown?.rows ?? []
  const { names } = useResellerNames(orders)
  const scope = useScopeInAddress()

  return (
    <ServerListPage
      kind={orderList}
      list={list}
      words={t}
      rows={orders.map((order) => shownOrderRow(order, names, scope))}
      filters={<OrderFilters search={search} />}
      sorting={sortingBy(sort, orderSorts, (next) => search.to({ sort: next }))}
      refused={<RefusedList what="orders" words={t} query={list.query} />}
      onClearFilters={filter === '' ? undefined : () => search.patch({ filter: '' })}
      toAll={isWhole ? undefined : search.to({ whole: true })}
    />
  )
}
