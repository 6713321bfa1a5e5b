import { Link } from 'react-router'
import { deviceLimits, deviceListAddress, deviceSorts } from '#/lib/device-list-address'
import { useMessages } from '#/i18n/i18n'
import { CsvButton } from '#/list/csv-button'
import { CsvOfAllLink } from '#/list/csv-of-all-link'
import { PageHeader } from '#/list/page-header'
import { PagedTable } from '#/list/paged-table'
import type { Selecting } from '#/list/selectable-table'
import { ColumnChoice } from '#/table/column-choice'
import { sortingBy } from '#/table/sort-rows'
import { deviceRowKey } from './device-rows'
import type { DeviceRow } from './device-rows'
import styles from './fleet.module.css'
import { HeartbeatTiles } from './heartbeat-tiles'
import { noFilters } from './search'
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
        <ColumnChoice choice={columns} />
        <CsvButton fileName="puls-devices" columns={columns.shown} rows={isOld ? [] : held.rows} />
        {held.rows.length > 0 && <CsvOfAllLink to={search.to({ whole: true })} />}
      </PageHeader>
      <HeartbeatTiles
        search={search}
        unlisted={list.isError && list.data === undefined}
        listed={isOld ? undefined : list.data?.total}
        census={census}
      />
    </>
  )
}

type PagedBodyProps = PagedProps & { selecting: Selecting<DeviceRow> }

/** What stands below the filters. */
export function PagedBody({ devices, selecting }: PagedBodyProps) {
  const t = useMessages()
  const { search, list, asked, censusFailed, held, columns, pages, prefetch } = devices
  const { filter, type, group, heartbeatStatus } = search.values
  const filtered = Boolean(filter || type || group || heartbeatStatus)

  return (
    <>
      {censusFailed && held.rows.length > 0 && <p role="status">{t.devices.censusUnread}</p>}
      {search.values.filter !== '' && (
        <p className={styles.searched}>
          {t.devices.fleet.searchedNames}{' '}
          <Link to={search.to({ whole: true })}>{t.devices.fleet.searchAll}</Link>
        </p>
      )}
      <PagedTable
        words={{ subject: t.devices.subject, things: t.devices.things }}
        query={list}
        search={search}
        limits={deviceLimits}
        pages={pages}
        onClearFilters={filtered ? () => search.patch(noFilters) : undefined}
        prefetch={prefetch}
        selecting={selecting}
        table={{
          caption: t.devices.caption,
          columns: columns.shown,
          rows: held.rows,
          rowKey: deviceRowKey,
          part: deviceListAddress(asked),
          busy: list.isPlaceholderData,
          sorting: sortingBy(undefined, deviceSorts, (by) => search.to({ sort: by })),
        }}
      />
    </>
  )
}
