import type { UseQueryResult } from '@tanstack/react-query'
import { isApiError } from '#/api/errors'
import type { OffsetPage } from '#/api/paging'
import type { Customer } from '#/api/telecomx/schemas'
import { levelNeeded } from '#/features/session/rules'
import { useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { Failure } from '#/list/failure'
import { RefusedNotice } from '#/ui/refused-notice'
import styles from './scope-answer.module.css'

type ScopeAnswerProps = { found: UseQueryResult<OffsetPage<Customer>>; text: string }

/** What the server said to the search: how many it found, or why it found none. */
export function ScopeAnswer({ found, text }: ScopeAnswerProps) {
  const t = useMessages()
  const { scope } = t.shell
  const { data, error, isPlaceholderData, refetch } = found

  if (isApiError(error) && error.code === 'forbidden') {
    const needs = scope.needs(t.session.levels[levelNeeded.customers])
    return <RefusedNotice title={scope.refused} needs={needs} />
  }
  if (error !== null) {
    return <Failure error={error} subject={scope.subject} onRetry={() => void refetch()} />
  }
  return (
    <p className={styles.answer} role="status">
      {data === undefined || isPlaceholderData ? scope.searching : answerTo(data)}
    </p>
  )

  function answerTo({ rows, setAside, total }: OffsetPage<Customer>) {
    if (total === 0) return text === '' ? scope.shown(0, 0) : scope.none(displayText(text, 60))
    const shown = scope.shown(rows.length, total)
    return setAside.length === 0 ? shown : `${shown} ${scope.unread(setAside.length)}`
  }
}
