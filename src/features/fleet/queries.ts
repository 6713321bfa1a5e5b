import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { SetPart } from '#/api/complete-set'
import { listCustomers } from '#/api/telecomx/client'
import type { Customer, Device } from '#/api/telecomx/schemas'
import { everyCustomer } from '#/lib/device-list-address'
import { workedOut } from '#/list/list-queries'
import { refreshEvery, refreshing } from '#/list/refresh'
import { deviceKeys } from '#/features/devices/queries'
import type { FleetScope } from '#/features/devices/queries'
import type { FleetCensus } from './census'
import { fleetRow, rowsOfIds } from './rules'
import type { FleetRow } from './rules'

/** How far "all my customers" reaches: beyond one's own resellers only for ADMIN. */
export type Reach = { everyReseller: boolean }

const pageSize = 500

/** The customers with FlexCare within reach, with their counters, as one list. */
export function customerParts({ everyReseller }: Reach): Array<SetPart<Customer>> {
  const load: SetPart<Customer>['load'] = (offset, signal) =>
    listCustomers(
      {
        offset,
        limit: pageSize,
        flexcare: true,
        includeSubresellers: true,
        iptvdevices: true,
        all: everyReseller,
      },
      { signal },
    )
  return [{ id: everyCustomer, name: '', load }]
}

type Named = Pick<Customer, 'id' | 'name'>

/** One list of devices per customer. */
export function deviceParts(scope: FleetScope, customers: readonly Named[]) {
  // It reads the apps as well, and comes with the first row.
  let lister: ReturnType<typeof newLister> | undefined
  return customers.map(({ id, name }): SetPart<FleetRow> => ({
    id,
    name,
    load: async (offset, signal) => {
      const asked = {
        customerId: id,
        group: scope.group || undefined,
        showDevelopment: scope.showDevelopment || undefined,
      }
      const listDevices = await (lister ??= newLister())
      const page = await listDevices({ ...asked, offset, limit: pageSize }, { signal })
      return { ...page, rows: page.rows.map((device) => fleetRow(device, id, device.installs)) }
    },
  }))
}

async function newLister() {
  const { installedDeviceLister } = await import('#/api/telecomx/install-client')
  return installedDeviceLister()
}

type Plain = {
  customers: readonly Named[]
  /** When the rows were read that are to be told apart. */
  readAt: number
}

/** A device, whatever key it has in its page. */
export function deviceMark({ id, deviceId }: Pick<Device, 'id' | 'deviceId'>): string {
  return `${id} ${deviceId}`
}

/**
 * The devices that customers have beside the development ones, which no row tells apart. Only of those
 * whose list did not change meanwhile: what is missing from the others says nothing.
 */
export function plainDevices({ customers, readAt }: Plain) {
  const ids = customers.map(({ id }) => id)
  return queryOptions({
    queryKey: [...deviceKeys.all, 'plain', ids, readAt],
    queryFn: async ({ signal }) => {
      const scope = { customer: '', group: '', showDevelopment: false }
      // It has come with the set that is told apart.
      const { readCompleteSet } = await import('#/api/complete-set')
      const { parts } = await readCompleteSet({ parts: deviceParts(scope, customers), signal })
      const whole = parts.filter((part) => !part.drifted && !part.cutShort && part.setAside === 0)
      return new Map(
        whole.map(({ id, rows }) => [id, new Set(rows.map(({ device }) => deviceMark(device)))]),
      )
    },
    enabled: ids.length > 0,
    staleTime: Infinity,
    structuralSharing: false,
    // Each of its requests has been tried again by then.
    retry: false,
  })
}

type CensusOf = {
  reach: Reach
  /** As they were read for the set, and when. */
  customers: readonly Customer[]
  customersReadAt: number
  /** Whoever has all devices read again has all sets read again: of those before nothing is taken. */
  devicesReadAt: number
  hasAndroid: (customerId: string) => boolean
}

/**
 * The offline sets of many customers: of those with silent set-top boxes, and of those with Android
 * devices, which no counter counts. A refresh asks for the customers' counters again, and for the
 * sets of those alone whose counter moved.
 */
export function fleetCensus(of: CensusOf) {
  const { reach, customers, customersReadAt, devicesReadAt, hasAndroid } = of
  const queryKey = [...deviceKeys.all, 'fleet-census', reach.everyReseller, devicesReadAt]
  return queryOptions({
    queryKey,
    queryFn: async ({ signal, client }): Promise<FleetCensus> => {
      const before = client.getQueryData<FleetCensus>(queryKey)
      const isFresh = before === undefined && Date.now() - customersReadAt < refreshEvery.census
      const now = isFresh ? customers : await customersNow(reach, signal)
      const candidates = now.filter(({ id, stbsOffline }) => stbsOffline !== 0 || hasAndroid(id))
      const { readFleetCensus } = await import('./census')
      return readFleetCensus({ customers: candidates, before, signal })
    },
    staleTime: refreshEvery.census,
    refetchInterval: refreshing(refreshEvery.census),
    structuralSharing: false,
    placeholderData: keepPreviousData,
  })
}

async function customersNow(reach: Reach, signal: AbortSignal): Promise<Customer[]> {
  const { readCompleteSet } = await import('#/api/complete-set')
  const set = await readCompleteSet({ parts: customerParts(reach), signal })
  return set.parts.flatMap(({ rows }) => rows)
}

type Finding = {
  /** Of the devices, in the one notation for all. */
  keys: readonly string[]
  /** Undefined as long as the devices of the scope have not been read. */
  rows: readonly FleetRow[] | undefined
  /** Whose they are, and when they were read. */
  scope: string
  readAt: number
}

/** The rows of some devices among all of a scope. */
export function rowsFound({ keys, rows, scope, readAt }: Finding) {
  // One text: a list of ten thousand is slower to compare.
  const asked = [scope, ...keys].join('\n')
  return queryOptions({
    queryKey: [...deviceKeys.all, 'found', asked, readAt, rows?.length],
    queryFn: ({ signal }) => rowsOfIds(keys, rows ?? [], signal),
    enabled: rows !== undefined,
    ...workedOut,
    // While the same scope is looked through anew, what was found in it stands.
    placeholderData: (before, query) =>
      rows && query?.queryKey.includes(asked) ? before : undefined,
  })
}
