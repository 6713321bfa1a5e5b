import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link, useLocation } from 'react-router'
import { deviceLimits, deviceListAddress, deviceSorts } from '#/lib/device-list-address'
import { OpenPages } from '#/features/session/cells'
import { currentSession } from '#/features/session/queries'
import { levelNeeded, levelWord } from '#/features/session/rules'
import { useFormats, useMessages } from '#/i18n/i18n'
import { CsvButton } from '#/list/csv-button'
import { Failure } from '#/list/failure'
import { turnedBackFrom } from '#/list/last-page'
import { ListFrame } from '#/list/list-frame'
import { PageHeader } from '#/list/page-header'
import { PrefetchPage } from '#/list/prefetch-page'
import { refreshEvery } from '#/list/refresh'
import { ColumnChoice } from '#/table/column-choice'
import { DataTable } from '#/table/data-table'
import { Pager } from '#/table/pager'
import { sortingBy } from '#/table/sort-rows'
import { deviceColumns } from './columns'
import styles from './fleet.module.css'
import { HeartbeatTiles } from './heartbeat-tiles'
import { noFilters } from './search'
import { deviceRowKey } from './use-paged-devices'
import type { PagedDevices } from './use-paged-devices'

type PagedProps = { devices: PagedDevices }

/** What stands above the filters while the server answers, page by page. */
export function PagedTop({ devices }: PagedProps) {
  const t = useMessages().devices
  const { search, list, census, held, columns } = devices
  const isOld = list.isPlaceholderData
  return (
    <>
      <PageHeader title={t.title} query={list} held={held}>
        <ColumnChoice columns={deviceColumns} choice={columns} />
        <CsvButton fileName="puls-devices" columns={columns.shown} rows={isOld ? [] : held.rows} />
      </PageHeader>
      <HeartbeatTiles
        search={search}
        listed={isOld ? undefined : list.data?.total}
        census={census}
      />
    </>
  )
}

/** What stands below the filters. */
export function PagedBody({ devices }: PagedProps) {
  const t = useMessages()
  const { number } = useFormats()
  const turnedBack = turnedBackFrom(useLocation().state)
  const { search, list, asked, censusFailed, held, part, columns, pages, prefetch } = devices
  const { page, limit, filter, type, group, heartbeatStatus } = search.values
  const filtered = Boolean(filter || type || group || heartbeatStatus)

  return (
    <>
      {censusFailed && <p role="status">{t.devices.censusUnread}</p>}
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
              rowKey={deviceRowKey}
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
  )
}

type RefusedProps = {
  query: Pick<UseQueryResult, 'error' | 'dataUpdatedAt' | 'isFetching'> & { refetch: () => unknown }
}

/** Filters and totals of a list one may not see are of no use to anybody. */
export function RefusedDevices({ query }: RefusedProps) {
  const t = useMessages()
  const session = useQuery(currentSession()).data
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
      <OpenPages accessLevel={session?.accessLevel ?? ''} />
    </>
  )
}
