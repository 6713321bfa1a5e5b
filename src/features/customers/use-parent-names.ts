import { useQueries, useQuery } from '@tanstack/react-query'
import type { Customer } from '#/api/telecomx/schemas'
import { currentSession } from '#/features/session/queries'
import { customerNames } from './queries'
import type { CustomerNames } from './queries'

/** The names of the resellers above customers, by id: known from among them, or asked for. */
export function useParentNames(customers: readonly Customer[]): CustomerNames {
  const session = useQuery(currentSession()).data
  const known = new Map(customers.map(({ id, name }) => [id, name]))
  const ids = customers.flatMap(({ parentReseller }) => parentReseller ?? [])
  return useQueries(customerNames({ ids, known, session }))
}
