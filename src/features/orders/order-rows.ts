import type { Order } from '#/api/telecomx/order-schemas'
import { parentOf, sameParent } from '#/features/customers/rules'
import type { Parent } from '#/features/customers/rules'
import { keepRows } from '#/table/keep-rows'

/** What a row of the list shows: the order, and the reseller that ordered, by name. */
export type OrderRow = { order: Order; reseller: Parent }

const keptRow = keepRows<Order, OrderRow>((a, b) => sameParent(a.reseller, b.reseller))

/** The same row as before, as long as nothing in it changed. */
export function shownOrderRow(order: Order, names: ReadonlyMap<string, string>): OrderRow {
  return keptRow(order, orderRow(order, names))
}

export function orderRow(order: Order, names: ReadonlyMap<string, string>): OrderRow {
  const { reseller } = order
  return { order, reseller: parentOf({ parentReseller: reseller, isOwnParent: false }, names) }
}
