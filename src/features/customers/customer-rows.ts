import type { Customer } from '#/api/telecomx/schemas'
import type { Parent } from './rules'

/** What a row of the list shows: the customer, and the reseller above it by name. */
export type CustomerRow = {
  customer: Customer
  parent: Parent
  /** That the page is in, and that its links keep. */
  scope: string
}

const rowOf = new WeakMap<Customer, CustomerRow>()

/** The same row object as long as nothing in it changed, so that the table draws only what did. */
export function customerRow(customer: Customer, parent: Parent, scope = ''): CustomerRow {
  const before = rowOf.get(customer)
  if (before && before.scope === scope && sameParent(before.parent, parent)) return before
  const row = { customer, parent, scope }
  rowOf.set(customer, row)
  return row
}

function sameParent(a: Parent, b: Parent): boolean {
  if (a.kind !== 'reseller' || b.kind !== 'reseller') return a.kind === b.kind
  return a.id === b.id && a.name === b.name
}
