import { useEffect, useState } from 'react'
import type { DeviceSearch } from '#/lib/device-list-address'
import { sortInSlices } from '#/table/sort-in-slices'
import { orderOf } from '#/table/sort-rows'
import { deviceOrders } from './device-order'
import type { FleetRow } from '#/features/fleet/rules'

type Sort = DeviceSearch['sort']
type Rows = readonly FleetRow[]
type Sorting = { by: Sort; stop: () => void; done: Promise<Rows | undefined> }

/** The last order of each set, for the list and the file of the same rows are in the same one. */
const sortings = new WeakMap<Rows, Sorting>()

/** The rows in the order of the address; as they came, and `busy`, while it is being made. */
export function useSortedFleet(rows: Rows, sort: Sort): { rows: Rows; busy: boolean } {
  const [sorted, setSorted] = useState<{ of: Rows; by: Sort; rows: Rows }>()

  useEffect(() => {
    if (sort === undefined) return undefined
    let wanted = true
    void sortedBy(rows, sort).then((inOrder) => {
      if (wanted && inOrder) setSorted({ of: rows, by: sort, rows: inOrder })
    })
    return () => {
      wanted = false
    }
  }, [rows, sort])

  if (sort === undefined) return { rows, busy: false }
  const current = sorted?.of === rows && sorted.by === sort
  return { rows: current ? sorted.rows : rows, busy: !current }
}

function sortedBy(rows: Rows, sort: Sort): Promise<Rows | undefined> {
  const known = sortings.get(rows)
  if (known !== undefined && known.by === sort) return known.done
  known?.stop()
  const order = orderOf(deviceOrders, sort)
  const stopping = new AbortController()
  const done = order ? sortInSlices(rows, order, stopping.signal) : Promise.resolve(rows)
  sortings.set(rows, { by: sort, stop: () => stopping.abort(), done })
  return done
}
