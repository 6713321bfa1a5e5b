import { countDevices, listDevices } from '#/api/telecomx/client'
import { walkPages } from '#/api/walk-pages'
import { heartbeatStatuses } from '#/lib/device-list-address'
import type { DeviceFilters, HeartbeatStatus } from '#/lib/device-list-address'

export type Census = {
  /** By device key; a device in several sets has the worst of them. */
  statusOf: ReadonlyMap<string, HeartbeatStatus>
  /** Whether ONLINE was read too: above this size only the offline sets are. */
  complete: boolean
  /** The customer's devices, development ones too; with `complete`, those in no set are `total - statusOf.size`. */
  total: number
}

/** Up to this many devices all four sets are read; above it the offline ones only. */
const completeUpTo = 2_000

const pageSize = 500

/**
 * Labels devices by the sets the server returns them in: a row carries no heartbeat status
 * (https://wiki.telecomx.dk/doku.php?id=api:flexcare:device:list), the filter is all there is. No
 * other filter is set, so that one census serves every list of the customer.
 */
export async function readCensus(
  customerId: string | undefined,
  signal: AbortSignal,
): Promise<Census> {
  const scope = { customerId, showDevelopment: true }
  const total = await countDevices(scope, { signal })
  const complete = total <= completeUpTo
  const statuses = heartbeatStatuses.filter((status) => complete || status !== 'ONLINE')
  const sets = await Promise.all(statuses.map((status) => readSet(scope, status, signal)))

  const statusOf = new Map<string, HeartbeatStatus>()
  for (const { status, keys } of sets) {
    for (const key of keys) if (!statusOf.has(key)) statusOf.set(key, status)
  }
  return { statusOf, complete, total }
}

async function readSet(scope: DeviceFilters, status: HeartbeatStatus, signal: AbortSignal) {
  const keys: string[] = []
  const pages = walkPages((offset) =>
    listDevices({ ...scope, heartbeatStatus: status, offset, limit: pageSize }, { signal }),
  )
  for await (const page of pages) for (const device of page.rows) keys.push(device.key)
  return { status, keys }
}
