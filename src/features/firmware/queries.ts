import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { CursorPage } from '#/api/cursor-paging'
import {
  listFirmware,
  listFotaDevices,
  listUpgrades,
  readDeviceHistory,
  readSubscription,
  readUpgrade,
} from '#/api/thingspace/client'
import type { FotaDevice } from '#/api/thingspace/schemas'
import type { FotaDeviceParams } from '#/lib/fota-address'
import type { KeptSet } from '#/list/read-set'
import { refreshEvery, refreshing } from '#/list/refresh'
import { searchQuery } from '#/list/search-query'
import { findFotaDevice, knownPlace } from './find-fota-device'
import type { KnownList } from './find-fota-device'
import { findOpenUpgrade } from './find-open-upgrade'

/** What devices report comes once a night, upgrades move within minutes. */
export const firmwareRefresh = { devices: 5 * 60_000, upgrades: refreshEvery.totals } as const

const ofDevices = {
  staleTime: firmwareRefresh.devices,
  refetchInterval: refreshing(firmwareRefresh.devices),
} as const

const ofUpgrades = {
  staleTime: firmwareRefresh.upgrades,
  refetchInterval: refreshing(firmwareRefresh.upgrades),
} as const

export const firmwareKeys = {
  all: ['firmware'] as const,
  devicePages: (account: string) => ['firmware', account, 'devices'] as const,
  deviceSet: (account: string) => ['firmware', account, 'device-set'] as const,
  /** What a change to any upgrade makes old: reports by state, each upgrade, histories. */
  upgrades: (account: string) => ['firmware', account, 'upgrades'] as const,
}

/** One page of an account's devices, from a cursor on. */
export function fotaDevicePage(params: FotaDeviceParams) {
  const { account, cursor, clientType } = params
  return queryOptions({
    queryKey: [...firmwareKeys.devicePages(account), cursor, clientType ?? 'any'],
    queryFn: ({ signal }) => listFotaDevices(params, { signal }),
    ...ofDevices,
    placeholderData: keepPreviousData,
  })
}

/** Every device of an account, for `useCompleteSet`. How many there are shows only at the end. */
export function fotaDeviceSet(account: string) {
  const follow = (cursor: string, signal: AbortSignal) =>
    listFotaDevices({ account, cursor }, { signal })
  return {
    queryKey: firmwareKeys.deviceSet(account),
    parts: [{ id: account, name: account, follow }],
  }
}

/** What the lists read so far know of a device. */
export function knownDevice(client: QueryClient, account: string, imei: string) {
  const set = client.getQueryData<KeptSet<FotaDevice>>(firmwareKeys.deviceSet(account))
  const lists: KnownList[] = [...(set?.parts ?? [])]
  const queryKey = firmwareKeys.devicePages(account)
  for (const [key, page] of client.getQueriesData<CursorPage<FotaDevice>>({ queryKey })) {
    const readAt = client.getQueryState(key)?.dataUpdatedAt ?? 0
    if (page) lists.push({ rows: page.rows, readAt })
  }
  return knownPlace(lists, imei)
}

/** One device, looked for from the nearest one that a list showed. */
export function fotaDeviceDetail(client: QueryClient, account: string, imei: string) {
  return {
    ...searchQuery<FotaDevice>(
      [...firmwareKeys.all, account, 'device', imei],
      (_known, signal, onProgress) => {
        const { nearest } = knownDevice(client, account, imei)
        const readPage = (cursor: string) => listFotaDevices({ account, cursor }, { signal })
        return findFotaDevice(imei, nearest, readPage, onProgress)
      },
    ),
    refetchInterval: refreshing(firmwareRefresh.devices),
  }
}

/** The images that some device of the account could be upgraded to. */
export function firmwareImages(account: string) {
  return queryOptions({
    queryKey: [...firmwareKeys.all, account, 'images'],
    queryFn: ({ signal }) => listFirmware(account, { signal }),
    ...ofDevices,
  })
}

/** How the account is billed, and how many licences it has. */
export function accountSubscription(account: string) {
  return queryOptions({
    queryKey: [...firmwareKeys.all, account, 'subscription'],
    queryFn: ({ signal }) => readSubscription(account, { signal }),
    ...ofDevices,
  })
}

/** One upgrade with every device of it. */
export function upgradeDetail(account: string, id: string) {
  return queryOptions({
    queryKey: [...firmwareKeys.upgrades(account), 'one', id],
    queryFn: ({ signal }) => readUpgrade({ account, id }, { signal }),
    ...ofUpgrades,
  })
}

/** The upgrade that a device is in and that is not over; null: none. */
export function openUpgradeOf(account: string, imei: string) {
  return queryOptions({
    queryKey: [...firmwareKeys.upgrades(account), 'open', imei],
    queryFn: ({ signal }) =>
      findOpenUpgrade(imei, (state, cursor) =>
        listUpgrades({ account, state, cursor }, { signal }),
      ),
    ...ofUpgrades,
  })
}

/** What came of a device's upgrades in the last six months. */
export function deviceHistory(account: string, imei: string) {
  return queryOptions({
    queryKey: [...firmwareKeys.upgrades(account), 'history', imei],
    queryFn: ({ signal }) => readDeviceHistory({ account, imei }, { signal }),
    ...ofUpgrades,
  })
}
