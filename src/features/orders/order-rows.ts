import type { Order } from '#/api/telecomx/order-schemas'
import { parentOf, sameParent } from '#/features/customers/rules'
import type { Parent } from '#/features/customers/rules'
import { keepRows } from '#/table/keep-rows'

/** What a row of the list shows: the order, and the reseller that ordered, by name. */
export type OrderRow = {
  order: Order
  reseller: Parent
  /** That the page is in, and that its links keep. */
  scope: string
}

const keptRow = keepRows<Order, OrderRow>(
  (a, b) => a.scope === b.scope && sameParent(a.reseller, b.reseller),
)

/** The same row as before, as long as nothing in it changed. */
export function shownOrderRow(
  order: Order,
  names: ReadonlyMap<string, string>,
  scope: string,
): OrderRow {
  return keptRow(order, orderRow(order, names, scope))
}

export function orderRow(order: Order, names: ReadonlyMap<string, string>, scope = ''): OrderRow {
  const { reseller } = order
  return {
    order,
    reseller: parentOf({ parentReseller: reseller, isOwnParent: false }, names),
    scope,
  }
}
