import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Order } from '#/api/telecomx/order-schemas'
import { heartbeatOf } from '#/features/devices/rules'
import { deviceMark, plainDevices, rowsFound } from '#/features/fleet/queries'
import type { FleetRow } from '#/features/fleet/rules'
import { useFleetAndHome } from '#/features/fleet/use-fleet'
import type { SetOnDemand } from '#/list/use-set-on-demand'
import { useNow } from '#/ui/use-now'
import { usePreference } from '#/ui/use-preference'
import { checkedDevice, namedDevices, notToldApart, othersOf, summaryOf } from './check'
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
  const { fleet, home, read, rows: every, nameOf, statusOf } = useFleetAndHome(customer)
  const [limits] = usePreference('estimate')
  const now = useNow(60_000, 'server')

  const named = useMemo(() => namedDevices(order.devices), [order.devices])
  const readAt = read?.readAt ?? 0
  const keys = useMemo(
    () => named.filter(({ readable }) => readable).map(({ key }) => key),
    [named],
  )
  const rows = useQuery(rowsFound({ keys, rows: every, scope: customer, readAt })).data
  const looked = rows && read
  const { tooMany, ...holders } = useHolders(rows, every, readAt)
  const { data: plain, isFetched: isTold } = useQuery(plainDevices(holders))

  const naming = useQuery(namingOrders({ keys, orders: orders.all, readAt: orders.readAt })).data
  const others = useMemo(() => naming && othersOf(naming, order), [naming, order])

  const devices = useMemo(() => {
    const known = {
      rows,
      others,
      nameOf,
      scope: customer,
      isDevelopment: ({ device, customerId }: FleetRow) => {
        const marks = plain?.get(customerId)
        return marks ? !marks.has(deviceMark(device)) : null
      },
      heartbeatOf: (row: FleetRow) =>
        heartbeatOf(row.device, { filter: undefined, census: statusOf(row) }, now, limits),
    }
    return named.map((device) => checkedDevice(device, known))
  }, [named, rows, others, plain, nameOf, statusOf, customer, now, limits])
  const summary = summaryOf(devices)
  const untold = notToldApart(devices, { tooMany, isTold })

  return { fleet, home, looked, devices, summary, untold }
}

/** The customers of what was found, as long as not too much would have to be read of them. */
function useHolders(
  found: ReadonlyMap<string, FleetRow[]> | undefined,
  every: readonly FleetRow[] | undefined,
  readAt: number,
) {
  const held = useMemo(() => {
    const ids = new Set<string>()
    for (const rows of found?.values() ?? []) for (const { customerId } of rows) ids.add(customerId)
    let size = 0
    for (const { customerId } of every ?? []) if (ids.has(customerId)) size += 1
    if (size > toldApartUpTo) return { customers: [], tooMany: size }
    return { customers: [...ids].map((id) => ({ id, name: '' })), tooMany: undefined }
  }, [found, every])
  return { ...held, readAt }
}
