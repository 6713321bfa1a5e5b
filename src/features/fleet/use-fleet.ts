import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { CompletePart } from '#/api/complete-part'
import type { Customer } from '#/api/telecomx/schemas'
import { deviceCensus, deviceKeys } from '#/features/devices/queries'
import type { FleetScope } from '#/features/devices/queries'
import { currentSession } from '#/features/session/queries'
import { isAdmin } from '#/features/session/rules'
import { everyCustomer } from '#/lib/device-list-address'
import type { HeartbeatStatus } from '#/lib/device-list-address'
import { useCompleteSet } from '#/list/use-complete-set'
import type { SetState } from '#/list/use-complete-set'
import type { FleetCensus } from './census'
import { customerParts, deviceParts, fleetCensus } from './queries'
import { fleetRowsOf } from './rules'
import type { FleetRow, LookedThrough, StatusOf } from './rules'

export type Fleet = {
  /** All customers, and not one. */
  every: boolean
  customers: SetState<Customer>
  devices: SetState<FleetRow>
  rows: readonly FleetRow[]
  nameOf: (customerId: string) => string
  statusOf: StatusOf
  /** Whether the sets that `statusOf` answers from have been read. */
  hasCensus: boolean
  /** Customers whose sets could not be read: what `statusOf` does not say of theirs says nothing. */
  unnamed: readonly string[]
  /** Why there are no sets, and how to ask again. */
  censusError: Error | null
  readCensus: () => void
  /** At least so many rows, in at least so many requests; undefined until it is known. */
  cost: { rows: number; requests: number; parts: number } | undefined
}

/** More than this is read only when asked for. */
export const readUnasked = 20_000
const pageSize = 500

/** Every device of a scope, read once for all that asks about that scope. */
export function useFleet({ customer, group, showDevelopment }: FleetScope): Fleet {
  const session = useQuery(currentSession()).data
  const every = customer === everyCustomer
  const ownId = session?.customer.id ?? ''
  const everyReseller = isAdmin(session?.accessLevel ?? '')

  const reach = useMemo(() => ({ everyReseller }), [everyReseller])
  const customers = useCompleteSet<Customer>({
    queryKey: deviceKeys.fleetCustomers(everyReseller),
    parts: useMemo(() => (every ? customerParts(reach) : undefined), [every, reach]),
    start: every ? 'by itself' : 'never',
  })
  const within = useMemo(() => {
    if (every) return customers.set?.parts.flatMap(({ rows }) => rows)
    return [{ id: customer || ownId, name: '', stbs: null }]
  }, [every, customer, ownId, customers.set])
  const cost = useMemo(() => (within ? costOf(within) : undefined), [within])
  const devices = useCompleteSet<FleetRow>({
    queryKey: deviceKeys.fleet({ customer, group, showDevelopment }),
    parts: useMemo(
      () => within && deviceParts({ customer, group, showDevelopment }, within),
      [within, customer, group, showDevelopment],
    ),
    start: cost && cost.rows <= readUnasked ? 'by itself' : 'on demand',
  })
  const census = useFleetCensus({
    every,
    reach,
    customerId: customer || undefined,
    customers,
    devices,
  })

  const names = useMemo(() => new Map(within?.map(({ id, name }) => [id, name])), [within])
  const nameOf = useCallback((id: string) => names.get(id) || id, [names])
  return {
    every,
    customers,
    devices,
    rows: flat(devices.set?.parts),
    nameOf,
    cost,
    ...census,
  }
}

function costOf(customers: ReadonlyArray<{ stbs: number | null }>) {
  const cost = { rows: 0, requests: 0, parts: customers.length }
  for (const { stbs } of customers) {
    cost.rows += stbs ?? 0
    cost.requests += Math.max(1, Math.ceil((stbs ?? 0) / pageSize))
  }
  return cost
}

const flattened = new WeakMap<object, readonly FleetRow[]>()
const nothing: readonly FleetRow[] = []

/** The same array for the same set: what is sorted and filtered of it is kept by it. */
function flat(parts: ReadonlyArray<CompletePart<FleetRow>> | undefined): readonly FleetRow[] {
  if (parts === undefined) return nothing
  const known = flattened.get(parts)
  if (known) return known
  const rows = fleetRowsOf(parts)
  flattened.set(parts, rows)
  return rows
}

type CensusAsked = {
  every: boolean
  reach: { everyReseller: boolean }
  customerId: string | undefined
  customers: SetState<Customer>
  devices: SetState<FleetRow>
}

const nobody: readonly string[] = []

type Census = Pick<Fleet, 'statusOf' | 'hasCensus' | 'unnamed' | 'censusError' | 'readCensus'>

/** The server's word on the rows: for one customer all sets, for many the offline ones. */
function useFleetCensus(asked: CensusAsked): Census {
  const { every, reach, customerId, customers, devices } = asked
  const ofOne = useQuery({ ...deviceCensus(customerId), enabled: !every })
  const parts = devices.set?.parts
  const withAndroid = useMemo(() => customersWithAndroid(parts ?? []), [parts])
  const ofMany = useQuery({
    ...fleetCensus({
      reach,
      customers: customers.set?.parts.flatMap(({ rows }) => rows) ?? [],
      customersReadAt: customers.facts?.readAt ?? 0,
      devicesReadAt: devices.facts?.readAt ?? 0,
      hasAndroid: (id) => withAndroid.has(id),
    }),
    enabled: every && devices.set !== undefined && customers.set !== undefined,
  })
  const { data: one } = ofOne
  const { data: many } = ofMany
  const { error, refetch } = every ? ofMany : ofOne

  const known = useMemo(() => {
    if (every) {
      const unnamed = many?.failed ?? nobody
      return { statusOf: statusAmongMany(many), hasCensus: many !== undefined, unnamed }
    }
    return { statusOf: statusInOne(one), hasCensus: one !== undefined, unnamed: nobody }
  }, [every, many, one])
  return { ...known, censusError: error, readCensus: () => void refetch() }
}

function customersWithAndroid(parts: ReadonlyArray<CompletePart<FleetRow>>): Set<string> {
  const some = parts.filter(({ rows }) => rows.some(({ device }) => device.kind !== 'STB'))
  return new Set(some.map(({ id }) => id))
}

function statusAmongMany(census: FleetCensus | undefined): StatusOf {
  return ({ customerId, key }) => census?.customers.get(customerId)?.statusOf.get(key)
}

function statusInOne(
  census: { statusOf: ReadonlyMap<string, HeartbeatStatus> } | undefined,
): StatusOf {
  return ({ key }) => census?.statusOf.get(key)
}

/**
 * The devices of a scope, development ones too, for ids that are looked for among them. A reseller is
 * none of their own customers: "all" takes their own devices too.
 */
export function useFleetAndHome(customer: string) {
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
