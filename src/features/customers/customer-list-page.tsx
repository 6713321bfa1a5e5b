import type { QueryClient } from '@tanstack/react-query'
import {
  customerLimits,
  customerListFields,
  customerListFilters,
  customerListParams,
  customerSorts,
} from '#/lib/customer-list-address'
import { readFields } from '#/lib/search-fields'
import { useMessages } from '#/i18n/i18n'
import { ServerListPage } from '#/list/server-list-page'
import { useServerList } from '#/list/use-server-list'
import { sortingBy } from '#/table/sort-rows'
import { useListSearch } from '#/url/use-list-search'
import { customerColumns, sortCustomers } from './columns'
import { CsvOfCustomers } from './csv-of-customers'
import type { CustomerRow } from './customer-rows'
import { CustomerListRefused } from './customers-refused'
import { CustomerFilters } from './filters'
import { customerPage, customerSet } from './queries'
import { isNarrowed, noFilters } from './rules'
import { useCustomerRows } from './use-customer-rows'

export function prime(client: QueryClient, search: URLSearchParams) {
  return client.query(customerPage(customerListParams(readFields(customerListFields, search))))
}

const customerList = {
  id: 'customers',
  columns: customerColumns,
  rowKey: ({ customer }: CustomerRow) => customer.key,
  limits: customerLimits,
  FileOfAll: CsvOfCustomers,
}

export function Component() {
  const search = useListSearch(customerListFields)
  const { values } = search
  const isWhole = values.whole || values.sort !== undefined
  const list = useServerList({
    search,
    pageOf: (page) => customerPage(customerListParams({ ...values, page })),
    set: customerSet(customerListFilters(values)),
    asked: isWhole,
    sort: values.sort,
    by: sortCustomers,
  })
  const rows = useCustomerRows(list.shown?.rows)

  return (
    <ServerListPage
      kind={customerList}
      words={useMessages().of('customers')}
      list={list}
      rows={rows}
      sorting={sortingBy(values.sort, customerSorts, (sort) => search.to({ sort }))}
      filters={<CustomerFilters search={search} />}
      onClearFilters={isNarrowed(values) ? () => search.patch(noFilters) : undefined}
      refused={<CustomerListRefused query={list.query} search={search} />}
      toAll={isWhole ? undefined : search.to({ whole: true })}
    />
  )
}
