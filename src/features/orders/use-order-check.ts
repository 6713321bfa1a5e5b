import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Order } from '#/api/telecomx/order-schemas'
import { heartbeatOf } from '#/features/devices/rules'
import { deviceMark, plainDevices } from '#/features/fleet/queries'
import type { FleetRow } from '#/features/fleet/rules'
import { useFleet } from '#/features/fleet/use-fleet'
import type { Fleet } from '#/features/fleet/use-fleet'
import { currentSession } from '#/features/session/queries'
import type { SetOnDemand } from '#/list/use-set-on-demand'
import { useNow } from '#/ui/use-now'
import { usePreference } from '#/ui/use-preference'
import { checkedDevice, namedDevices, notToldApart, othersOf, summaryOf } from './check'
import type { LookedThrough } from './check'
import { namedRows, namingOrders } from './queries'

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
  const { fleet, home, read, rows: every, nameOf, statusOf } = useLookedThrough(customer)
  const [limits] = usePreference('estimate')
  const now = useNow(60_000, 'server')

  const named = useMemo(() => namedDevices(order.devices), [order.devices])
  const readAt = read?.readAt ?? 0
  const rows = useQuery(namedRows({ named, rows: every, scope: customer, readAt })).data
  const looked = rows && read
  const { tooMany, ...holders } = useHolders(rows, every, readAt)
  const { data: plain, isFetched: isTold } = useQuery(plainDevices(holders))

  const keys = useMemo(
    () => named.filter(({ readable }) => readable).map(({ key }) => key),
    [named],
  )
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

/**
 * The devices of the scope. Whoever orders for themselves is none of their own customers: "all" takes
 * their own devices too.
 */
function useLookedThrough(customer: string) {
  const own = useQuery(currentSession()).data?.customer
  // A device may be a development one: it is there all the same.
  const scope = { group: '', showDevelopment: true }
  const fleet = useFleet({ ...scope, customer })
  const home = useFleet({ ...scope, customer: fleet.every ? '' : customer })
  const { every, statusOf: statusInFleet, nameOf: nameInFleet } = fleet
  const statusAtHome = home.statusOf
  const isListed = fleet.devices.set?.parts.some(({ id }) => id === own?.id) ?? false
  const beside = every && !isListed ? home : undefined

  const ofFleet = fleet.devices.set && fleet.rows
  const ofHome = beside?.rows
  // Those that cannot be read are said to be missing.
  const isAwaited = beside && beside.devices.set === undefined && beside.devices.error === null
  const rows = useMemo(() => {
    if (ofFleet === undefined || isAwaited) return undefined
    return ofHome && ofHome.length > 0 ? [...ofFleet, ...ofHome] : ofFleet
  }, [ofFleet, ofHome, isAwaited])
  const statusOf = useMemo(
    () => (row: FleetRow) =>
      every && row.customerId === own?.id ? statusAtHome(row) : statusInFleet(row),
    [every, statusInFleet, statusAtHome, own?.id],
  )
  const nameOf = useMemo(
    () => (id: string) => (id === own?.id ? own.name : nameInFleet(id)),
    [nameInFleet, own],
  )

  return {
    fleet,
    /** Undefined where the scope has them anyway. */
    home: beside,
    rows,
    statusOf,
    nameOf,
    read: rows && lookedThrough(beside ? [fleet, beside] : [fleet]),
  }
}

function lookedThrough(fleets: readonly Fleet[]): LookedThrough {
  const looked = { devices: 0, customers: 0, unread: 0, partly: false, readAt: 0 }
  for (const { devices } of fleets) {
    const { set, facts } = devices
    if (set === undefined || facts === undefined) {
      looked.unread += 1
      continue
    }
    looked.devices += facts.rows
    looked.customers += set.parts.length
    looked.unread += set.failed.length
    looked.partly ||= facts.cutShort || facts.drifted || facts.setAside > 0
    for (const part of set.parts) looked.readAt = Math.max(looked.readAt, part.readAt)
  }
  return looked
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
