import type { UseQueryResult } from '@tanstack/react-query'
import { useFormats, useMessages } from '#/i18n/i18n'
import { useNow } from '#/ui/use-now'
import { useFailureWords } from './failure-reasons'
import styles from './notices.module.css'
import { nextTryAt } from './refresh'

type StaleNoticeProps = {
  query: Pick<UseQueryResult, 'error' | 'dataUpdatedAt' | 'errorUpdatedAt' | 'errorUpdateCount'>
  /** When what is shown was read, if it is not the query's own answer. */
  from?: number
  every: number
  subject: string
}

/** Old data with its age beats no data: since when it stands, why it is old, when we try again. */
export function StaleNotice({ query, from, every, subject }: StaleNoticeProps) {
  const t = useMessages()
  const formats = useFormats()
  const now = useNow(1_000)
  const next = nextTryAt(every, query)
  const words = useFailureWords()(query.error, subject, next)
  const seconds = Math.max(0, Math.round((next - now) / 1_000))

  return (
    <p className={styles.notice} data-tone="warning" role="status">
      {t.faults.showingDataFrom(
        formats.time(from ?? query.dataUpdatedAt),
        words.reason ?? words.title,
        formats.number(seconds),
      )}
    </p>
  )
}
