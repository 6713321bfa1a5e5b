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
import { currentSession } from '#/features/session/queries'
import { isAdmin } from '#/features/session/rules'
import { useFormats, useMessages } from '#/i18n/i18n'
import { CsvButton } from '#/list/csv-button'
import { isRefusal } from '#/list/failure-words'
import { lastPage, pageTurn, turnedBackFrom } from '#/list/last-page'
import { ListFrame } from '#/list/list-frame'
import { PageHeader } from '#/list/page-header'
import { PrefetchPage } from '#/list/prefetch-page'
import { refreshEvery } from '#/list/refresh'
import { SetNotice } from '#/list/set-notice'
import { DataTable } from '#/table/data-table'
import { Pager } from '#/table/pager'
import { sortingBy } from '#/table/sort-rows'
import { usePageTitle } from '#/ui/use-page-title'
import { useListSearch } from '#/url/use-list-search'
import { customerColumns } from './columns'
import { CustomersRefused } from './customers-refused'
import { CustomerFilters } from './filters'
import { customerPage } from './queries'
import { adminFilters, hasAdminFilters, shownCustomers } from './rules'
import { useCustomerRows } from './use-customer-rows'
import { useSortedCustomers } from './use-sorted-customers'

const rowKey = ({ customer }: { customer: { key: string } }) => customer.key

export function prime(client: QueryClient, search: URLSearchParams) {
  return client.query(customerPage(customerListParams(readFields(customerListFields, search))))
}

export function Component() {
  const t = useMessages()
  const { number } = useFormats()
  const session = useQuery(currentSession()).data
  const search = useListSearch(customerListFields)
  const client = useQueryClient()
  usePageTitle(t.customers.title)
  const turnedBack = turnedBackFrom(useLocation().state)

  const { page, limit, sort } = search.values
  const list = useQuery(customerPage(customerListParams(search.values)))
  const answered = list.isPlaceholderData ? undefined : list.data
  const { state, cost, ...sorted } = useSortedCustomers(search.values, answered?.total)
  const shown = shownCustomers(list.data, sorted.customers, { page, limit })
  const rows = useCustomerRows(shown?.customers)

  const pages = shown ? lastPage(shown) : 1
  if (answered && page > pages) {
    return <Navigate replace to={search.to({ page: pages })} state={pageTurn(page)} />
  }
  if (list.error && isRefusal(list.error)) {
    const asked = hasAdminFilters(search.values)
    return (
      <>
        <PageHeader title={t.customers.title} query={list} />
        <CustomersRefused
          error={list.error}
          subject={t.customers.subject}
          withoutAdminFilters={asked ? search.to(adminFilters) : undefined}
          onRetry={() => void list.refetch()}
        />
      </>
    )
  }
  function prefetch(target: number) {
    if (shown?.whole) return
    const wanted = customerListParams({ ...search.values, page: target })
    // A page that cannot be had early is asked for, and fails, when it is turned to.
    client.query(customerPage(wanted)).catch(() => {})
  }
  const ofSet = {
    dataUpdatedAt: state.facts?.readAt ?? 0,
    isFetching: state.status === 'reading',
    refetch: () => {
      state.read()
      return list.refetch()
    },
  }
  const { filter, resellers, flexcare } = search.values
  const narrowed = filter !== '' || resellers || flexcare || hasAdminFilters(search.values)
  const busy = shown?.whole ? sorted.isReordering : list.isPlaceholderData
  const sorting = sortingBy(sort, customerSorts, (next) => search.to({ sort: next }))
  const by = customerColumns.list.find(({ id }) => id === sorting.by)?.title(t) ?? ''

  return (
    <>
      <PageHeader title={t.customers.title} query={shown?.whole ? ofSet : list}>
        <CsvButton fileName="puls-customers" columns={customerColumns} rows={rows} />
      </PageHeader>
      <CustomerFilters search={search} admin={isAdmin(session?.accessLevel ?? '')} />
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
        onClearFilters={narrowed ? () => search.patch(noFilters) : undefined}
      >
        {({ total }) => (
          <>
            <DataTable
              caption={
                shown?.whole
                  ? t.customers.captionSorted(shown.total, by)
                  : t.customers.caption(total)
              }
              columns={customerColumns}
              rows={rows}
              rowKey={rowKey}
              part={search.to({ page })}
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
              <PrefetchPage key={search.to({ page })} prefetch={() => prefetch(page + 1)} />
            )}
          </>
        )}
      </ListFrame>
    </>
  )
}

const noFilters = { filter: '', resellers: false, flexcare: false, ...adminFilters }
