import { useQuery } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import { customerById } from '#/features/customers/queries'
import { currentSession } from '#/features/session/queries'
import { isAdmin } from '#/features/session/rules'
import { useMessages } from '#/i18n/i18n'
import { everyCustomer } from '#/lib/device-list-address'
import { displayText } from '#/lib/display'
import { useAfterFirstPaint } from '#/ui/use-after-first-paint'
import { scopeOf } from './scope'

export type Scope = {
  /** Null: one's own customer; `everyCustomer`: all within reach. */
  customerId: string | null
  label: string
}

/** Whose data the page shows, by the address, and the name for it. */
export function useScope(): Scope {
  const t = useMessages().shell.scope
  const place = useLocation()
  const { data: session } = useQuery(currentSession())
  const own = session?.customer
  const customerId = scopeOf(place, own?.id ?? '')
  const painted = useAfterFirstPaint()
  const customer = useQuery({
    ...customerById(customerId ?? '', { everyReseller: isAdmin(session?.accessLevel ?? '') }),
    enabled: painted && customerId !== null && customerId !== everyCustomer && own !== undefined,
  })

  if (customerId === null) return { customerId, label: t.own(displayText(own?.name ?? '', 80)) }
  if (customerId === everyCustomer) return { customerId, label: t.every }
  // Until its name is known, and where it may not be known, the id is what there is.
  const name = customer.data?.name ?? customerId
  return { customerId, label: displayText(name, 80) }
}
