import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { OffsetPage } from '#/api/paging'
import { countDevices, listDevices } from '#/api/telecomx/client'
import type { Device, DeviceDetail } from '#/api/telecomx/schemas'
import { readDeviceId } from '#/lib/device-id'
import type { DeviceFilters, DeviceListParams, HeartbeatStatus } from '#/lib/device-list-address'
import { refreshEvery, refreshing } from '#/list/refresh'
import { searchQuery } from '#/list/search-query'
import type { Listed } from '#/list/found-frame'
import { findDevice, findDeviceText } from './find-device'

const root = ['devices'] as const

export const deviceKeys = {
  all: root,
  pages: [...root, 'page'] as const,
  /** The complete sets are made by code that comes later; whether they were refused is asked before. */
  fleetCustomers: (everyReseller: boolean) => [...root, 'fleet-customers', everyReseller] as const,
  fleet: (scope: FleetScope) => [...root, 'fleet', scope] as const,
}

/** What decides which rows a complete set holds; all else is filtered from it. */
export type FleetScope = { customer: string; group: string; showDevelopment: boolean }

/** What a page answers: rows that stay while others load are still those of their own question. */
export type DevicePage = OffsetPage<Device> & { asked: DeviceListParams }

/** One page of the list, in the server's order. */
export function devicePage(params: DeviceListParams) {
  return queryOptions({
    queryKey: [...deviceKeys.pages, params],
    queryFn: async ({ signal }): Promise<DevicePage> => ({
      ...(await listDevices(params, { signal })),
      asked: params,
    }),
    staleTime: refreshEvery.rows,
    refetchInterval: refreshing(refreshEvery.rows),
    placeholderData: keepPreviousData,
  })
}

/** How many devices match, in one heartbeat set or (without a status) in all. */
export function deviceTotal(
  filters: Omit<DeviceFilters, 'heartbeatStatus'>,
  status: HeartbeatStatus | undefined,
) {
  return queryOptions({
    queryKey: [...root, 'total', filters, status ?? 'any'],
    queryFn: ({ signal }) => countDevices({ ...filters, heartbeatStatus: status }, { signal }),
    staleTime: refreshEvery.totals,
    refetchInterval: refreshing(refreshEvery.totals),
  })
}

/** Which heartbeat sets name which devices of a customer; the user's own when undefined. */
export function deviceCensus(customerId: string | undefined) {
  return queryOptions({
    queryKey: [...root, 'census', customerId ?? 'own'],
    // The rows come first: their code does not wait for that of the sets.
    queryFn: async ({ signal }) => (await import('./census')).readCensus(customerId, signal),
    staleTime: refreshEvery.census,
    refetchInterval: refreshing(refreshEvery.census),
    structuralSharing: false,
    // Each of its requests has been tried again by then.
    retry: false,
  })
}

/** A census that cannot be read anew is the server's word for a while, and then it is hearsay. */
export function isCensusOld(
  { error, dataUpdatedAt }: { error: Error | null; dataUpdatedAt: number },
  now: number,
): boolean {
  return error !== null && now - dataUpdatedAt > 2 * refreshEvery.census
}

type DeviceAddress = { customerId: string; deviceId: string }

/** A device's row as a list of its customer showed it; a list without a customer is of one's own. */
export function listedDevice(
  client: QueryClient,
  { customerId, deviceId }: DeviceAddress,
  ownCustomerId: string | undefined,
): Listed<Device> | undefined {
  const wanted = readDeviceId(deviceId).key
  const scopes = customerId === ownCustomerId ? [customerId, undefined] : [customerId]
  const pages = scopes.flatMap((scope) =>
    client.getQueriesData<OffsetPage<Device>>({
      queryKey: [...deviceKeys.pages, { customerId: scope }],
    }),
  )
  for (const [key, page] of pages) {
    const device = page?.rows.find((row) => readDeviceId(row.deviceId).key === wanted)
    if (device) return { row: device, readAt: client.getQueryState(key)?.dataUpdatedAt ?? 0 }
  }
  return undefined
}

/**
 * One device: there is no operation for it, so its row is asked for by name when the name is known,
 * else the customer's list is read until it is found.
 */
export function deviceDetail({ customerId, deviceId }: DeviceAddress, knownName?: string) {
  return searchQuery<DeviceDetail>(
    [...root, 'detail', customerId, deviceId],
    (known, signal, onProgress) =>
      findDevice({ customerId, deviceId, knownName: known?.name ?? knownName }, signal, onProgress),
  )
}

/** The device's row as the gateway sent it, as text; null when the answer no longer holds it. */
export function deviceText({ customerId, deviceId }: DeviceAddress, name: string) {
  return queryOptions({
    queryKey: [...root, 'text', customerId, deviceId],
    queryFn: ({ signal }) => findDeviceText({ customerId, deviceId, knownName: name }, signal),
    staleTime: 0,
    gcTime: 0,
  })
}
