import { matchingCustomers, type CustomerQuery } from './customer-store'
import type { Fleet } from './fleet'
import type { Moves } from './move-devices'
import type { User } from './users'

/**
 * Customers that go from a list, by being deleted, or come to it, by a deleted one's coming back: the
 * tree stands, and who may see whom with it. The first of the list go, and the first of those deleted
 * come. A reset undoes it.
 */
export function moveCustomers(
  fleet: Fleet,
  query: CustomerQuery,
  user: User,
  { insert, remove }: Moves,
): void {
  const shown = { ...query, includeDeleted: false }
  for (const seq of first(fleet, shown, user, remove)) setDeleted(fleet, seq, true)
  const hidden = { ...query, includeDeleted: true }
  const deleted = `state = 'DELETED'`
  for (const seq of first(fleet, hidden, user, insert, deleted)) setDeleted(fleet, seq, false)
}

function first(
  fleet: Fleet,
  query: CustomerQuery,
  user: User,
  count: number,
  which = 'TRUE',
): number[] {
  const { where, values } = matchingCustomers(fleet, query, user)
  const rows = fleet.db.all<{ seq: number }>(
    `SELECT seq FROM customers WHERE ${where} AND ${which} ORDER BY seq LIMIT :count`,
    { ...values, ':count': count },
  )
  if (rows.length < count) throw new Error(`only ${rows.length} of ${count} customers to move`)
  return rows.map(({ seq }) => seq)
}

/** Answers whether there was anything to do. */
export function setDeleted({ db, undo }: Fleet, seq: number, deleted: boolean): boolean {
  const before = db.get<{ state: string; shown_state: string }>(
    'SELECT state, shown_state FROM customers WHERE seq = ?',
    [seq],
  )
  if (before === undefined || (before.state === 'DELETED') === deleted) return false
  const set = 'UPDATE customers SET state = ?, shown_state = ? WHERE seq = ?'
  const state = deleted ? 'DELETED' : 'ACTIVE'
  db.run(set, [state, state, seq])
  undo.push(() => db.run(set, [before.state, before.shown_state, seq]))
  return true
}
