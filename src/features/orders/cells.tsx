import type { Order, Orderer } from '#/api/telecomx/order-schemas'
import { unreported } from '#/features/customers/cells'
import { displayText } from '#/lib/display'
import { isVendorId } from '#/lib/vendor-id'
import type { Messages } from '#/i18n/en'
import type { Formats } from '#/i18n/formats'
import { lineCell } from '#/table/line-cell'
import { StatusBadge } from '#/ui/status-badge'
import { paths } from '#/url/paths'
import styles from './cells.module.css'
import { oddDevices } from './rules'

/** An id that fits no address leads nowhere; a link stays in the scope one is in. */
export function orderName({ id, name }: Pick<Order, 'id' | 'name'>, t: Messages, scope: string) {
  const shown = name.trim() === '' ? t.of('orders').noName : displayText(name)
  return lineCell(shown, isVendorId(id) ? paths.order(id, scope) : undefined)
}

/** A number that is none to count with: in digits of one width, as it came. */
export function numberText(text: string | null, t: Messages) {
  return text ? <span className={styles.id}>{displayText(text, 64)}</span> : unreported(t)
}

/** Name and department: how to reach them is for the order's own page. */
export function ordererText({ name, department }: Orderer): string {
  return [name, department].filter(Boolean).join(', ')
}

const idsShown = 10

/** What the row itself shows to be odd; which ids, on hover. */
export function remarks({ devices }: Order, messages: Messages, { list }: Formats) {
  const t = messages.of('orders').remarks
  const { none, unreadable, repeated } = oddDevices(devices)
  const ids = (all: string[]) => {
    const rest = all.length - idsShown
    const named = all.slice(0, idsShown).map((id) => `“${displayText(id, 32)}”`)
    return list(rest > 0 ? [...named, t.more(rest)] : named)
  }
  return (
    <span className={styles.badges}>
      {none && <StatusBadge tone="warning" word={t.noDevices} title={t.noDevicesHint} />}
      {unreadable.length > 0 && (
        <StatusBadge
          tone="warning"
          word={t.unreadable(unreadable.length)}
          title={t.unreadableHint(ids(unreadable))}
        />
      )}
      {repeated.length > 0 && (
        <StatusBadge
          tone="warning"
          word={t.repeated(repeated.length)}
          title={t.repeatedHint(ids(repeated))}
        />
      )}
    </span>
  )
}

export function remarksText({ devices }: Order, messages: Messages): string {
  const t = messages.of('orders').remarks
  const { none, unreadable, repeated } = oddDevices(devices)
  const words = [
    none && t.noDevices,
    unreadable.length > 0 && t.unreadable(unreadable.length),
    repeated.length > 0 && t.repeated(repeated.length),
  ]
  return words.filter((word) => word !== false).join(', ')
}
