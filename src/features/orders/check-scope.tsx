import { useQueries, useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { customerNames } from '#/features/customers/queries'
import { currentSession } from '#/features/session/queries'
import { everyCustomer } from '#/lib/device-list-address'
import { displayText } from '#/lib/display'
import { useMessages } from '#/i18n/i18n'
import styles from './check.module.css'

type CheckScopeProps = {
  /** Empty: one's own. */
  customer: string
  toAll: string
}

const nobody = new Map<string, string>()

/** Whose devices are looked through, and the way to look through all. */
export function CheckScope({ customer, toAll }: CheckScopeProps) {
  const t = useMessages().of('orders').check
  const session = useQuery(currentSession()).data
  const id = customer || (session?.customer.id ?? '')
  const every = customer === everyCustomer
  const { names } = useQueries(customerNames({ ids: every ? [] : [id], known: nobody, session }))

  if (every) return <p className={styles.line}>{t.inAll}</p>
  return (
    <p className={styles.line}>
      <span>{t.inOne(displayText(names.get(id) ?? id, 80))}</span>
      <Link to={toAll}>{t.lookInAll}</Link>
    </p>
  )
}
