import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useMessages } from '#/i18n/i18n'
import { Failure } from '#/list/failure'
import { PageHeader } from '#/list/page-header'
import { paths } from '#/url/paths'
import styles from './cells.module.css'
import { currentSession } from './queries'
import { hasLevel, levelNeeded, levelWord, mayTry } from './rules'

/** What is left to whoever was refused: the pages that their access level opens. */
export function OpenPages({ accessLevel }: { accessLevel: string }) {
  const t = useMessages()
  const pages = [
    ...(mayTry('devices', accessLevel) ? [{ to: paths.devices(), label: t.shell.devices }] : []),
    ...(mayTry('orders', accessLevel) ? [{ to: paths.orders(), label: t.shell.orders }] : []),
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

type RefusedListProps = {
  what: keyof typeof levelNeeded
  words: { title: string; subject: string }
  /** Whose list it is; one's own when empty. */
  customerId?: string
  query: Pick<UseQueryResult, 'error' | 'dataUpdatedAt' | 'isFetching'> & { refetch: () => unknown }
}

/** In place of a list: its filters and totals are of no use to whoever may not see it. */
export function RefusedList({ what, words, customerId = '', query }: RefusedListProps) {
  const t = useMessages()
  const session = useQuery(currentSession()).data
  const own = session?.accessLevel ?? ''
  const isOther = customerId !== '' && customerId !== session?.customer.id
  const isBeyond = isOther && hasLevel(what, own)
  const level = levelWord(levelNeeded[what], t.session.levels)
  return (
    <>
      <PageHeader title={words.title} query={query} />
      {query.error && (
        <Failure
          error={query.error}
          subject={words.subject}
          refusedTitle={isBeyond ? t.session.beyondReach : undefined}
          needs={isBeyond ? t.session.beyondReachHint : t.faults.accessNeeded(level)}
          onRetry={() => void query.refetch()}
        />
      )}
      {isBeyond && what === 'devices' && (
        <p className={styles.own}>
          <Link to={paths.devices()}>{t.session.ownDevices}</Link>
        </p>
      )}
      <OpenPages accessLevel={own} />
    </>
  )
}
