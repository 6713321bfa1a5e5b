import { NotAmong } from '#/features/fleet/cells'
import type { LookedThrough } from '#/features/fleet/rules'
import { useMessages } from '#/i18n/i18n'
import { checkResults } from './check'
import type { CheckSummary, NotToldApart } from './check'
import styles from './check.module.css'

type CheckSaidProps = {
  /** Undefined as long as the devices are not here. */
  looked: LookedThrough | undefined
  summary: CheckSummary
  total: number
}

/** The check in a sentence. */
export function CheckSaid({ looked, summary, total }: CheckSaidProps) {
  const t = useMessages().of('orders').check
  if (looked === undefined) return <p className={styles.summary}>{t.notYet(total)}</p>
  const rest = checkResults.flatMap((result) =>
    result !== 'online' && summary[result] > 0 ? [t.some[result](summary[result])] : [],
  )
  if (summary.onTwo > 0) rest.push(t.some.onTwo(summary.onTwo))
  return (
    <p className={styles.summary} role="status">
      {[t.online(summary.online, total), ...rest].join(', ')}
    </p>
  )
}

type CheckCaveatsProps = Omit<CheckSaidProps, 'total'> & { untold: NotToldApart | undefined }

/** On whose word it is, what "not found" means here, and what is not known. */
export function CheckCaveats({ looked, summary, untold }: CheckCaveatsProps) {
  const t = useMessages().of('orders').check
  if (looked === undefined) return null
  return (
    <>
      {summary.notFound > 0 && (
        <p className={styles.hint}>
          <NotAmong looked={looked} words={t} />
        </p>
      )}
      {summary.estimated > 0 && <p className={styles.hint}>{t.estimated(summary.estimated)}</p>}
      {untold && <p className={styles.hint}>{t.notToldApart[untold.why](untold.devices)}</p>}
    </>
  )
}
