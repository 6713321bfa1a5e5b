import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { currentSession } from '#/features/session/queries'
import { mayTry } from '#/features/session/rules'
import { useMessages } from '#/i18n/i18n'
import { paths } from '#/url/paths'
import styles from './customer-page.module.css'

/** What is left to whoever was refused: the pages that their access level opens. */
export function OpenPages() {
  const t = useMessages()
  const level = useQuery(currentSession()).data?.accessLevel ?? ''
  const pages = [
    ...(mayTry('devices', level) ? [{ to: paths.devices(), label: t.shell.devices }] : []),
    ...(mayTry('customers', level) ? [{ to: paths.customers(), label: t.shell.customers }] : []),
    { to: paths.settings(), label: t.shell.settings },
  ]

  return (
    <nav className={styles.open} aria-label={t.customers.open}>
      <span>{t.customers.open}</span>
      {pages.map(({ to, label }) => (
        <Link key={to} to={to}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
