import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import {
  customerLimits,
  customerListFields,
  customerListFilters,
  customerListParams,
  customerSorts,
} from '#/lib/customer-list-address'
import { readFields } from '#/lib/search-fields'
import { useMessages } from '#/i18n/i18n'
import { isRefusal } from '#/list/failure-words'
import { pageTurn } from '#/list/last-page'
import { ServerListBody } from '#/list/server-list-body'
import { ServerListHeader } from '#/list/server-list-header'
import { useHeldChanges } from '#/list/use-held-changes'
import { useServerList } from '#/list/use-server-list'
import { sortingBy } from '#/table/sort-rows'
import { useShownColumns } from '#/table/use-shown-columns'
import { usePageTitle } from '#/ui/use-page-title'
import { useListSearch } from '#/url/use-list-search'
import { customerColumns, sortCustomers } from './columns'
import { CsvOfCustomers } from './csv-of-customers'
import { CustomerListRefused } from './customers-refused'
import { CustomerFilters } from './filters'
import { customerPage, customerSet } from './queries'
import { isNarrowed, noFilters } from './rules'
import { useCustomerRows } from './use-customer-rows'

const fileName = 'puls-customers'
const rowKey = ({ customer }: { customer: { key: string } }) => customer.key

export function prime(client: QueryClient, search: URLSearchParams) {
  return client.query(customerPage(customerListParams(readFields(customerListFields, search))))
}

export function Component() {
  const t = useMessages().customers
  const search = useListSearch(customerListFields)
  const client = useQueryClient()
  usePageTitle(t.title)

  const { page, sort } = search.values
  const query = useQuery(customerPage(customerListParams(search.values)))
  const list = useServerList({
    search,
    query,
    set: customerSet(customerListFilters(search.values)),
    asked: sort !== undefined,
    sort,
    by: sortCustomers,
  })
  const held = useHeldChanges(useCustomerRows(list.shown?.rows), rowKey, list.answers)
  const columns = useShownColumns('customers', customerColumns)

  if (list.isBeyond) {
    return <Navigate replace to={search.to({ page: list.pages })} state={pageTurn(page)} />
  }
  if (isRefusal(query.error)) return <CustomerListRefused query={query} search={search} />
  return (
    <>
      <ServerListHeader
        title={t.title}
        fileName={fileName}
        list={list}
        held={held}
        columns={columns}
        csvOfAll={
          list.all && <CsvOfCustomers fileName={fileName} all={list.all} columns={columns.shown} />
        }
      />
      <CustomerFilters search={search} />
      <ServerListBody
        words={t}
        list={list}
        search={search}
        limits={customerLimits}
        columns={columns}
        rows={held.rows}
        rowKey={rowKey}
        sorting={sortingBy(sort, customerSorts, (next) => search.to({ sort: next }))}
        onClearFilters={isNarrowed(search.values) ? () => search.patch(noFilters) : undefined}
        prefetch={(target) => {
          const wanted = customerListParams({ ...search.values, page: target })
          // A page that cannot be had early is asked for, and fails, when it is turned to.
          client.query(customerPage(wanted)).catch(() => {})
        }}
      />
    </>
  )
}
