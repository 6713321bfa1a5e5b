import type { WhitelistAnswer } from '#/api/telecomx/app-client'
import type { Messages } from '#/i18n/en'
import { isPackageName } from '#/lib/app-address'
import { displayText } from '#/lib/display'
import { StatusBadge } from '#/ui/status-badge'
import type { StatusTone } from '#/ui/status-badge'
import { AppLink } from '#/url/app-link'
import { paths } from '#/url/paths'
import styles from './cells.module.css'
import type { AppVerdict, ServerMark } from './rules'

/** The page of an app; undefined for what is no package name, which no whitelist can have. */
export function appPath(packageId: string | null, customer: string): string | undefined {
  if (packageId === null || !isPackageName(packageId)) return undefined
  return paths.app(packageId, customer)
}

/** A package, and the way to its page. */
export function packageLink(packageId: string, customer: string) {
  const text = displayText(packageId, 128)
  const to = appPath(packageId, customer)
  if (to === undefined) return text
  return (
    <AppLink className={styles.link} to={to}>
      {text}
    </AppLink>
  )
}

/** What stands out; the rest is said without a sign. */
const toneOf: Partial<Record<AppVerdict['kind'], StatusTone>> = {
  behind: 'warning',
  newer: 'unknown',
  notListed: 'unknown',
}

export function verdictWord(verdict: AppVerdict, t: Messages): string {
  const { verdicts } = t.of('whitelist')
  return verdict.kind === 'behind' ? verdicts.behind(verdict.by) : verdicts[verdict.kind]
}

/** Our comparison in words; dashed, as all that is ours and not the server's word. */
export function verdictCell(verdict: AppVerdict, t: Messages) {
  const { hints } = t.of('whitelist')
  const { kind } = verdict
  const word = verdictWord(verdict, t)
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
