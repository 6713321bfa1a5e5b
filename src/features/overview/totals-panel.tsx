import { useQuery } from '@tanstack/react-query'
import { currentSession } from '#/features/session/queries'
import { hasLevel, levelNeeded, levelWord } from '#/features/session/rules'
import { useMessages } from '#/i18n/i18n'
import { Failure } from '#/list/failure'
import { isRefusal } from '#/list/failure-words'
import { nextTryAt, refreshEvery } from '#/list/refresh'
import { StaleNotice } from '#/list/stale-notice'
import styles from './overview.module.css'
import { leftOver } from './rules'
import { TotalTiles } from './total-tiles'
import type { HeartbeatTotals } from './use-totals'

type TotalsPanelProps = { customer: string; heartbeat: HeartbeatTotals }

/** One customer's devices by the server's own totals, which need not add up. */
export function TotalsPanel({ customer, heartbeat }: TotalsPanelProps) {
  const t = useMessages()
  const session = useQuery(currentSession()).data
  const { totals, failed, failure } = heartbeat
  const error = failure?.error ?? null

  if (failure && error !== null && (isRefusal(error) || Object.keys(totals).length === 0)) {
    const isOther = customer !== '' && customer !== session?.customer.id
    const isBeyond = isOther && hasLevel('devices', session?.accessLevel ?? '')
    const level = levelWord(levelNeeded.devices, t.session.levels)
    return (
      <Failure
        error={error}
        subject={t.devices.subject}
        refusedTitle={isBeyond ? t.session.beyondReach : undefined}
        needs={isBeyond ? t.session.beyondReachHint : t.faults.accessNeeded(level)}
        nextTry={nextTryAt(refreshEvery.totals, failure)}
        onRetry={() => void heartbeat.stamp.refetch({ cancelRefetch: false })}
      />
    )
  }
  const rest = leftOver(totals)
  return (
    <div className={styles.section}>
      <TotalTiles customer={customer} totals={totals} failed={failed} />
      {failure?.data !== undefined && (
        <StaleNotice query={failure} every={refreshEvery.totals} subject={t.devices.subject} />
      )}
      <p className={styles.note}>
        {t.devices.tilesNote}
        {rest !== null && rest !== 0 && ` ${t.of('overview').leftOver(rest)}`}
      </p>
    </div>
  )
}
