import { hashKey, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { currentSession } from '#/features/session/queries'
import { isAdmin } from '#/features/session/rules'
import { everyCustomer } from '#/lib/device-list-address'
import { isRefusal } from '#/list/failure-words'
import { deviceKeys } from './queries'
import type { FleetScope } from './queries'

/** Whether the vendor refused the complete set of a scope as a whole, and how to ask it again. */
export function useFleetRefusal({ customer, group, showDevelopment }: FleetScope) {
  const client = useQueryClient()
  const level = useQuery(currentSession()).data?.accessLevel ?? ''
  const keys = [
    ...(customer === everyCustomer ? [deviceKeys.fleetCustomers(isAdmin(level))] : []),
    deviceKeys.fleet({ customer, group, showDevelopment }),
  ]
  const hashes = keys.map((queryKey) => hashKey(queryKey))
  const error = useSyncExternalStore(
    (listener) =>
      client.getQueryCache().subscribe(({ query }) => {
        if (hashes.includes(query.queryHash)) listener()
      }),
    () => {
      const states = keys.map((queryKey) => client.getQueryState(queryKey))
      const refused = states.find((state) => state?.data === undefined && isRefusal(state?.error))
      return refused?.error ?? null
    },
  )

  return {
    error,
    dataUpdatedAt: 0,
    isFetching: false,
    refetch: () => {
      for (const queryKey of keys) client.removeQueries({ queryKey, exact: true })
    },
  }
}
