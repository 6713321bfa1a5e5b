import { useQuery } from '@tanstack/react-query'
import { firstCursor } from '#/api/cursor-paging'
import { useCompleteSet } from '#/list/use-complete-set'
import { useSortedRows } from '#/list/use-sorted-rows'
import type { ListSearch } from '#/url/use-list-search'
import { narrowDevices, versionsBeside } from './narrow-devices'
import { fotaDevicePage, fotaDeviceSet } from './queries'
import { asksForWhole } from './rules'
import type { FotaDeviceSearch } from './search'
import { sortDevices } from './sort-devices'

export type DeviceListAddress = ListSearch<FotaDeviceSearch>

export type WholeDeviceList = NonNullable<ReturnType<typeof useDeviceList>['whole']>

/**
 * The devices that the address asks for: rows as the service pages them, or what only the complete set
 * can answer. That is read unasked where the first page is all there is.
 */
export function useDeviceList(account: string, values: FotaDeviceSearch) {
  const { cursor, filter, make, model, firmware, eligible, clientType, sort } = values
  const isWhole = asksForWhole(values)
  const page = isWhole ? { cursor: firstCursor } : { cursor, clientType }
  const query = useQuery(fotaDevicePage({ account, ...page }))
  const { data, isPlaceholderData } = query
  const isOnePage = data?.next === null && !data.isStuck && !isPlaceholderData
  const byItself = isWhole && isOnePage
  const set = fotaDeviceSet(account)
  const state = useCompleteSet({ ...set, start: byItself ? 'by itself' : 'on demand' })
  const rows = isWhole ? state.set?.parts[0]?.rows : undefined
  const { sorted, isReordering } = useSortedRows({ rows, sort, by: sortDevices })
  const filters = JSON.stringify({ filter, make, model, firmware, eligible, clientType })
  const narrowed = useSortedRows({ rows: sorted, sort: filters, by: narrowDevices })
  if (!isWhole) return { query, whole: undefined }
  return {
    query,
    whole: {
      state,
      rows,
      /** Until they are found, those of the question before. */
      matching: narrowed.sorted,
      versions: narrowed.sorted && versionsBeside(narrowed.sorted),
      isBusy: isReordering || narrowed.isReordering,
    },
  }
}
