import type { Fleet } from '#/features/fleet/use-fleet'
import { useMessages } from '#/i18n/i18n'
import { checkResults } from './check'
import type { CheckSummary } from './check'
import styles from './check.module.css'

type CheckSaidProps = { fleet: Fleet; summary: CheckSummary; total: number }

/** The check in words: what was found, on whose word, and what "not found" means here. */
export function CheckSaid({ fleet, summary, total }: CheckSaidProps) {
  const t = useMessages().orders.check
  const { set, facts } = fleet.devices
  if (set === undefined || facts === undefined) {
    return <p className={styles.hint}>{t.notYet(total)}</p>
  }
  const rest = checkResults.flatMap((result) =>
    result !== 'online' && summary[result] > 0 ? [t.some[result](summary[result])] : [],
  )
  if (summary.onTwo > 0) rest.push(t.some.onTwo(summary.onTwo))
  const unread = set.failed.length
  const isPartly = facts.cutShort || facts.drifted || facts.setAside > 0

  return (
    <>
      <p className={styles.summary} role="status">
        {[t.online(summary.online, total), ...rest].join(', ')}
      </p>
      {summary.notFound > 0 && (
        <p className={styles.hint}>
          {t.notAmong(facts.rows, set.parts.length)}
          {unread > 0 && ` ${t.butUnread(unread)}`}
          {isPartly && ` ${t.butPartly}`}
        </p>
      )}
      {summary.estimated > 0 && <p className={styles.hint}>{t.estimated(summary.estimated)}</p>}
    </>
  )
}
