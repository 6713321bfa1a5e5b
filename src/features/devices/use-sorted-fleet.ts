import type { DeviceSearch } from '#/lib/device-list-address'
import { useSortedRows } from '#/list/use-sorted-rows'
import { sortAll } from '#/table/sort-items'
import type { FleetRow } from '#/features/fleet/rules'
import { deviceOrders } from './device-order'

const sortFleet = sortAll<FleetRow>(deviceOrders)

/** The rows in the order of the address; as they came, and `busy`, while it is being made. */
export function useSortedFleet(rows: readonly FleetRow[], sort: DeviceSearch['sort']) {
  const { sorted, isReordering } = useSortedRows({ rows, sort, by: sortFleet })
  const busy = sorted === undefined || isReordering
  return { rows: busy ? rows : sorted, busy }
}
