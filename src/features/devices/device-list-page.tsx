import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient, UseQueryResult } from '@tanstack/react-query'
import { Suspense } from 'react'
import type { ReactNode } from 'react'
import { Link, Navigate, useLocation } from 'react-router'
import {
  deviceLimits,
  deviceListAddress,
  deviceListFields,
  deviceListParams,
  deviceSorts,
  isWhole,
} from '#/lib/device-list-address'
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
import { sortingBy } from '#/table/sort-rows'
import { ErrorBoundary } from '#/ui/error-boundary'
import { lazyCode } from '#/ui/lazy-code'
import { PartFailure } from '#/ui/part-failure'
import { useNow } from '#/ui/use-now'
import { useShownColumns } from '#/table/use-shown-columns'
import { usePageTitle } from '#/ui/use-page-title'
import { useListSearch } from '#/url/use-list-search'
import { deviceColumns } from './columns'
import styles from './fleet.module.css'
import { DeviceFilters } from './filters'
import { HeartbeatTiles } from './heartbeat-tiles'
import { deviceCensus, devicePage, isCensusOld } from './queries'
import { deviceSearch, noFilters } from './search'
import { useDeviceRows } from './use-device-rows'

const rowKey = ({ device }: { device: { key: string } }) => device.key

/** The rows, which the boot script has sent for. */
export async function prime(client: QueryClient, params: URLSearchParams) {
  const search = readFields(deviceListFields, params)
  if (isWhole(search)) return
  await client.query(devicePage(deviceListParams(search)))
}

const fleet = () => import('./fleet-list')
const FleetTop = lazyCode(async () => (await fleet()).FleetTop).Component
const FleetBody = lazyCode(async () => (await fleet()).FleetBody).Component

export function Component() {
  const t = useMessages()
  const { number } = useFormats()
  const ownCustomerId = useQuery(currentSession()).data?.customer.id ?? ''
  const search = useListSearch(deviceSearch)
  const client = useQueryClient()
  usePageTitle(t.devices.title)
  const turnedBack = turnedBackFrom(useLocation().state)

  const params = deviceListParams(search.values)
  const whole = isWhole(search.values)
  const list = useQuery({ ...devicePage(params), enabled: !whole })
  const asked = list.data?.asked ?? params
  const sets = useQuery({ ...deviceCensus(asked.customerId), enabled: !whole })
  const now = useNow(60_000)
  const census = isCensusOld(sets, now) ? undefined : sets.data
  const arrived = useDeviceRows(list.data?.rows, {
    customerId: asked.customerId ?? ownCustomerId,
    filter: asked.heartbeatStatus,
    census,
  })

  const { page, limit } = search.values
  const part = search.to({ page })
  const held = useHeldChanges(arrived, rowKey, list.isPlaceholderData ? undefined : part)
  const columns = useShownColumns('devices', deviceColumns)
  const listed = list.isPlaceholderData ? undefined : list.data?.total
  const pages = list.data ? lastPage(list.data) : 1
  if (!whole && list.data && !list.isPlaceholderData && page > pages) {
    return <Navigate replace to={search.to({ page: pages })} state={pageTurn(page)} />
  }
  if (!whole && isRefusal(list.error)) return <Refused query={list} />
  function prefetch(target: number) {
    const wanted = deviceListParams({ ...search.values, page: target })
    // A page that cannot be had early is asked for, and fails, when it is turned to.
    client.query(devicePage(wanted)).catch(() => {})
  }
  const filtered = Boolean(params.filter || params.type || params.group || params.heartbeatStatus)

  return (
    <>
      {whole ? (
        <Part>
          <FleetTop search={search} />
        </Part>
      ) : (
        <>
          <PageHeader title={t.devices.title} query={list} held={held}>
            <ColumnChoice columns={deviceColumns} choice={columns} />
            <CsvButton
              fileName="puls-devices"
              columns={columns.shown}
              rows={list.isPlaceholderData ? [] : held.rows}
            />
          </PageHeader>
          <HeartbeatTiles search={search} listed={listed} census={census} />
        </>
      )}
      <DeviceFilters search={search} />
      {whole ? (
        <Part>
          <FleetBody search={search} />
        </Part>
      ) : (
        <>
          {sets.error !== null && census === undefined && (
            <p role="status">{t.devices.censusUnread}</p>
          )}
          {search.values.filter !== '' && (
            <p className={styles.searched}>
              {t.devices.fleet.searchedNames}{' '}
              <Link to={search.to({ whole: true })}>{t.devices.fleet.searchAll}</Link>
            </p>
          )}
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
                  part={deviceListAddress(asked)}
                  busy={list.isPlaceholderData}
                  sorting={sortingBy(undefined, deviceSorts, (by) => search.to({ sort: by }))}
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
      )}
    </>
  )
}

/** Code that comes later, and its failure to come, cost their own place alone. */
function Part({ children }: { children: ReactNode }) {
  return (
    <ErrorBoundary fallback={PartFailure}>
      <Suspense>{children}</Suspense>
    </ErrorBoundary>
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
