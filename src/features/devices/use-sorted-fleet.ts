import { useEffect, useState } from 'react'
import { useFormats } from '#/i18n/i18n'
import type { DeviceSearch } from '#/lib/device-list-address'
import { sortedFleet } from './fleet-order'
import type { FleetRow } from './fleet-rows'

type Sort = DeviceSearch['sort']
type Sorted = { of: readonly FleetRow[]; by: Sort; rows: readonly FleetRow[] }

/** The rows in the order of the address; those of the order before, and `busy`, while it is made. */
export function useSortedFleet(rows: readonly FleetRow[], sort: Sort) {
  const { locale } = useFormats()
  const [sorted, setSorted] = useState<Sorted>()

  useEffect(() => {
    if (sort === undefined) return undefined
    const stop = new AbortController()
    sortedFleet(rows, sort, { locale, signal: stop.signal, pause: pauses() }).then(
      (inOrder) => setSorted({ of: rows, by: sort, rows: inOrder }),
      () => {},
    )
    return () => stop.abort()
  }, [rows, sort, locale])

  if (sort === undefined) return { rows, busy: false }
  const current = sorted?.of === rows && sorted.by === sort
  return { rows: current ? sorted.rows : rows, busy: !current }
}

const sliceMs = 12

/** Lets the page draw and answer whenever a slice of time is used up. */
function pauses(): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < sliceMs) return
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
}
