import type { Customer } from '#/api/telecomx/schemas'
import { orderOf } from '#/table/sort-rows'
import { sortInSlices } from '#/table/sort-in-slices'
import { customerColumns } from './columns'
import { parentOf } from './rules'

const noNames = new Map<string, string>()

/** In slices, since there may be twenty thousand; nothing that can be sorted by needs a reseller's name. */
export async function sortCustomers(
  customers: Customer[],
  sort: string | undefined,
  signal: AbortSignal,
): Promise<Customer[]> {
  const order = orderOf(customerColumns.list, sort)
  if (order === undefined) return customers
  const rows = customers.map((customer) => ({
    customer,
    parent: parentOf(customer, noNames),
    scope: '',
  }))
  const sorted = await sortInSlices(rows, order, signal)
  if (sorted === undefined) throw new DOMException('Nobody waits for the order.', 'AbortError')
  return sorted.map(({ customer }) => customer)
}
