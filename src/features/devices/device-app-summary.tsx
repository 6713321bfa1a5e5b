import type { Application } from '#/api/telecomx/schemas'
import type { Whitelist } from '#/features/apps/queries'
import { differs, refusalIn, verdictOn } from '#/features/apps/rules'
import type { AppVerdict, ServerMarks } from '#/features/apps/rules'
import { useFormats, useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { Failure } from '#/list/failure'
import styles from './device-page.module.css'

type DeviceAppSummaryProps = {
  applications: Application[]
  marks: ServerMarks
  whitelist: Whitelist
}

const counted = ['behind', 'newer', 'notListed'] as const

/** What came of the comparison, all of it ours, and where the server says otherwise. */
export function DeviceAppSummary({ applications, marks, whitelist }: DeviceAppSummaryProps) {
  const { faults, of } = useMessages()
  const t = of('whitelist')
  const { list } = useFormats()
  const { answers, asked, pending, failed, error } = whitelist
  const verdicts = applications.flatMap((app) => {
    const answer = answers.get(app.id)
    if (answer === undefined) return []
    return [{ verdict: verdictOn(app, answer), mark: marks.of(app.id) }]
  })
  const refusal = refusalIn(answers)
  const differing = verdicts.filter(({ verdict, mark }) => differs(verdict, mark)).length
  const countOf = (kind: AppVerdict['kind']) =>
    verdicts.filter(({ verdict }) => verdict.kind === kind).length
  const counts = counted.flatMap((kind) => {
    const n = countOf(kind)
    if (n > 0) return [t.counted[kind](n)]
    return kind === 'behind' ? [t.noneBehind] : []
  })

  return (
    <>
      <p className={styles.summary} role="status">
        {words()}
      </p>
      {marks.unmatched.length > 0 && (
        <p className={styles.hint}>
          {t.unmatched(list(marks.unmatched.map((name) => displayText(name, 64))))}
        </p>
      )}
      {error && pending === 0 && (
        <Failure error={error} subject={t.entries(failed)} onRetry={whitelist.retry} />
      )}
    </>
  )

  function words(): string {
    if (pending > 0) return t.reading(asked - pending, asked)
    if (refusal) {
      const why = refusal.reason === 'feature' ? faults.featureMissing : faults.accessDenied
      return `${t.notCompared} ${why}`
    }
    if (verdicts.length === 0) return t.notCompared
    const summary = t.summary(list(counts))
    return differing > 0 ? `${summary} ${t.differing(differing)}` : summary
  }
}
