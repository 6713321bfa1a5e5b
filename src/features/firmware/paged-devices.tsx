import type { UseQueryResult } from '@tanstack/react-query'
import { firstCursor } from '#/api/cursor-paging'
import type { CursorPage } from '#/api/cursor-paging'
import type { FotaDevice } from '#/api/thingspace/schemas'
import { useFormats, useMessages } from '#/i18n/i18n'
import { ListFrame } from '#/list/list-frame'
import notices from '#/list/notices.module.css'
import type { ListColumns } from '#/table/columns'
import { CursorPager } from '#/table/cursor-pager'
import { DataTable } from '#/table/data-table'
import { sortingBy } from '#/table/sort-rows'
import { deviceRow } from './device-columns'
import type { DeviceRow } from './device-columns'
import { firmwareRefresh } from './queries'
import { nextPlace, previousPlace } from './rules'
import { deviceLimits, fotaDeviceSorts } from './search'
import type { FotaDeviceSearch } from './search'
import type { DeviceListAddress } from './use-device-list'

type DevicePage = CursorPage<FotaDevice>

type PagedDevicesProps = {
  account: string
  search: DeviceListAddress
  columns: ListColumns<DeviceRow>
  query: UseQueryResult<DevicePage>
}

/** One page of the service's, in parts that can be read. */
export function PagedDevices({ account, search, columns, query }: PagedDevicesProps) {
  const messages = useMessages()
  const t = messages.of('firmware')
  const { number } = useFormats()
  const { values } = search
  const { data, isPlaceholderData: busy } = query
  const place = placeIn(data, values)
  const isFirst = values.cursor === firstCursor
  const hasMore = data !== undefined && (data.next !== null || data.isStuck)
  const to = (target: ReturnType<typeof nextPlace>) => target && search.to(target)

  return (
    <>
      <ListFrame
        subject={t.devices.subject}
        things={t.devices.things}
        query={query}
        every={firmwareRefresh.devices}
        onClearFilters={undefined}
      >
        {({ rows }) => (
          <DataTable
            caption={t.devices.caption(rows.length, isFirst, hasMore)}
            columns={columns}
            rows={rowsOfPage(data, values, account)}
            rowKey={({ device }) => device.key}
            part={search.to({ page: place.page })}
            busy={busy}
            sorting={sortingBy(undefined, fotaDeviceSorts, (sort) => search.to({ sort }))}
          />
        )}
      </ListFrame>
      {data?.isStuck && !busy && (
        <p className={notices.notice} data-tone="bad" role="alert">
          {t.failures.markerRepeated(data.rows.length)}
        </p>
      )}
      {(data || !isFirst) && (
        <CursorPager
          position={data ? t.devices.position(number(place.from), number(place.to)) : '–'}
          limit={values.limit}
          limits={deviceLimits}
          onLimit={(limit) => search.patch({ limit })}
          first={
            isFirst && place.page === 1
              ? undefined
              : search.to({ cursor: firstCursor, back: '', page: 1 })
          }
          previous={to(previousPlace({ ...values, page: place.page }))}
          next={to(
            data && !busy
              ? nextPlace(
                  { ...values, page: place.page },
                  { rows: data.rows.length, next: data.next },
                )
              : undefined,
          )}
        />
      )}
    </>
  )
}

/** Which rows of the service's page the address shows; a part beyond its end is the last. */
function placeIn(data: DevicePage | undefined, { page, limit }: FotaDeviceSearch) {
  const count = data?.rows.length ?? 0
  const shown = Math.min(page, Math.max(1, Math.ceil(count / limit)))
  const start = (shown - 1) * limit
  return { page: shown, from: Math.min(start + 1, count), to: Math.min(start + limit, count) }
}

export function rowsOfPage(
  data: DevicePage | undefined,
  values: FotaDeviceSearch,
  account: string,
): DeviceRow[] {
  const { from, to } = placeIn(data, values)
  return (data?.rows ?? [])
    .slice(Math.max(0, from - 1), to)
    .map((device) => deviceRow(device, account))
}
