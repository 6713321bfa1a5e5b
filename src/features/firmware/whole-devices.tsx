import type { UseQueryResult } from '@tanstack/react-query'
import { useMessages } from '#/i18n/i18n'
import { Failure } from '#/list/failure'
import { SetNotice } from '#/list/set-notice'
import { SetTable } from '#/list/set-table'
import type { ListColumns } from '#/table/columns'
import { sortingBy } from '#/table/sort-rows'
import { EmptyNotice } from '#/ui/empty-notice'
import { SkeletonRows } from '#/ui/skeleton-rows'
import { deviceRow } from './device-columns'
import type { DeviceRow } from './device-columns'
import { isNarrowed, noDeviceFilters } from './rules'
import { deviceLimits, fotaDeviceSorts } from './search'
import type { DeviceListAddress, WholeDeviceList } from './use-device-list'
import { VersionBars } from './version-bars'

type WholeDevicesProps = {
  account: string
  search: DeviceListAddress
  columns: ListColumns<DeviceRow>
  first: UseQueryResult
  list: WholeDeviceList
}

/** What the service cannot answer: sorted, narrowed and counted once every device has been read. */
export function WholeDevices({ account, search, columns, first, list }: WholeDevicesProps) {
  const messages = useMessages()
  const t = messages.of('firmware').devices
  const { state, rows, matching, versions, isBusy } = list
  const { sort } = search.values
  const clear = () => search.patch({ ...noDeviceFilters, whole: true })

  if (state.status === 'unread' && first.error !== null && first.data === undefined) {
    return <Failure error={first.error} subject={t.subject} onRetry={() => void first.refetch()} />
  }
  return (
    <>
      <SetNotice state={state} subject={t.subject} things={t.things} />
      {rows && !matching && (
        <SkeletonRows label={messages.list.loading} slowLabel={messages.list.stillLoading} />
      )}
      {rows && versions && versions.devices > 0 && <VersionBars {...versions} search={search} />}
      {rows && matching?.length === 0 && (
        <EmptyNotice
          title={rows.length > 0 ? messages.faults.noMatch(t.things) : messages.list.none(t.things)}
          action={
            isNarrowed(search.values)
              ? { label: messages.list.clearFilters, onClick: clear }
              : undefined
          }
        />
      )}
      {rows && matching && matching.length > 0 && (
        <SetTable
          caption={t.wholeCaption(matching.length, rows.length)}
          columns={columns}
          items={matching}
          toRow={(device) => deviceRow(device, account)}
          rowKey={({ device }) => device.key}
          search={search}
          limits={deviceLimits}
          busy={isBusy}
          sorting={sortingBy(sort, fotaDeviceSorts, (by) => search.to({ sort: by, whole: true }))}
        />
      )}
    </>
  )
}
