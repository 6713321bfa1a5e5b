import type { WhitelistAnswer } from '#/api/telecomx/app-client'
import type { Messages } from '#/i18n/en'
import { displayText } from '#/lib/display'
import { StatusBadge } from '#/ui/status-badge'
import type { StatusTone } from '#/ui/status-badge'
import styles from './cells.module.css'
import type { AppVerdict, ServerMark } from './rules'

/** What stands out; the rest is said without a sign. */
const toneOf: Partial<Record<AppVerdict['kind'], StatusTone>> = {
  behind: 'warning',
  newer: 'unknown',
  notListed: 'unknown',
}

/** Our comparison in words; dashed, as all that is ours and not the server's word. */
export function verdictCell(verdict: AppVerdict, t: Messages) {
  const { verdicts, hints } = t.of('whitelist')
  const { kind } = verdict
  const word = kind === 'behind' ? verdicts.behind(verdict.by) : verdicts[kind]
  const tone = toneOf[kind]
  if (tone === undefined) {
    return (
      <span className={styles.muted} title={hints[kind]}>
        {word}
      </span>
    )
  }
  return <StatusBadge tone={tone} word={word} title={hints[kind]} estimated />
}

/** The whitelist's default version, and that it is one of several where it is. */
export function defaultVersionCell(answer: WhitelistAnswer, t: Messages) {
  const version = answer.kind === 'listed' && answer.app.defaultVersion?.version
  if (answer.kind !== 'listed' || !version) return <span className={styles.muted}>–</span>
  const defaults = answer.app.versions.filter(({ isDefault }) => isDefault).length
  return (
    <>
      {displayText(version, 32)}
      {defaults > 1 && <span className={styles.beside}>{t.of('whitelist').firstOf(defaults)}</span>}
    </>
  )
}

/** What the server itself says of the app on this device. */
export function serverMarkCell({ outdated, missing }: ServerMark, t: Messages) {
  const whitelist = t.of('whitelist')
  if (!outdated && !missing) return <span className={styles.muted}>{whitelist.unnamed}</span>
  return (
    <span className={styles.badges}>
      {outdated && <StatusBadge tone="warning" word={whitelist.outdated} />}
      {missing && <StatusBadge tone="bad" word={whitelist.missing} />}
    </span>
  )
}
