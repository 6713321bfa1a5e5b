import { useFormats, useMessages } from '#/i18n/i18n'
import { useNow } from '#/ui/use-now'
import { windowMeaning } from './schedule-window'
import type { Window } from './schedule-window'
import styles from './schedule.module.css'

/** What the days mean, by the service's clock and by the reader's own. */
export function WindowInWords({ window }: { window: Window }) {
  const t = useMessages().of('schedule').window
  const { dateTime, dateTimeUtc } = useFormats()
  const now = useNow(60_000)
  const meaning = windowMeaning(window, now)
  if (meaning === null) return <p className={styles.meaning}>{t.faulty}</p>

  const { today, from, until, days, clockChanges } = meaning
  return (
    <ul className={styles.meaning}>
      <li>{today ? t.beginsToday : t.begins(dateTimeUtc(from), dateTime(from))}</li>
      <li>{t.ends(dateTimeUtc(until), dateTime(until), days)}</li>
      {clockChanges && <li>{t.clockChanges}</li>}
    </ul>
  )
}
