import { random } from '../random'
import type { Fleet } from './fleet'
import type { Moves } from './move-devices'
import { matchingOrders, type ListedOrder, type OrderQuery } from './order-store'
import type { User } from './users'

/**
 * Orders that come to, or go from, the front of a list, the same list that a request with this query
 * reads. A reset undoes it.
 */
export function moveOrders(
  fleet: Fleet,
  query: OrderQuery,
  user: User,
  { insert, remove }: Moves,
): void {
  const matching = matchingOrders(fleet, query, user).slice(0, remove + 1)
  if (matching.length < remove) {
    throw new Error(`only ${matching.length} of ${remove} orders to move`)
  }
  for (const order of matching.slice(0, remove)) removeOrder(fleet, order)
  for (let i = 0; i < insert; i++) insertBeforeFirst(fleet, query, user)
}

function removeOrder({ orders, undo }: Fleet, order: ListedOrder): void {
  const at = orders.list.indexOf(order)
  orders.list.splice(at, 1)
  undo.push(() => orders.list.splice(at, 0, order))
}

/** An order like the first of the list, so that it is in the list whatever the filter. */
function insertBeforeFirst(fleet: Fleet, query: OrderQuery, user: User): void {
  const { db, orders, seed, undo } = fleet
  const [model] = matchingOrders(fleet, query, user)
  if (model === undefined) throw new Error('the list is empty')
  // Beyond the numbers of the seed.
  const seq = 1_000_001 + undo.length
  db.run(
    `INSERT INTO orders SELECT :seq, :id, look, reseller, name, devices, quirk FROM orders
     WHERE seq = :model`,
    { ':seq': seq, ':id': random(seed, 'inserted-order', seq).hex(24), ':model': model.seq },
  )
  const at = orders.list.indexOf(model)
  orders.list.splice(at, 0, { ...model, seq })
  undo.push(() => {
    orders.list.splice(at, 1)
    db.run('DELETE FROM orders WHERE seq = ?', [seq])
  })
}
