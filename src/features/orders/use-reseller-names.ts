import { useQueries, useQuery } from '@tanstack/react-query'
import type { Order } from '#/api/telecomx/order-schemas'
import { customerNames } from '#/features/customers/queries'
import type { CustomerNames } from '#/features/customers/queries'
import { currentSession } from '#/features/session/queries'

/** The names of those who ordered, by id: the user's own customer's, and those that are asked for. */
export function useResellerNames(orders: readonly Order[]): CustomerNames {
  const session = useQuery(currentSession()).data
  // One by one into a set: of the rows of a complete set no second list is made.
  const ids = new Set<string>()
  for (const { reseller } of orders) if (reseller) ids.add(reseller)
  return useQueries(customerNames({ ids, known: new Map(), session }))
}
