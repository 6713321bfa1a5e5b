import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { customerById } from '#/features/customers/queries'
import { currentSession } from '#/features/session/queries'
import { isAdmin } from '#/features/session/rules'
import { displayText } from '#/lib/display'
import { paths } from '#/url/paths'
import styles from './device-page.module.css'

/** Whose device it is: by name where the name may be known, always by id. */
export function CustomerName({ customerId }: { customerId: string }) {
  const session = useQuery(currentSession()).data
  const own = session?.customer.id === customerId
  const customer = useQuery({
    ...customerById(customerId, { everyReseller: isAdmin(session?.accessLevel ?? '') }),
    enabled: session != null && !own,
  })
  const name = own ? session.customer.name : customer.data?.name

  return (
    <>
      {name && (
        <Link dir="auto" to={paths.customer(customerId, own ? '' : customerId)}>
          {displayText(name)}
        </Link>
      )}
      {/* What stands below does not move when it comes. */}
      {!name && customer.isPending && <span aria-hidden>…</span>}
      <span className={`${styles.exact} ${styles.mono}`}>{displayText(customerId, 64)}</span>
    </>
  )
}
