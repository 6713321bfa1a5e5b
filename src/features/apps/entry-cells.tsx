import type { WhitelistAnswer } from '#/api/telecomx/app-client'
import type { Messages } from '#/i18n/en'
import type { Formats } from '#/i18n/formats'
import { instantText } from '#/lib/dates'
import type { Instant } from '#/lib/dates'
import { displayText } from '#/lib/display'
import styles from './apps.module.css'

/** Undefined: nobody has asked yet, or the answer is on its way. */
type Answer = WhitelistAnswer | undefined

/** How many other defaults there are stands beside it, as with names. */
export function defaultCell(answer: Answer, t: Messages) {
  if (answer === undefined) return notAsked(t)
  const version = answer.kind === 'listed' && answer.app.defaultVersion?.version
  if (answer.kind !== 'listed' || !version) return <span className={styles.muted}>–</span>
  const defaults = answer.app.versions.filter(({ isDefault }) => isDefault).length
  return (
    <>
      {displayText(version, 32)}{' '}
      {defaults > 1 && (
        <span className={styles.warned} title={t.of('whitelist').firstOf(defaults)}>
          {t.of('apps').moreNames(defaults - 1)}
        </span>
      )}
    </>
  )
}

export function defaultText(answer: Answer, t: Messages): string {
  if (answer === undefined) return t.of('whitelist').notAsked
  return answer.kind === 'listed' ? (answer.app.defaultVersion?.version ?? '') : ''
}

export function releasedCell(answer: Answer, t: Messages, formats: Formats) {
  if (answer === undefined) return notAsked(t)
  return dayOf(releaseOf(answer), formats)
}

export function releasedText(answer: Answer, t: Messages): string {
  if (answer === undefined) return t.of('whitelist').notAsked
  return instantText(releaseOf(answer))
}

/** A release is told by its day; what is no date stays what was sent. */
export function dayOf(released: Instant, { date }: Formats) {
  if (released.kind === 'instant') return date(released.at)
  if (released.kind === 'never') return <span className={styles.muted}>–</span>
  return <bdi dir="auto">{displayText(released.raw, 40)}</bdi>
}

function releaseOf(answer: WhitelistAnswer): Instant {
  const version = answer.kind === 'listed' ? answer.app.defaultVersion : null
  return version?.released ?? { kind: 'never' }
}

/** How the app stands in the whitelist, in a word or two. */
export function listingCell(answer: Answer, t: Messages) {
  if (answer === undefined) return notAsked(t)
  const isPlain = answer.kind === 'listed' && wordsOf(answer, t).length === 0
  return <span className={isPlain ? styles.muted : undefined}>{listingText(answer, t)}</span>
}

export function listingText(answer: Answer, t: Messages): string {
  const words = t.of('whitelist')
  if (answer === undefined) return words.notAsked
  if (answer.kind !== 'listed') return words.listings[answer.kind]
  const said = wordsOf(answer, t)
  return said.length === 0 ? words.listings.listed : said.join(', ')
}

function wordsOf({ app }: Extract<WhitelistAnswer, { kind: 'listed' }>, t: Messages): string[] {
  const { listings } = t.of('whitelist')
  return [
    ...(app.whitelistOnly ? [listings.whitelistOnly] : []),
    ...(app.isPrivate === true ? [listings.private] : []),
  ]
}

function notAsked(t: Messages) {
  return (
    <span className={styles.muted} title={t.of('whitelist').notAsked}>
      …
    </span>
  )
}
