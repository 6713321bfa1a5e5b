import { reachOf } from './caller'
import type { Fleet } from './fleet'
import type { User } from './users'

/**
 * The orders in the order of the list, with what is asked of all of them at once: whose they are and
 * what the filter searches. Beside the database, where reading every row of 200,000 takes too long.
 */
export type ListedOrder = { seq: number; reseller: number; search: string }

export type StoredOrder = {
  seq: number
  id: string
  /** What its look is drawn from: one that was added looks like the one it was made from. */
  look: number
  reseller: number
  reseller_id: string
  name: string
  /** JSON; null where the row has no such field. */
  devices: string | null
  quirk: string | null
}

export type OrderQuery = { filter: string | undefined }

/** "Global", says the document, and "admin/resellerAdmin only": we read it as all below one's own customer. */
export function matchingOrders(fleet: Fleet, { filter }: OrderQuery, user: User): ListedOrder[] {
  const { list } = fleet.orders
  if (user.accessLevel === 'ADMIN' && filter === undefined) return list
  const { first, last } = reachOf(user, fleet)
  return list.filter(
    ({ reseller, search }) =>
      reseller >= first && reseller <= last && (filter === undefined || search.includes(filter)),
  )
}

export function readOrders(
  fleet: Fleet,
  query: OrderQuery,
  user: User,
  page: { offset: number; limit: number },
): { total: number; rows: StoredOrder[] } {
  const matching = matchingOrders(fleet, query, user)
  const wanted = matching.slice(page.offset, page.offset + page.limit)
  return { total: matching.length, rows: wanted.flatMap(({ seq }) => readOrder(fleet, seq) ?? []) }
}

export function readOrder({ db }: Fleet, seq: number): StoredOrder | undefined {
  return db.get<StoredOrder>(
    `SELECT o.seq, o.id, o.look, o.reseller, c.id AS reseller_id, o.name, o.devices, o.quirk
     FROM orders o JOIN customers c ON c.seq = o.reseller WHERE o.seq = ?`,
    [seq],
  )
}
