import { findRow } from '#/api/find-row'
import type { Found } from '#/api/find-row'
import { longestPage } from '#/api/paging'
import { listDeviceDetails, listDeviceTexts } from '#/api/telecomx/client'
import type { DeviceDetail } from '#/api/telecomx/schemas'
import { walkPages } from '#/api/walk-pages'
import { readDeviceId } from '#/lib/device-id'
import { deviceFilterLength } from '#/lib/device-list-address'
import { nameFilter } from '#/lib/name-filter'

type Wanted = { customerId: string; deviceId: string; knownName: string | undefined }

/**
 * The vendor has no operation for one device: ask for the name it had, then read the customer's
 * list until the id turns up. Development devices count: a link may lead to one.
 */
export function findDevice(
  { customerId, deviceId, knownName }: Wanted,
  signal: AbortSignal,
  onProgress: (progress: Found<DeviceDetail>) => void,
): Promise<Found<DeviceDetail>> {
  const wanted = readDeviceId(deviceId).key
  return findRow(
    {
      isWanted: (row) => readDeviceId(row.deviceId).key === wanted,
      readPage: (offset, filter) =>
        listDeviceDetails(pageOf(customerId, offset, filter), { signal }),
      filter: nameFilter(knownName, deviceFilterLength),
    },
    onProgress,
  )
}

/** The device's row as text; null when the list no longer holds it. */
export async function findDeviceText(
  { customerId, deviceId, knownName }: Wanted,
  signal: AbortSignal,
): Promise<string | null> {
  const wanted = readDeviceId(deviceId).key
  const filter = nameFilter(knownName, deviceFilterLength)
  const readPage = (offset: number) =>
    listDeviceTexts(pageOf(customerId, offset, filter), { signal })

  for await (const { rows } of walkPages(readPage)) {
    const row = rows.find(({ deviceId: id }) => id !== null && readDeviceId(id).key === wanted)
    if (row) return row.text
  }
  return null
}

function pageOf(customerId: string, offset: number, filter: string | undefined) {
  return { customerId, offset, limit: longestPage, showDevelopment: true, filter }
}
