import { useQueries, useQuery } from '@tanstack/react-query'
import type { Customer } from '#/api/telecomx/schemas'
import { currentSession } from '#/features/session/queries'
import { useScopeInAddress } from '#/url/use-scope-in-address'
import { customerRow } from './customer-rows'
import type { CustomerRow } from './customer-rows'
import { customerNames } from './queries'
import { parentOf } from './rules'

/** The customers, each with the name of the reseller above it: known from the page, or asked for. */
export function useCustomerRows(customers: readonly Customer[] = []): CustomerRow[] {
  const session = useQuery(currentSession()).data
  const scope = useScopeInAddress()
  const known = new Map(customers.map(({ id, name }) => [id, name]))
  const ids = customers.flatMap(({ parentReseller }) => parentReseller ?? [])
  const names = useQueries(customerNames({ ids, known, session }))
  return customers.map((customer) => customerRow(customer, parentOf(customer, names), scope))
}
