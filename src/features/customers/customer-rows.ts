import type { Customer } from '#/api/telecomx/schemas'
import { keepRows } from '#/table/keep-rows'
import { sameParent } from './rules'
import type { Parent } from './rules'

/** What a row of the list shows: the customer, and the reseller above it by name. */
export type CustomerRow = {
  customer: Customer
  parent: Parent
  /** That the page is in, and that its links keep. */
  scope: string
}

const keptRow = keepRows<Customer, CustomerRow>(
  (a, b) => a.scope === b.scope && sameParent(a.parent, b.parent),
)

export function customerRow(customer: Customer, parent: Parent, scope = ''): CustomerRow {
  return keptRow(customer, { customer, parent, scope })
}
