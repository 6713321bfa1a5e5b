import { useFormats, useMessages } from '#/i18n/i18n'
import { useFailureWords } from '#/list/failure-reasons'
import notices from '#/list/notices.module.css'
import type { UpgradeList } from './use-upgrade-list'
import styles from './upgrade.module.css'

/** What the list lacks, each state for itself, and what can be done about it. */
export function UpgradeListNotices({ list }: { list: UpgradeList }) {
  const t = useMessages().of('upgrades')
  const { readings, read, moved, setAside } = list
  const failed = readings.filter(({ query }) => query.error !== null)
  const isReading = readings.some(({ query }) => query.data === undefined && query.isFetching)

  return (
    <>
      <p className={styles.note}>{t.note}</p>
      {isReading && (
        <p className={notices.notice} role="status">
          {t.reading(read, readings.length)}
        </p>
      )}
      {failed.map((reading) => (
        <StateFailure key={reading.state} reading={reading} />
      ))}
      {moved > 0 && (
        <p className={notices.notice} role="status">
          {t.changed(moved)}
        </p>
      )}
      {setAside > 0 && (
        <p className={notices.notice} data-tone="warning" role="status">
          {t.unread(setAside)}
        </p>
      )}
    </>
  )
}

type StateFailureProps = { reading: UpgradeList['readings'][number] }

/** What was read of the state before stays in the list, and is said to be old. */
function StateFailure({ reading: { state, query } }: StateFailureProps) {
  const { of } = useMessages()
  const t = of('upgrades')
  const { time } = useFormats()
  const wordsOf = useFailureWords()
  const { data, error } = query
  const { reason, title, quote } = wordsOf(error, t.subject)
  const { word } = of('firmware').upgradeStates[state]

  return (
    <div className={notices.notice} data-tone="warning" role="status">
      <p>
        {data === undefined
          ? t.notRead(word, reason ?? title)
          : t.old(word, time(data.readAt), reason ?? title)}
      </p>
      {quote}
      <button
        type="button"
        className={notices.action}
        aria-busy={query.isFetching}
        onClick={() => void query.refetch({ cancelRefetch: false })}
      >
        {t.readState(word)}
      </button>
    </div>
  )
}
