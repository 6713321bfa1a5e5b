import type { CompleteSet, SetFacts } from '#/api/complete-set'
import { displayText } from '#/lib/display'
import { useFormats, useMessages } from '#/i18n/i18n'
import heard from '#/ui/heard.module.css'
import { useNow } from '#/ui/use-now'
import { Failure } from './failure'
import { useFailureWords } from './failure-reasons'
import styles from './notices.module.css'
import type { SetNoticeProps } from './set-notice'
import { SetReading } from './set-reading'
import { firstNames } from './set-words'
import type { SetCost } from './set-words'

export function SetReport(props: SetNoticeProps) {
  const { state, subject, things, cost, needs } = props
  const { status, set, facts, error, read } = state

  if (status === 'failed' && error !== null) {
    return <Failure error={error} subject={subject} needs={needs} onRetry={read} />
  }
  return (
    <>
      {status === 'unread' && (
        <SetOffer things={things} cost={cost} stoppedAt={state.stoppedAt} onRead={read} />
      )}
      {status === 'reading' && <SetReading state={state} things={things} />}
      {status === 'read' && facts && (
        <SetWhole
          things={things}
          facts={facts}
          parts={set?.parts.length ?? 0}
          isWhole={set?.failed.length === 0 && !facts.cutShort}
          onRead={read}
        />
      )}
      {status === 'read' && error !== null && <SetOld {...props} error={error} />}
      {set && facts && <SetLacks {...props} set={set} facts={facts} />}
    </>
  )
}

type SetOfferProps = {
  things: string
  cost: SetCost | undefined
  stoppedAt: number | undefined
  onRead: () => void
}

/** Before it begins: what it takes. */
function SetOffer({ things, cost, stoppedAt, onRead }: SetOfferProps) {
  const t = useMessages().of('sets')
  return (
    <div className={styles.notice}>
      {stoppedAt !== undefined && <p role="status">{t.stopped(stoppedAt, things)}</p>}
      <p>{cost ? t.cost(cost.rows, things, cost.parts ?? 1, cost.requests) : t.costUnknown}</p>
      <button type="button" className={styles.action} onClick={onRead}>
        {t.read(things)}
      </button>
    </div>
  )
}

type SetWholeProps = {
  things: string
  facts: SetFacts
  parts: number
  isWhole: boolean
  onRead: () => void
}

function SetWhole({ things, facts, parts, isWhole, onRead }: SetWholeProps) {
  const t = useMessages().of('sets')
  const { relative } = useFormats()
  const now = useNow(5_000)
  const what = t.rows(facts.rows, things, parts, isWhole)

  return (
    <div className={styles.stamp}>
      <span>{t.readAgo(what, relative(facts.readAt, Math.max(now, facts.readAt)))}</span>
      <button type="button" className={styles.action} onClick={onRead}>
        {t.readAgain}
      </button>
      <span className={heard.heard} role="status">
        {t.isRead(what)}
      </span>
    </div>
  )
}

/** The set is an old one: the last reading of it failed as a whole. */
function SetOld({ state, subject, error }: SetNoticeProps & { error: Error }) {
  const t = useMessages()
  const words = useFailureWords()(error, subject)
  return (
    <div className={styles.notice} data-tone="warning" role="status">
      <p>{t.of('sets').notReadAnew(words.reason ?? words.title)}</p>
      <button type="button" className={styles.action} onClick={state.read}>
        {t.faults.tryAgain}
      </button>
    </div>
  )
}

type SetLacksProps = SetNoticeProps & { set: CompleteSet<unknown>; facts: SetFacts }

/** What is missing from a set, each with what can be done about it. */
function SetLacks({ state, things, set, facts }: SetLacksProps) {
  const { faults, of } = useMessages()
  const t = of('sets')
  const { list } = useFormats()
  const names = set.failed.map(({ name }) => displayText(name, 60))
  const isReading = state.status === 'reading'

  return (
    <>
      {names.length > 0 && (
        <div className={styles.notice} data-tone="warning" role="status">
          <p>{t.failed(names.length, firstNames(names, t, list))}</p>
          {!isReading && (
            <button type="button" className={styles.action} onClick={state.retryFailed}>
              {t.retryFailed}
            </button>
          )}
        </div>
      )}
      {facts.drifted && (
        <div className={styles.notice} data-tone="warning" role="status">
          <p>{faults.listChanged}</p>
          {!isReading && (
            <button type="button" className={styles.action} onClick={state.read}>
              {faults.reloadFromFirst}
            </button>
          )}
        </div>
      )}
      {facts.cutShort && (
        <p className={styles.notice} data-tone="warning" role="status">
          {t.cutShort(facts.rows, things)}
        </p>
      )}
      {facts.setAside > 0 && (
        <p className={styles.notice} data-tone="warning" role="status">
          {faults.rowsUnread(facts.setAside, facts.rows + facts.setAside)}
        </p>
      )}
    </>
  )
}
