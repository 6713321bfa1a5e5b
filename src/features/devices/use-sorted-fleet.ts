import { useEffect, useState } from 'react'
import type { DeviceSearch } from '#/lib/device-list-address'
import { sortInSlices } from '#/table/sort-in-slices'
import { orderOf } from '#/table/sort-rows'
import { deviceOrders } from './device-order'
import type { FleetRow } from './fleet-rows'

type Sort = DeviceSearch['sort']
type Sorted = { of: readonly FleetRow[]; by: Sort; rows: readonly FleetRow[] }

/** The rows in the order of the address; as they came, and `busy`, while it is being made. */
export function useSortedFleet(rows: readonly FleetRow[], sort: Sort) {
  const [sorted, setSorted] = useState<Sorted>()

  useEffect(() => {
    const order = orderOf(deviceOrders, sort)
    if (order === undefined) return undefined
    const stop = new AbortController()
    void sortInSlices(rows, order, stop.signal).then((inOrder) => {
      if (inOrder) setSorted({ of: rows, by: sort, rows: inOrder })
    })
    return () => stop.abort()
  }, [rows, sort])

  if (sort === undefined) return { rows, busy: false }
  const current = sorted?.of === rows && sorted.by === sort
  return { rows: current ? sorted.rows : rows, busy: !current }
}
