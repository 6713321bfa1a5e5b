import type { ReactNode } from 'react'
import type { UseQueryResult } from '@tanstack/react-query'
import { levelNeeded, levelWord } from '#/features/session/rules'
import { RefusedList } from '#/features/session/cells'
import { useMessages } from '#/i18n/i18n'
import { everyCustomer } from '#/lib/device-list-address'
import { Failure } from '#/list/failure'
import { isRefusal } from '#/list/failure-words'
import { PageHeader } from '#/list/page-header'
import { nextTryAt, refreshEvery } from '#/list/refresh'
import { StaleNotice } from '#/list/stale-notice'
import { SkeletonRows } from '#/ui/skeleton-rows'
import type { Sites } from './queries'
import { TriageTabs } from './triage-tabs'
import type { TriagePart } from './triage-tabs'
import { WaveNotice } from './wave-notice'
import styles from './triage.module.css'

type TriageFrameProps = {
  part: TriagePart | undefined
  title: string
  /** Whose. */
  scope: string
  query: UseQueryResult<Sites>
  held?: { changes: number; words: string; show: () => void }
  actions?: ReactNode
  children: ReactNode
}

/** The states of every part that begins with the vendor's list of customers, each exclusive. */
export function TriageFrame(props: TriageFrameProps) {
  const { part, title, scope, query, held, actions, children } = props
  const t = useMessages()
  const { subject } = t.of('triage')

  if (query.data === undefined && isRefusal(query.error)) {
    const customerId = scope === everyCustomer ? '' : scope
    return (
      <RefusedList
        what="customers"
        words={{ title, subject }}
        customerId={customerId}
        query={query}
      />
    )
  }
  return (
    <>
      <PageHeader title={title} query={query} {...(held && { held })}>
        {actions}
      </PageHeader>
      <div className={styles.top}>
        <TriageTabs current={part} scope={scope} />
        <WaveNotice scope={scope} />
      </div>
      {query.data !== undefined && query.error !== null && (
        <StaleNotice query={query} every={refreshEvery.totals} subject={subject} />
      )}
      {query.data === undefined && query.error !== null && (
        <Failure
          error={query.error}
          subject={subject}
          nextTry={nextTryAt(refreshEvery.totals, query)}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.data === undefined && query.error === null && (
        <SkeletonRows label={t.list.loading} slowLabel={t.list.stillLoading} />
      )}
      {query.data !== undefined && children}
    </>
  )
}

/** What a refusal of the devices is answered with. */
export function useNeeds(): string {
  const t = useMessages()
  return t.faults.accessNeeded(levelWord(levelNeeded.devices, t.session.levels))
}
