import { useQuery } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from 'react-router'
import { OpenPages } from '#/features/session/cells'
import { currentSession } from '#/features/session/queries'
import { levelNeeded, levelWord, mayTry } from '#/features/session/rules'
import { useMessages } from '#/i18n/i18n'
import type { CustomerSearch } from '#/lib/customer-list-address'
import { Failure } from '#/list/failure'
import { PageHeader } from '#/list/page-header'
import type { ListSearch } from '#/url/use-list-search'

import styles from './customer-page.module.css'
import { adminFilters, hasAdminFilters } from './rules'

type CustomersRefusedProps = {
  error: Error
  subject: string
  /** The list without the filters that only ADMIN may set; undefined when none is set. */
  withoutAdminFilters?: string | undefined
  onRetry: () => void
}

/** Which level it takes, and what there is instead. */
export function CustomersRefused(props: CustomersRefusedProps) {
  const { error, subject, withoutAdminFilters, onRetry } = props
  const t = useMessages()
  const own = useQuery(currentSession()).data?.accessLevel ?? ''
  // A filter for administrators is refused to those who may see the list: it is the filter then.
  const byFilter = withoutAdminFilters !== undefined && mayTry('customers', own)
  const level = byFilter ? 'ADMIN' : levelNeeded.customers

  return (
    <>
      <Failure
        error={error}
        subject={subject}
        needs={t.faults.accessNeeded(levelWord(level, t.session.levels))}
        onRetry={onRetry}
      />
      {byFilter && (
        <p className={styles.text}>
          {t.of('customers').refusedFilters}{' '}
          <Link to={withoutAdminFilters}>{t.of('customers').withoutThem}</Link>
        </p>
      )}
      <OpenPages accessLevel={own} />
    </>
  )
}

type CustomerListRefusedProps = { query: UseQueryResult; search: ListSearch<CustomerSearch> }

/** Filters of a list one may not see are of no use to anybody. */
export function CustomerListRefused({ query, search }: CustomerListRefusedProps) {
  const t = useMessages().of('customers')
  const asked = hasAdminFilters(search.values)
  return (
    <>
      <PageHeader title={t.title} query={query} />
      {query.error && (
        <CustomersRefused
          error={query.error}
          subject={t.subject}
          withoutAdminFilters={asked ? search.to(adminFilters) : undefined}
          onRetry={() => void query.refetch()}
        />
      )}
    </>
  )
}
