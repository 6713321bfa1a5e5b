import { useQuery, useQueryClient } from '@tanstack/react-query'
import { deviceListParams } from '#/lib/device-list-address'
import type { DeviceSearch } from '#/lib/device-list-address'
import { currentSession } from '#/features/session/queries'
import { lastPage } from '#/list/last-page'
import { useHeldChanges } from '#/list/use-held-changes'
import { useShownColumns } from '#/table/use-shown-columns'
import { useAfterFirstPaint } from '#/ui/use-after-first-paint'
import { useNow } from '#/ui/use-now'
import type { ListSearch } from '#/url/use-list-search'
import { deviceColumns } from './columns'
import { deviceRowKey } from './device-rows'
import { deviceCensus, devicePage, isCensusOld } from './queries'
import { useDeviceRows } from './use-device-rows'

export type PagedDevices = ReturnType<typeof usePagedDevices>

/** One page of the list as the server has it, and what is known of its rows' heartbeats. */
export function usePagedDevices(search: ListSearch<DeviceSearch>, enabled: boolean) {
  const client = useQueryClient()
  const ownCustomerId = useQuery(currentSession()).data?.customer.id ?? ''
  const params = deviceListParams(search.values)
  const list = useQuery({ ...devicePage(params), enabled })
  // Rows that stay while others load are those of their own question.
  const asked = list.data?.asked ?? params
  const painted = useAfterFirstPaint()
  const sets = useQuery({ ...deviceCensus(asked.customerId), enabled: enabled && painted })
  const now = useNow(60_000)
  const census = isCensusOld(sets, now) ? undefined : sets.data
  const arrived = useDeviceRows(list.data?.rows, {
    customerId: asked.customerId ?? ownCustomerId,
    filter: asked.heartbeatStatus,
    census,
  })
  const part = search.to({ page: search.values.page })
  const isOld = list.isPlaceholderData
  const held = useHeldChanges(arrived, deviceRowKey, isOld ? undefined : part)

  return {
    search,
    list,
    asked,
    census,
    censusFailed: sets.error !== null && census === undefined,
    held,
    columns: useShownColumns('devices', deviceColumns),
    pages: list.data ? lastPage(list.data) : 1,
    prefetch: (page: number) => {
      const wanted = deviceListParams({ ...search.values, page })
      // A page that cannot be had early is asked for, and fails, when it is turned to.
      client.query(devicePage(wanted)).catch(() => {})
    },
  }
}
