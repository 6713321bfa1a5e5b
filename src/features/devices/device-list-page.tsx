import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient, UseQueryResult } from '@tanstack/react-query'
import { Navigate, useLocation } from 'react-router'
import { deviceLimits, deviceListFields, deviceListParams } from '#/lib/device-list-address'
import { readFields } from '#/lib/search-fields'
import { currentSession } from '#/features/session/queries'
import { levelNeeded, levelWord } from '#/features/session/rules'
import { useFormats, useMessages } from '#/i18n/i18n'
import { CsvButton } from '#/list/csv-button'
import { Failure } from '#/list/failure'
import { isRefusal } from '#/list/failure-words'
import { lastPage, pageTurn, turnedBackFrom } from '#/list/last-page'
import { ListFrame } from '#/list/list-frame'
import { PageHeader } from '#/list/page-header'
import { PrefetchPage } from '#/list/prefetch-page'
import { refreshEvery } from '#/list/refresh'
import { useHeldChanges } from '#/list/use-held-changes'
import { ColumnChoice } from '#/table/column-choice'
import { DataTable } from '#/table/data-table'
import { Pager } from '#/table/pager'
import { useShownColumns } from '#/table/use-shown-columns'
import { usePageTitle } from '#/ui/use-page-title'
import { useListSearch } from '#/url/use-list-search'
import { deviceColumns } from './columns'
import { DeviceFilters } from './filters'
import { HeartbeatTiles } from './heartbeat-tiles'
import { deviceCensus, devicePage } from './queries'
import { deviceSearch } from './search'
import { useDeviceRows } from './use-device-rows'

const rowKey = ({ device }: { device: { key: string } }) => device.key

/** The rows, which the boot script has sent for. */
export function prime(client: QueryClient, search: URLSearchParams) {
  return client.query(devicePage(deviceListParams(readFields(deviceListFields, search))))
}

export function Component() {
  const t = useMessages()
  const { number } = useFormats()
  const ownCustomerId = useQuery(currentSession()).data?.customer.id ?? ''
  const search = useListSearch(deviceSearch)
  const client = useQueryClient()
  usePageTitle(t.devices.title)
  const turnedBack = turnedBackFrom(useLocation().state)

  const params = deviceListParams(search.values)
  const list = useQuery(devicePage(params))
  const census = useQuery(deviceCensus(params.customerId)).data
  const arrived = useDeviceRows(list.data?.rows, {
    customerId: search.values.customer || ownCustomerId,
    filter: list.isPlaceholderData ? undefined : params.heartbeatStatus,
    census,
  })

  const { page, limit } = search.values
  const part = search.to({ page })
  const held = useHeldChanges(arrived, rowKey, list.isPlaceholderData ? undefined : part)
  const columns = useShownColumns('devices', deviceColumns)
  const listed = list.isPlaceholderData ? undefined : list.data?.total
  const pages = list.data ? lastPage(list.data) : 1
  if (list.data && !list.isPlaceholderData && page > pages) {
    return <Navigate replace to={search.to({ page: pages })} state={pageTurn(page)} />
  }
  if (isRefusal(list.error)) return <Refused query={list} />
  function prefetch(target: number) {
    const wanted = deviceListParams({ ...search.values, page: target })
    // A page that cannot be had early is asked for, and fails, when it is turned to.
    client.query(devicePage(wanted)).catch(() => {})
  }
  const filtered = Boolean(params.filter || params.type || params.group || params.heartbeatStatus)

  return (
    <>
      <PageHeader title={t.devices.title} query={list} held={held}>
        <ColumnChoice columns={deviceColumns} choice={columns} />
        <CsvButton fileName="puls-devices" columns={columns.shown} rows={held.rows} />
      </PageHeader>
      <HeartbeatTiles search={search} listed={listed} census={census} />
      <DeviceFilters search={search} />
      {turnedBack !== undefined && (
        <p role="status">{t.list.lastPageInstead(number(turnedBack), number(page))}</p>
      )}
      <ListFrame
        subject={t.devices.subject}
        things={t.devices.things}
        query={list}
        every={refreshEvery.rows}
        onClearFilters={filtered ? () => search.patch(noFilters) : undefined}
      >
        {(answer) => (
          <>
            <DataTable
              caption={t.devices.caption(answer.total)}
              columns={columns.shown}
              rows={held.rows}
              rowKey={rowKey}
              part={part}
              busy={list.isPlaceholderData}
            />
            <Pager
              page={page}
              pages={pages}
              limit={limit}
              limits={deviceLimits}
              pageTo={(target) => search.to({ page: target })}
              onLimit={(size) =>
                search.patch({ limit: deviceLimits.find((each) => each === size) ?? 50 })
              }
              onIntent={prefetch}
            />
            {page < pages && !list.isPlaceholderData && (
              <PrefetchPage key={part} prefetch={() => prefetch(page + 1)} />
            )}
          </>
        )}
      </ListFrame>
    </>
  )
}

/** Filters and totals of a list one may not see are of no use to anybody. */
function Refused({ query }: { query: UseQueryResult }) {
  const t = useMessages()
  const level = levelWord(levelNeeded.devices, t.session.levels)
  return (
    <>
      <PageHeader title={t.devices.title} query={query} />
      {query.error && (
        <Failure
          error={query.error}
          subject={t.devices.subject}
          needs={t.faults.accessNeeded(level)}
          onRetry={() => void query.refetch()}
        />
      )}
    </>
  )
}

const noFilters = { filter: '', type: undefined, group: '', heartbeatStatus: undefined }
