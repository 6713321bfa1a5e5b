import type { Upgrade } from '#/api/thingspace/upgrade-schemas'
import type { Messages } from '#/i18n/en'
import { displayText } from '#/lib/display'
import { StatusBadge } from '#/ui/status-badge'
import type { StatusTone } from '#/ui/status-badge'
import type { ImageOfUpgrade } from './upgrade-list'
import styles from './upgrade.module.css'
import { deviceOutcomes, outcomesOf } from './upgrade-rules'
import type { Outcome } from './upgrade-rules'

/** Finished is not succeeded: its colour is that of its devices. */
function toneOf(upgrade: Upgrade): StatusTone {
  const { known } = upgrade.state
  if (known === 'RequestFailed' || known === 'UpgradeFailed') return 'dead'
  if (known !== 'Finished') return 'unknown'
  const { succeeded, total } = outcomesOf(upgrade)
  if (succeeded === total) return 'ok'
  return succeeded > 0 ? 'warning' : 'bad'
}

export function stateBadge(upgrade: Upgrade, t: Messages) {
  const { known } = upgrade.state
  return (
    <StatusBadge
      tone={toneOf(upgrade)}
      word={stateWord(upgrade, t)}
      title={t.of('upgrades').meanings[known ?? 'unknown']}
    />
  )
}

/** One that nobody documented is as the service wrote it. */
export function stateWord({ state }: Pick<Upgrade, 'state'>, t: Messages): string {
  if (state.known !== null) return t.of('firmware').upgradeStates[state.known].word
  return displayText(state.raw, 40) || t.faults.unknownWord
}

const outcomeTones: Record<Outcome, StatusTone> = {
  succeeded: 'ok',
  failed: 'bad',
  rejected: 'dead',
  noResult: 'warning',
  waiting: 'unknown',
  pending: 'unknown',
  other: 'warning',
}

export function outcomeBadge(outcome: Outcome, t: Messages) {
  return (
    <StatusBadge
      tone={outcomeTones[outcome]}
      word={outcomeWord(outcome, t)}
      title={t.of('upgrades').outcomeHints[outcome]}
    />
  )
}

export function outcomeWord(outcome: Outcome, t: Messages): string {
  if (outcome === 'waiting' || outcome === 'noResult' || outcome === 'other') {
    return t.of('upgrades').outcomes[outcome]
  }
  return t.of('firmware').outcomes[outcome]
}

/** How many devices came to what, the fewest words that say all of it. */
export function resultsText(upgrade: Upgrade, t: Messages): string {
  const { some, noDevices } = t.of('upgrades')
  const counted = outcomesOf(upgrade)
  if (counted.total === 0) return noDevices
  return [...deviceOutcomes, 'unreadable' as const]
    .filter((each) => counted[each] > 0)
    .map((each) => some[each](counted[each]))
    .join(', ')
}

export function nameOf({ firmwareName }: Pick<Upgrade, 'firmwareName'>, t: Messages): string {
  return displayText(firmwareName.trim(), 128) || t.of('upgrades').noName
}

export function versionsText(upgrade: Upgrade, image: ImageOfUpgrade | null): string {
  const from = image?.from.map((version) => displayText(version, 64)).join(' / ') ?? ''
  return `${from} → ${displayText(upgrade.firmwareTo, 64)}`.trim()
}

export function muted(text: string) {
  return <span className={styles.muted}>{text}</span>
}
