import type { HistoryEntry } from '#/api/thingspace/history-schemas'
import type { FotaDevice, Word } from '#/api/thingspace/schemas'
import type { Upgrade } from '#/api/thingspace/upgrade-schemas'
import type { Messages } from '#/i18n/en'
import type { Formats } from '#/i18n/formats'
import { displayText } from '#/lib/display'
import { isImei } from '#/lib/imei'
import { type VendorTime, vendorTimeText } from '#/lib/vendor-times'
import { lineCell } from '#/table/line-cell'
import { CopyButton } from '#/ui/copy-button'
import { StatusBadge, type StatusTone } from '#/ui/status-badge'
import { UnknownWord } from '#/ui/unknown-word'
import { paths } from '#/url/paths'
import styles from './cells.module.css'

/** Text, always: a number would lose the zeros in front. A link where the device has a page. */
export function imeiCell(imei: string, account: string, t: Messages) {
  const shown = displayText(imei, 20)
  return (
    <span className={styles.imei}>
      {lineCell(shown, isImei(imei) ? paths.firmwareDevice(account, imei) : undefined)}
      <CopyButton value={imei} label={t.of('firmware').copyImei(shown)} />
    </span>
  )
}

/** A count, which leads to exactly what was counted. */
export function figureCell(figure: string, to: string | undefined) {
  return to === undefined ? figure : <span className={styles.figure}>{lineCell(figure, to)}</span>
}

/** A dash to the eye, and words to whoever listens or points at it. */
export function dash(words: string) {
  return (
    <span className={styles.muted} role="img" aria-label={words} title={words}>
      –
    </span>
  )
}

/** What a row says in a word of its own; a dash where it says nothing. */
export function givenCell(text: string | null, t: Messages) {
  return text ? lineCell(displayText(text, 64)) : dash(t.of('firmware').notSaid)
}

/** Yes, no, or not said: which is not "no". */
export function flagCell(flag: boolean | null, t: Messages) {
  const { notSaid, eligible } = t.of('firmware')
  if (flag === null) return dash(notSaid)
  return flag ? eligible.yes : <StatusBadge tone="warning" word={eligible.no} />
}

/** The day, exactly when on hover; a day that has no hour in UTC; else never, not said, or as written. */
export function vendorTimeCell(time: VendorTime | null, t: Messages, formats: Formats) {
  const words = t.of('firmware')
  if (time === null) return dash(words.notSaid)
  switch (time.kind) {
    case 'never':
      return <span className={styles.muted}>{words.never}</span>
    case 'unreadable':
      return <bdi className={styles.muted}>{displayText(time.raw, 40)}</bdi>
    case 'day':
      return <time dateTime={time.day}>{formats.dateUtc(time.at)}</time>
    case 'instant':
      return (
        <time
          dateTime={vendorTimeText(time)}
          title={`${formats.dateTime(time.at)} · ${formats.dateTimeUtc(time.at)}`}
        >
          {formats.date(time.at)}
        </time>
      )
  }
}

type DeviceState = NonNullable<NonNullable<FotaDevice['state']>['known']>
type UpgradeState = NonNullable<Upgrade['state']['known']>
type Outcome = NonNullable<HistoryEntry['outcome']['known']>

const deviceTones: Record<DeviceState, StatusTone> = {
  active: 'ok',
  suspended: 'warning',
  deactivated: 'dead',
  preActive: 'unknown',
  pending: 'unknown',
}

const upgradeTones: Record<UpgradeState, StatusTone> = {
  RequestPending: 'unknown',
  Queued: 'unknown',
  InProgress: 'warning',
  Finished: 'unknown',
  RequestFailed: 'bad',
  UpgradeFailed: 'bad',
}

const outcomeTones: Record<Outcome, StatusTone> = {
  pending: 'unknown',
  accepted: 'unknown',
  rejected: 'bad',
  succeeded: 'ok',
  failed: 'bad',
  added: 'unknown',
  removed: 'unknown',
}

export function deviceStateBadge(state: FotaDevice['state'], t: Messages) {
  const { deviceStates, notReported } = t.of('firmware')
  if (state === null) return dash(notReported)
  if (state.known === null) return unknownBadge(state, t)
  return <StatusBadge tone={deviceTones[state.known]} word={deviceStates[state.known]} />
}

export function upgradeStateBadge(state: Upgrade['state'], t: Messages) {
  if (state.known === null) return unknownBadge(state, t)
  const { word, hint } = t.of('firmware').upgradeStates[state.known]
  return <StatusBadge tone={upgradeTones[state.known]} word={word} title={hint} />
}

export function outcomeBadge(outcome: HistoryEntry['outcome'], t: Messages) {
  const { outcomes } = t.of('firmware')
  if (outcome.known === null) return unknownBadge(outcome, t)
  return <StatusBadge tone={outcomeTones[outcome.known]} word={outcomes[outcome.known]} />
}

/** The vendor's own word, and that it is none we know. */
function unknownBadge({ raw }: Word<string>, t: Messages) {
  if (raw === '') return dash(t.of('firmware').notReported)
  return <UnknownWord raw={raw} title={t.of('firmware').unknownWord} word={t.faults.unknownWord} />
}
