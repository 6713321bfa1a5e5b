import { Link } from 'react-router'
import { NotAmong } from '#/features/fleet/cells'
import type { LookedThrough } from '#/features/fleet/rules'
import { useMessages } from '#/i18n/i18n'
import { countAmong, estimatesAmong } from './findings'
import type { Finding } from './findings'
import styles from './paste.module.css'
import triage from './triage.module.css'

type PasteSaidProps = {
  ids: number
  findings: readonly Finding[]
  looked: LookedThrough
  /** Where the same is looked up in all customers; undefined: it is. */
  toAll: string | undefined
}

/** The answer in a sentence, and what "not found" rests on. */
export function PasteSaid({ ids, findings, looked, toAll }: PasteSaidProps) {
  const t = useMessages().of('paste').results
  const missing = countAmong(findings, 'missing')
  const estimated = estimatesAmong(findings)
  const sentence = [t.found(ids - missing, ids), ...(missing > 0 ? [t.missing(missing)] : [])]
  return (
    <>
      <p className={styles.said} role="status">
        {sentence.join(', ')}
      </p>
      {missing > 0 && (
        <p className={`${triage.bar} ${styles.line}`}>
          <span>
            <NotAmong looked={looked} words={t} />
          </span>
          {toAll !== undefined && <Link to={toAll}>{t.lookInAll}</Link>}
        </p>
      )}
      {estimated > 0 && <p className={styles.hint}>{t.estimated(estimated)}</p>}
    </>
  )
}
