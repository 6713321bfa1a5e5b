import { readCompleteSet } from '#/api/complete-set'
import { longestPage } from '#/api/paging'
import { patient } from '#/api/patient'
import { countDevices, listDevices } from '#/api/telecomx/client'
import { heartbeatStatuses } from '#/lib/device-list-address'
import type { HeartbeatStatus } from '#/lib/device-list-address'

export type Census = {
  /** By device key; a device in several sets has the worst of them. */
  statusOf: ReadonlyMap<string, HeartbeatStatus>
  /** Whether ONLINE was read too: above this size only the offline sets are. */
  complete: boolean
  /**
   * With `complete`, how many of the customer's devices are in no set, development ones too. What a set holds and could not be read is in that set: an
   * unreadable row of several sets counts in each, so that these may be fewer than there are, never more.
   */
  unnamed: number
}

/** Up to this many devices all four sets are read; above it the offline ones only. */
const completeUpTo = 2_000

/**
 * Labels devices by the sets the server returns them in: a row carries no heartbeat status
 * (https://wiki.telecomx.dk/doku.php?id=api:flexcare:device:list), the filter is all there is. No
 * other filter is set, so that one census serves every list of the customer. It asks again by itself;
 * with one set missing it is no census.
 */
export async function readCensus(
  customerId: string | undefined,
  signal: AbortSignal,
): Promise<Census> {
  const scope = { customerId, showDevelopment: true }
  const { ask } = patient({ onSent: () => {}, onPause: () => {} })
  const total = await ask(() => countDevices(scope, { signal }), signal)
  const complete = total <= completeUpTo
  const statuses = heartbeatStatuses.filter((status) => complete || status !== 'ONLINE')
  const sets = await readCompleteSet({
    signal,
    parts: statuses.map((status) => ({
      id: status,
      name: status,
      load: (offset, abort) =>
        listDevices(
          { ...scope, heartbeatStatus: status, offset, limit: longestPage },
          { signal: abort },
        ),
    })),
  })
  const [failed] = sets.failed
  if (failed !== undefined) throw failed.error

  const statusOf = new Map<string, HeartbeatStatus>()
  for (const status of statuses) {
    const { rows = [] } = sets.parts.find(({ id }) => id === status) ?? {}
    for (const { key } of rows) if (!statusOf.has(key)) statusOf.set(key, status)
  }
  const setAside = sets.parts.reduce((sum, part) => sum + part.setAside, 0)
  const unnamed = complete ? Math.max(0, total - statusOf.size - setAside) : 0
  return { statusOf, complete, unnamed }
}
