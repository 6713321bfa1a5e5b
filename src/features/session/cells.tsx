import { Link } from 'react-router'
import { useMessages } from '#/i18n/i18n'
import { paths } from '#/url/paths'
import styles from './cells.module.css'
import { mayTry } from './rules'

/** What is left to whoever was refused: the pages that their access level opens. */
export function OpenPages({ accessLevel }: { accessLevel: string }) {
  const t = useMessages()
  const pages = [
    ...(mayTry('devices', accessLevel) ? [{ to: paths.devices(), label: t.shell.devices }] : []),
    ...(mayTry('customers', accessLevel)
      ? [{ to: paths.customers(), label: t.shell.customers }]
      : []),
    { to: paths.settings(), label: t.shell.settings },
  ]

  return (
    <nav className={styles.open} aria-label={t.session.open}>
      <span>{t.session.open}</span>
      {pages.map(({ to, label }) => (
        <Link key={to} to={to}>
          {label}
        </Link>
      ))}
    </nav>
  )
}
