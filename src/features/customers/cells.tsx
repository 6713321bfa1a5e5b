import type { Customer, CustomerState } from '#/api/telecomx/schemas'
import { displayText } from '#/lib/display'
import { isVendorId } from '#/lib/vendor-id'
import type { Messages } from '#/i18n/en'
import type { Formats } from '#/i18n/formats'
import { lineCell } from '#/table/line-cell'
import { SafeLink } from '#/ui/safe-link'
import { StatusBadge } from '#/ui/status-badge'
import { UnknownWord } from '#/ui/unknown-word'
import type { StatusTone } from '#/ui/status-badge'
import { paths } from '#/url/paths'
import { offlineShare } from './rules'
import type { Parent } from './rules'
import styles from './cells.module.css'

const toneOf: Record<NonNullable<CustomerState['known']>, StatusTone> = {
  active: 'ok',
  blocked: 'warning',
  deleted: 'dead',
}

export function customerState({ known, raw }: CustomerState, t: Messages) {
  if (known !== null)
    return <StatusBadge tone={toneOf[known]} word={t.of('customers').states[known]} />
  return raw === '' ? unreported(t) : unknownWord(raw, t)
}

/** A word that no document has, as it came. */
export function unknownWord(raw: string, t: Messages) {
  return <UnknownWord raw={raw} title={t.of('customers').unknownWord} word={t.faults.unknownWord} />
}

export function unreported(t: Messages) {
  return <span className={styles.muted}>{t.of('customers').unreported}</span>
}

/** A documented word in the reader's language, any other as it came. */
export function wordOrRaw(raw: string | null, words: Record<string, string>, t: Messages) {
  if (!raw) return unreported(t)
  return Object.hasOwn(words, raw) ? words[raw] : unknownWord(raw, t)
}

export function customerName(
  { id, name }: Pick<Customer, 'id' | 'name'>,
  t: Messages,
  scope: string,
) {
  const shown = name.trim() === '' ? t.of('customers').noName : displayText(name)
  return customerLink(id, shown, scope)
}

/** An id that fits no address is shown and leads nowhere; a link stays in the scope one is in. */
export function customerLink(id: string, shown: string, scope: string) {
  return lineCell(shown, isVendorId(id) ? paths.customer(id, scope) : undefined)
}

export function parentCell(parent: Parent, t: Messages, scope: string) {
  if (parent.kind === 'none') return dash(t.of('customers').noParent)
  if (parent.kind === 'itself') {
    return (
      <span className={styles.muted} title={t.of('customers').ownParentHint}>
        {t.of('customers').ownParent}
      </span>
    )
  }
  if (parent.name !== null) return customerLink(parent.id, displayText(parent.name), scope)
  return (
    <span className={styles.id} title={t.of('customers').parentUnnamed}>
      {displayText(parent.id, 64)}
    </span>
  )
}

/** Text of theirs, which may be missing. */
export function givenText(text: string | null, t: Messages, limit = 128) {
  return text ? lineCell(displayText(text, limit)) : unreported(t)
}

/** A website or portal of theirs: a link where it can be one. */
export function webAddress(address: string | null, t: Messages) {
  return address ? <SafeLink href={address} /> : unreported(t)
}

/** A count that nobody reported is not 0. */
export function counted(count: number | null, t: Messages, { number }: Formats) {
  return count === null ? unreported(t) : number(count)
}

/** The share that is offline; a site that is dark as a whole stands out. */
export function shareCell(customer: Customer, t: Messages, { percent }: Formats) {
  const share = offlineShare(customer)
  if (share === null) return customer.stbs === 0 ? dash(t.of('customers').noShare) : unreported(t)
  if (share < 1) return percent(share)
  return <StatusBadge tone="bad" word={percent(share)} title={t.of('customers').allOffline} />
}

/** A dash to the eye, words to whoever listens, and the reason on hover. */
function dash(words: string) {
  return (
    <span className={styles.muted} role="img" aria-label={words} title={words}>
      –
    </span>
  )
}
