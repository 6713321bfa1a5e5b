import type { Upgrade } from '#/api/thingspace/upgrade-schemas'
import { useFormats, useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { useNow } from '#/ui/use-now'
import { stateWord } from './upgrade-cells'
import { CancelUpgrade } from './upgrade-cancel'
import { canChange, nextOf, stepsOf } from './upgrade-rules'
import type { Next, Step } from './upgrade-rules'
import styles from './upgrade.module.css'

type UpgradeWayProps = { upgrade: Upgrade; account: string }

/** How far it is, what that means, what comes next and when, and whether it can still be stopped. */
export function UpgradeWay({ upgrade, account }: UpgradeWayProps) {
  const t = useMessages()
  const { meanings, page } = t.of('upgrades')
  const { upgradeStates } = t.of('firmware')
  const wordOf = (step: Step) =>
    step === 'unknown' ? stateWord(upgrade, t) : upgradeStates[step].word
  const { known, raw } = upgrade.state
  // An hour or a day is what matters here: the minute is near enough.
  const now = useNow(60_000, 'server')

  return (
    <>
      <ol className={styles.way} aria-label={page.way}>
        {stepsOf(upgrade).map(({ step, mark }) => (
          <li
            key={step}
            className={styles.step}
            data-mark={mark}
            aria-current={mark === 'now' ? 'step' : undefined}
            aria-label={`${wordOf(step)}: ${page.marks[mark]}`}
          >
            <span className={styles.point} aria-hidden />
            {wordOf(step)}
          </li>
        ))}
      </ol>
      <p className={styles.text} role="status">
        {meanings[known ?? 'unknown']}
      </p>
      <p className={styles.text}>
        <strong>{page.next}</strong> <NextText next={nextOf(upgrade, now)} />
      </p>
      <p className={styles.note}>
        {page.timesUnknown} {known === null && page.raw(displayText(raw, 64))}
      </p>
      <CancelUpgrade upgrade={upgrade} account={account} can={canChange(upgrade)} />
    </>
  )
}

function NextText({ next }: { next: Next }) {
  const t = useMessages().of('upgrades').next
  const { dateTime, dateTimeUtc } = useFormats()
  const moment = (at: number) => t.moment(dateTimeUtc(at), dateTime(at))

  if (next.kind === 'checked') {
    return `${t.checked} ${next.at === null ? t.checkedSoon : t.checkedThen(moment(next.at))}`
  }
  if (next.kind === 'begins') return t.begins(moment(next.at))
  if (next.kind === 'runs') {
    return next.until === null ? t.runsOpen : t.runs(moment(next.until))
  }
  return t[next.kind]
}
