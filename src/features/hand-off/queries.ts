import { customerById } from '#/features/customers/queries'
import { isAdmin } from '#/features/session/rules'
import type { Customer } from '#/api/telecomx/schemas'
import type { HandOffCustomer } from './rules'

/** Whoever hands on boxes of more customers than this has them from a list. */
const asksAtMost = 20

type Wanted = {
  /** Whose boxes. */
  ids: Iterable<string>
  /** The customers that a list has brought already. */
  known?: ReadonlyMap<string, Customer> | undefined
  session: { customer: { id: string; name: string }; accessLevel: string } | null | undefined
}

type Answer = {
  data: Customer | null | undefined
  isFetching: boolean
  failureCount: number
}

export type HandOffCustomers = {
  customerOf: (id: string) => HandOffCustomer
  /** Some are on their way, and nothing has gone wrong so far. */
  isReading: boolean
}

/** For `useQueries`: whom to call about boxes; those that are not known are asked for. */
export function handOffCustomers({ ids, known = new Map(), session }: Wanted) {
  const asked = [...new Set(ids)].filter((id) => !known.has(id)).slice(0, asksAtMost)
  const reach = { everyReseller: isAdmin(session?.accessLevel ?? '') }
  return {
    queries: asked.map((id) => ({ ...customerById(id, reach), enabled: session != null })),
    combine: (answers: readonly Answer[]): HandOffCustomers => {
      const read = new Map(known)
      for (const { data } of answers) if (data) read.set(data.id, data)
      return {
        customerOf: (id) => read.get(id) ?? { id, name: nameOf(id), unread: true },
        isReading: answers.some(
          ({ data, isFetching, failureCount }) =>
            data === undefined && isFetching && failureCount === 0,
        ),
      }
    },
  }

  function nameOf(id: string): string {
    return session?.customer.id === id ? session.customer.name : id
  }
}
