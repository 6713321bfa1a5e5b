import { useQueries, useQuery } from '@tanstack/react-query'
import type { Customer } from '#/api/telecomx/schemas'
import { currentSession } from '#/features/session/queries'
import { isAdmin } from '#/features/session/rules'
import { isVendorId } from '#/lib/vendor-id'
import { customerById } from './queries'

/** A page has few resellers; whoever made one of a hundred is not asked after a hundred times. */
const asksAtMost = 20

/** The names of the resellers above these customers, by id: known from the page, or asked for one by one. */
export function useParentNames(customers: readonly Customer[]): ReadonlyMap<string, string> {
  const session = useQuery(currentSession()).data
  const reach = { everyReseller: isAdmin(session?.accessLevel ?? '') }
  const names = new Map(customers.map(({ id, name }) => [id, name]))
  if (session) names.set(session.customer.id, session.customer.name)

  const wanted = new Set(customers.flatMap(({ parentReseller }) => parentReseller ?? []))
  const unknown = [...wanted].filter((id) => !names.has(id) && isVendorId(id)).slice(0, asksAtMost)
  const found = useQueries({
    queries: unknown.map((id) => ({ ...customerById(id, reach), enabled: session != null })),
  })
  for (const { data } of found) if (data) names.set(data.id, data.name)
  return names
}
