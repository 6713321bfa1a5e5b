import { listDeviceDetails, listDeviceTexts } from '#/api/telecomx/client'
import type { DeviceDetail } from '#/api/telecomx/schemas'
import { longestPage } from '#/api/paging'
import { walkPages } from '#/api/walk-pages'
import { readDeviceId } from '#/lib/device-id'
import { deviceFilterLength } from '#/lib/device-list-address'

export type FoundDevice =
  | { kind: 'found'; device: DeviceDetail }
  | { kind: 'searching'; read: number; total: number }
  | { kind: 'missing'; read: number; unread: number }

type Wanted = { customerId: string; deviceId: string; knownName: string | undefined }

/**
 * The vendor has no operation for one device: ask for the name it had, then read the customer's
 * list until the id turns up. Development devices count: a link may lead to one.
 */
export async function findDevice(
  { customerId, deviceId, knownName }: Wanted,
  signal: AbortSignal,
  onProgress: (progress: FoundDevice) => void,
): Promise<FoundDevice> {
  const wanted = readDeviceId(deviceId).key
  const readPage = (offset: number, filter?: string) =>
    listDeviceDetails(pageOf(customerId, offset, filter), { signal })
  const among = (rows: DeviceDetail[]) =>
    rows.find((row) => readDeviceId(row.deviceId).key === wanted)

  const filter = nameFilter(knownName)
  if (filter !== undefined) {
    const device = among((await readPage(0, filter)).rows)
    if (device) return { kind: 'found', device }
  }

  let read = 0
  let unread = 0
  for await (const page of walkPages((offset) => readPage(offset))) {
    const device = among(page.rows)
    if (device) return { kind: 'found', device }
    read += page.rows.length
    unread += page.setAside.length
    onProgress({ kind: 'searching', read, total: page.total })
  }
  return { kind: 'missing', read, unread }
}

/** The device's row as text; null when the list no longer holds it. */
export async function findDeviceText(
  { customerId, deviceId, knownName }: Wanted,
  signal: AbortSignal,
): Promise<string | null> {
  const wanted = readDeviceId(deviceId).key
  const filter = nameFilter(knownName)
  const readPage = (offset: number) =>
    listDeviceTexts(pageOf(customerId, offset, filter), { signal })

  for await (const { rows } of walkPages(readPage)) {
    const row = rows.find(({ deviceId: id }) => id !== null && readDeviceId(id).key === wanted)
    if (row) return row.text
  }
  return null
}

/**
 * What of a name may go into a filter: its longest part that holds no control character and no half
 * of a character, and is no longer than a filter may be. The server finds a name by any part of it.
 */
export function nameFilter(name: string | undefined): string | undefined {
  const parts = name?.split(/[\p{Cc}\p{Cs}]+/u) ?? []
  const [longest = ''] = parts.toSorted((a, b) => b.length - a.length)
  const filter = longest.slice(0, deviceFilterLength).replace(/\p{Cs}$/u, '')
  return filter.trim() === '' ? undefined : filter
}

function pageOf(customerId: string, offset: number, filter: string | undefined) {
  return { customerId, offset, limit: longestPage, showDevelopment: true, filter }
}
