import { useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { useFailureWords } from '#/list/failure-reasons'
import notices from '#/list/notices.module.css'
import { doneIn, summaryOf } from './upgrade-change'
import type { ChangeType } from './upgrade-change'
import type { ChangeOutcome } from './upgrade-queries'
import styles from './upgrade.module.css'

/** A change that was not done, and why: it may be tried again. */
export function ChangeRefused({ error }: { error: Error }) {
  const t = useMessages().of('upgrades').change
  const { title, reason, quote } = useFailureWords()(error, t.subject)
  return (
    <div className={notices.notice} data-tone="bad" role="alert">
      <p>{t.notSent(reason ?? title)}</p>
      {quote}
    </div>
  )
}

type ChangeSaidProps = { type: ChangeType; asked: readonly string[]; outcome: ChangeOutcome }

/** What became of each device; where the answer was lost, how the upgrade stands. */
export function ChangeSaid({ type, asked, outcome }: ChangeSaidProps) {
  const t = useMessages().of('upgrades').change

  if (outcome.kind === 'answered') return <Answered type={type} asked={asked} {...outcome} />
  const { standing } = outcome
  return (
    <div role="status">
      <p>{standing === null ? t.lostUnread : t.lost}</p>
      {standing?.kind === 'gone' && <p>{t.goneNow}</p>}
      {standing?.kind === 'stands' && (
        <p>{t.stands(type, doneIn(type, asked, standing.upgrade), asked.length)}</p>
      )}
    </div>
  )
}

type AnsweredProps = {
  type: ChangeType
  asked: readonly string[]
  answer: Parameters<typeof summaryOf>[2]
}

const shownAnswers = 200

function Answered({ type, asked, answer }: AnsweredProps) {
  const t = useMessages().of('upgrades').change
  const { done, otherwise, unanswered } = summaryOf(type, asked, answer)
  const rest = otherwise.length - shownAnswers

  return (
    <div role="status">
      <p>{t.done(type, done, asked.length)}</p>
      {unanswered > 0 && <p>{t.unanswered(unanswered)}</p>}
      {otherwise.length > 0 && (
        <>
          <p>{t.notDone}</p>
          <ul className={styles.refused}>
            {otherwise.slice(0, shownAnswers).map(({ key, imei, outcome: { raw }, reason }) => (
              <li key={key}>
                <span className={styles.mono}>{imei}</span> {displayText(raw, 64)}:{' '}
                {displayText(reason ?? t.noReason, 160)}
              </li>
            ))}
            {rest > 0 && <li>{t.more(rest)}</li>}
          </ul>
        </>
      )}
    </div>
  )
}
