import type { Fault } from '../../server/sandbox/fault'
import type { Fired } from '../../server/sandbox/fault-list'
import type { Stats as Counters } from '../../server/sandbox/stats'

export type Stats = ReturnType<Counters['read']> & { faultsFired: Fired[] }
type FleetCustomer = { id: string; name: string; devices: number }
/** An order with a known set of faults; its devices are all of one customer's. */
export type FaultyOrder = {
  id: string
  name: string
  customer: FleetCustomer
  /** As the order writes them. */
  devices: string[]
  faults: {
    /** Nobody's. */
    unknown: string[]
    neverSeen: string[]
    silent: string[]
    /** Another order names them too. */
    onTwo: string[]
  }
}
/** Where one app is outdated or missing: device ids, in the list's order. */
export type OutdatedApp = {
  app: { id: string; name: string; defaultVersion: string }
  customer: FleetCustomer
  outdated: string[]
  missing: string[]
}
export type Fleet = {
  customers: number
  devices: number
  orders: number
  /** The first is of support@'s own customer, the second of reseller@'s. */
  faultyOrders: FaultyOrder[]
  /** The same app at the same two. */
  outdatedApps: OutdatedApp[]
  largest: FleetCustomer
  users: { username: string; accessLevel: string; demo: boolean; customer?: FleetCustomer }[]
}
export type Outage = { customerId: string; name: string; devices: number; at: string }

export type Sandbox = {
  url: string
  /** Replaces the list. Whoever asks for a fault must also cause it: see `unfired`. */
  faults: (faults: Fault[]) => Promise<void>
  /** Faults that were asked for and never happened: a test of them has shown nothing. */
  unfired: () => Promise<string[]>
  stats: () => Promise<Stats>
  /** Stops the vendor's clock at an instant; null lets it run. */
  clock: (frozenAt: string | null) => Promise<void>
  /** Every token of the vendor's is refused from now on. */
  expireTokens: () => Promise<void>
  /** Makes every token older. */
  ageTokens: (ms: number) => Promise<void>
  /** All devices of a customer fall silent; answers how many. */
  outage: (customerId: string, minutesAgo?: number) => Promise<number>
  /** The same for many customers at one moment. */
  outageAt: (customerIds: readonly string[], minutesAgo: number) => Promise<number>
  outages: () => Promise<Outage[]>
  /** Devices come to, or go from, the front of a customer's list; answers their device ids. */
  moveDevices: (
    customerId: string,
    move: { insert?: number; remove?: number },
  ) => Promise<{ inserted: string[]; removed: string[] }>
  /** A customer is deleted, or comes back. */
  deleteCustomer: (customerId: string, deleted?: boolean) => Promise<void>
  fleet: () => Promise<Fleet>
  reset: () => Promise<void>
}

export function sandboxAt(url: string): Sandbox {
  let asked: Fault[] = []
  let missed: string[] = []

  async function send<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await fetch(`${url}/__sandbox/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) {
      throw new Error(`${method} /__sandbox/${path}: ${answer.status} ${await answer.text()}`)
    }
    const read: Answer = await answer.json()
    return read
  }

  const stats = () => send<Stats>('GET', 'stats')

  async function unfiredNow(): Promise<string[]> {
    if (asked.length === 0) return []
    const { faultsFired } = await stats()
    return asked.flatMap((fault, index) => {
      const fired = faultsFired.find((each) => each.index === index)
      if (fired && fired.count > 0) return []
      return [`${JSON.stringify(fault)} ${fired?.error ?? ''}`.trim()]
    })
  }

  return {
    url,
    stats,
    faults: async (faults) => {
      missed = [...missed, ...(await unfiredNow())]
      await send('PUT', 'faults', faults)
      asked = faults
    },
    unfired: async () => [...missed, ...(await unfiredNow())],
    clock: async (frozenAt) => {
      await send('PUT', 'clock', { frozenAt })
    },
    expireTokens: async () => {
      await send('POST', 'expire-tokens')
    },
    ageTokens: async (ms) => {
      await send('PUT', 'clock', { advanceTokensMs: ms })
    },
    outage: async (customerId, minutesAgo = 0) => {
      const { devices } = await send<{ devices: number }>('PUT', 'outage', {
        customerId,
        minutesAgo,
      })
      return devices
    },
    outageAt: async (customerIds, minutesAgo) => {
      const body = { customerIds, minutesAgo }
      return (await send<{ devices: number }>('PUT', 'outages', body)).devices
    },
    outages: () => send<Outage[]>('GET', 'outages'),
    moveDevices: (customerId, move) => send('PUT', 'devices', { customerId, ...move }),
    deleteCustomer: async (customerId, deleted = true) => {
      await send('PUT', 'customer', { customerId, deleted })
    },
    fleet: () => send<Fleet>('GET', 'fleet'),
    reset: async () => {
      await send('POST', 'reset')
      asked = []
      missed = []
    },
  }
}
