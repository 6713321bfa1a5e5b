import { useQueries, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { customerNames } from '#/features/customers/queries'
import type { Fleet } from '#/features/fleet/use-fleet'
import { currentSession } from '#/features/session/queries'

const nobody = new Map<string, string>()

/** The customers of a scope by name; of the scope of one, its name is asked for. */
export function useScopeNames({ every, nameOf }: Fleet, customer: string) {
  const session = useQuery(currentSession()).data
  const own = session?.customer
  const ids = every || customer === '' ? [] : [customer]
  const one = useQueries(customerNames({ ids, known: nobody, session })).names.get(customer)
  const ownId = own?.id
  const ownName = own?.name

  // The same function for the same names: the work list is made anew of each.
  return useCallback(
    (id: string) => {
      if (every) return nameOf(id)
      return (id === ownId ? ownName : one) || id
    },
    [every, nameOf, one, ownId, ownName],
  )
}
