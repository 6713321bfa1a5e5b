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
import type { FleetRow, StatusOf } from './rules'

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

/** The server's word on the rows: for one customer all sets, for many the offline ones. */
function useFleetCensus(asked: CensusAsked): Pick<Fleet, 'statusOf' | 'hasCensus'> {
  const { every, reach, customerId, customers, devices } = asked
  const one = useQuery({ ...deviceCensus(customerId), enabled: !every }).data
  const parts = devices.set?.parts
  const withAndroid = useMemo(() => customersWithAndroid(parts ?? []), [parts])
  const many = useQuery({
    ...fleetCensus({
      reach,
      customers: customers.set?.parts.flatMap(({ rows }) => rows) ?? [],
      customersReadAt: customers.facts?.readAt ?? 0,
      devicesReadAt: devices.facts?.readAt ?? 0,
      hasAndroid: (id) => withAndroid.has(id),
    }),
    enabled: every && devices.set !== undefined && customers.set !== undefined,
  }).data

  return useMemo(() => {
    if (every) return { statusOf: statusAmongMany(many), hasCensus: many !== undefined }
    return { statusOf: statusInOne(one), hasCensus: one !== undefined }
  }, [every, many, one])
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
