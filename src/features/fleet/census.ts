import { readCompleteSet } from '#/api/complete-set'
import type { CompleteSet, SetPart } from '#/api/complete-set'
import { listDevices } from '#/api/telecomx/client'
import type { Customer } from '#/api/telecomx/schemas'
import type { HeartbeatStatus } from '#/lib/device-list-address'

type OfflineStatus = Exclude<HeartbeatStatus, 'ONLINE'>

/** Which devices of many customers the server lists as offline; the online ones are not read. */
export type FleetCensus = {
  customers: ReadonlyMap<string, CustomerCensus>
  /** Customers whose sets could not be read: their rows keep the estimate. */
  failed: readonly string[]
  readAt: number
}

type CustomerCensus = {
  /** The customer's counter of silent set-top boxes when the sets were read. */
  counter: number | null
  statusOf: ReadonlyMap<string, OfflineStatus>
}

type Counted = Pick<Customer, 'id' | 'name' | 'stbsOffline'>

type Reading = {
  /** Those whose sets may hold anything: with silent set-top boxes, or with Android devices. */
  customers: readonly Counted[]
  /** Sets whose customer's counter is the same as then are taken from it. */
  before?: FleetCensus | undefined
  signal: AbortSignal
}

const pageSize = 500

/**
 * The offline set of each customer, and of those that have one the two sets inside it. An answer is
 * of that moment: customers whose counter did not move since `before` are not asked again.
 */
export async function readFleetCensus({
  customers,
  before,
  signal,
}: Reading): Promise<FleetCensus> {
  const known = new Map<string, CustomerCensus>()
  const counters = new Map(customers.map(({ id, stbsOffline }) => [id, stbsOffline]))
  const asked: Counted[] = []
  for (const customer of customers) {
    const then = before?.customers.get(customer.id)
    if (then && then.counter === customer.stbsOffline) known.set(customer.id, then)
    else asked.push(customer)
  }

  const offline = await readSets(asked, 'ALLOFFLINE', signal)
  const withSome = new Set(offline.parts.flatMap(({ id, rows }) => (rows.length > 0 ? [id] : [])))
  const inside = asked.filter(({ id }) => withSome.has(id))
  const [dead, presumed] = await Promise.all([
    readSets(inside, 'DEAD', signal),
    readSets(inside, 'PRESUMEDDEAD', signal),
  ])

  const failed = new Set([offline, dead, presumed].flatMap((set) => set.failed.map(({ id }) => id)))
  // The set that says more overwrites.
  for (const [set, status] of [
    [offline, 'ALLOFFLINE'],
    [presumed, 'PRESUMEDDEAD'],
    [dead, 'DEAD'],
  ] as const) {
    for (const { id, rows } of set.parts) {
      if (failed.has(id)) continue
      const statusOf = new Map(known.get(id)?.statusOf)
      for (const { key } of rows) statusOf.set(key, status)
      known.set(id, { counter: counters.get(id) ?? null, statusOf })
    }
  }
  return { customers: known, failed: [...failed], readAt: Date.now() }
}

async function readSets(
  customers: readonly Counted[],
  heartbeatStatus: OfflineStatus,
  signal: AbortSignal,
): Promise<CompleteSet<{ key: string }>> {
  if (customers.length === 0) return { parts: [], failed: [], requests: 0 }
  const parts = customers.map(({ id: customerId, name }): SetPart<{ key: string }> => ({
    id: customerId,
    name,
    load: async (offset, inner) => {
      const page = await listDevices(
        { customerId, heartbeatStatus, offset, limit: pageSize, showDevelopment: true },
        { signal: inner, background: true },
      )
      return { ...page, rows: page.rows.map(({ key }) => ({ key })) }
    },
  }))
  return readCompleteSet({ parts, signal })
}
