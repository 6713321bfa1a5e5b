import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { Navigate, useLocation } from 'react-router'
import {
  customerLimits,
  customerListFields,
  customerListParams,
  customerSorts,
} from '#/lib/customer-list-address'
import { readFields } from '#/lib/search-fields'
import { useFormats, useMessages } from '#/i18n/i18n'
import { isRefusal } from '#/list/failure-words'
import { lastPage, pageTurn, turnedBackFrom } from '#/list/last-page'
import { ListFrame } from '#/list/list-frame'
import { PrefetchPage } from '#/list/prefetch-page'
import { refreshEvery } from '#/list/refresh'
import { SetNotice } from '#/list/set-notice'
import { useHeldChanges } from '#/list/use-held-changes'
import { DataTable } from '#/table/data-table'
import { Pager } from '#/table/pager'
import { sortingBy } from '#/table/sort-rows'
import { useShownColumns } from '#/table/use-shown-columns'
import { usePageTitle } from '#/ui/use-page-title'
import { useListSearch } from '#/url/use-list-search'
import { columnTitle, customerColumns } from './columns'
import { CustomerListHeader } from './customer-list-header'
import { CustomerListRefused } from './customers-refused'
import { CustomerFilters } from './filters'
import { customerPage } from './queries'
import { isNarrowed, noFilters, shownCustomers } from './rules'
import { useCustomerRows } from './use-customer-rows'
import { useSortedCustomers } from './use-sorted-customers'

const rowKey = ({ customer }: { customer: { key: string } }) => customer.key

export function prime(client: QueryClient, search: URLSearchParams) {
  return client.query(customerPage(customerListParams(readFields(customerListFields, search))))
}

export function Component() {
  const t = useMessages()
  const { number } = useFormats()
  const search = useListSearch(customerListFields)
  const client = useQueryClient()
  usePageTitle(t.customers.title)
  const turnedBack = turnedBackFrom(useLocation().state)

  const { page, limit, sort } = search.values
  const list = useQuery(customerPage(customerListParams(search.values)))
  const answered = list.isPlaceholderData ? undefined : list.data
  const { state, cost, ...sorted } = useSortedCustomers(search.values, answered?.total)
  const shown = shownCustomers(list.data, sorted.customers, { page, limit })
  const busy = shown?.whole ? sorted.isReordering : list.isPlaceholderData
  const part = search.to({ page })
  const held = useHeldChanges(
    useCustomerRows(shown?.customers),
    rowKey,
    busy ? undefined : `${part} ${shown?.whole ? state.facts?.readAt : ''}`,
  )
  const columns = useShownColumns('customers', customerColumns)

  const pages = shown ? lastPage(shown) : 1
  if (answered && page > pages) {
    return <Navigate replace to={search.to({ page: pages })} state={pageTurn(page)} />
  }
  if (isRefusal(list.error)) return <CustomerListRefused query={list} search={search} />
  function prefetch(target: number) {
    if (shown?.whole) return
    const wanted = customerListParams({ ...search.values, page: target })
    // A page that cannot be had early is asked for, and fails, when it is turned to.
    client.query(customerPage(wanted)).catch(() => {})
  }
  const sorting = sortingBy(sort, customerSorts, (next) => search.to({ sort: next }))

  return (
    <>
      <CustomerListHeader
        query={list}
        state={state}
        all={sorted.customers}
        held={held}
        columns={columns}
      />
      <CustomerFilters search={search} />
      {turnedBack !== undefined && (
        <p role="status">{t.list.lastPageInstead(number(turnedBack), number(page))}</p>
      )}
      {sort !== undefined && cost && (
        <SetNotice
          state={state}
          subject={t.customers.subject}
          things={t.customers.things}
          cost={cost}
        />
      )}
      <ListFrame
        subject={t.customers.subject}
        things={t.customers.things}
        query={list}
        every={refreshEvery.rows}
        onClearFilters={isNarrowed(search.values) ? () => search.patch(noFilters) : undefined}
      >
        {({ total }) => (
          <>
            <DataTable
              caption={
                shown?.whole
                  ? t.customers.captionSorted(shown.total, columnTitle(sorting.by, t))
                  : t.customers.caption(total)
              }
              columns={columns.shown}
              rows={held.rows}
              rowKey={rowKey}
              part={part}
              busy={busy}
              sorting={sorting}
            />
            <Pager
              page={page}
              pages={pages}
              limit={limit}
              limits={customerLimits}
              pageTo={(target) => search.to({ page: target })}
              onLimit={(size) =>
                search.patch({ limit: customerLimits.find((each) => each === size) ?? 50 })
              }
              onIntent={prefetch}
            />
            {page < pages && !busy && (
              <PrefetchPage key={part} prefetch={() => prefetch(page + 1)} />
            )}
          </>
        )}
      </ListFrame>
    </>
  )
}
