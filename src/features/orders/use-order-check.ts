import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Order } from '#/api/telecomx/order-schemas'
import { heartbeatOf } from '#/features/devices/rules'
import { deviceMark, plainDevices } from '#/features/fleet/queries'
import type { FleetRow } from '#/features/fleet/rules'
import { useFleet } from '#/features/fleet/use-fleet'
import type { SetOnDemand } from '#/list/use-set-on-demand'
import { useNow } from '#/ui/use-now'
import { usePreference } from '#/ui/use-preference'
import { checkedDevice, namedDevices, rowsOfNamed, summaryOf } from './check'
import { namingOrders } from './queries'

type Asked = {
  order: Order
  /** Whose devices they are looked for among. */
  customer: string
  orders: SetOnDemand<Order>
}

/** More devices than this are not read a second time only to tell the development ones apart. */
const toldApartUpTo = 20_000

/** What became of the devices that an order names, as far as it is known by now. */
export function useOrderCheck({ order, customer, orders }: Asked) {
  // A device may be a development one: it is there all the same.
  const fleet = useFleet({ customer, group: '', showDevelopment: true })
  const [limits] = usePreference('estimate')
  const now = useNow(60_000, 'server')
  const { rows: every, statusOf, nameOf } = fleet
  const { set, facts } = fleet.devices

  const named = useMemo(() => namedDevices(order.devices), [order.devices])
  const rows = useMemo(() => set && rowsOfNamed(named, every), [set, named, every])
  const holders = useMemo(() => {
    const ids = new Set<string>()
    for (const found of rows?.values() ?? [])
      for (const { customerId } of found) ids.add(customerId)
    const parts = set?.parts.filter(({ id }) => ids.has(id)) ?? []
    const size = parts.reduce((sum, part) => sum + part.rows.length, 0)
    return size > toldApartUpTo ? [] : parts.map(({ id }) => ({ id, name: '' }))
  }, [rows, set])
  const plain = useQuery(plainDevices({ customers: holders, readAt: facts?.readAt ?? 0 })).data

  const keys = useMemo(
    () => named.filter(({ readable }) => readable).map(({ key }) => key),
    [named],
  )
  const naming = useQuery(namingOrders({ keys, orders: orders.all, readAt: orders.readAt })).data
  const others = useMemo(() => naming && othersOf(naming, order.id), [naming, order.id])

  const devices = useMemo(() => {
    const known = {
      rows,
      others,
      nameOf,
      isDevelopment: ({ device, customerId }: FleetRow) => {
        const marks = plain?.get(customerId)
        return marks ? !marks.has(deviceMark(device)) : null
      },
      heartbeatOf: (row: FleetRow) =>
        heartbeatOf(row.device, { filter: undefined, census: statusOf(row) }, now, limits),
    }
    return named.map((device) => checkedDevice(device, known))
  }, [named, rows, others, plain, nameOf, statusOf, now, limits])

  return { fleet, devices, summary: useMemo(() => summaryOf(devices), [devices]) }
}

/** Another order that has the same id leads to the same page: it is no other one here. */
function othersOf(naming: ReadonlyMap<string, Order[]>, id: string): Map<string, Order[]> {
  const others = new Map<string, Order[]>()
  for (const [key, orders] of naming) {
    others.set(
      key,
      orders.filter((order) => order.id !== id),
    )
  }
  return others
}
