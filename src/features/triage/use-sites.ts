import { useQuery } from '@tanstack/react-query'
import type { Customer } from '#/api/telecomx/schemas'
import { currentSession } from '#/features/session/queries'
import { isAdmin } from '#/features/session/rules'
import { everyCustomer } from '#/lib/device-list-address'
import { siteCounts } from './queries'

const none: readonly Customer[] = []

/** The customers of a scope with the vendor's counters, read again every minute. */
export function useSites(customer: string) {
  const session = useQuery(currentSession()).data
  const own = session?.customer
  const customerId = customer || own?.id || ''
  const query = useQuery(
    siteCounts({
      customerId,
      name: own?.id === customerId ? own.name : customerId,
      everyReseller: isAdmin(session?.accessLevel ?? ''),
    }),
  )
  return {
    query,
    every: customer === everyCustomer,
    sites: query.data?.list ?? none,
    readAt: query.data?.readAt ?? 0,
  }
}
