import type { Customer } from '#/api/telecomx/schemas'
import { useScopeInAddress } from '#/url/use-scope-in-address'
import { customerRow } from './customer-rows'
import type { CustomerRow } from './customer-rows'
import { parentOf } from './rules'
import { useParentNames } from './use-parent-names'

/** The customers, each with the name of the reseller above it. */
export function useCustomerRows(customers: readonly Customer[] = []): CustomerRow[] {
  const { names } = useParentNames(customers)
  const scope = useScopeInAddress()
  return customers.map((customer) => customerRow(customer, parentOf(customer, names), scope))
}
