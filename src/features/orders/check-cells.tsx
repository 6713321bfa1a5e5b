import type { Order } from '#/api/telecomx/order-schemas'
import { customerLink } from '#/features/customers/cells'
import { deviceIdCell, deviceName } from '#/features/devices/cells'
import type { Messages } from '#/i18n/en'
import { displayText } from '#/lib/display'
import { isVendorId } from '#/lib/vendor-id'
import { StatusBadge } from '#/ui/status-badge'
import type { StatusTone } from '#/ui/status-badge'
import { AppLink } from '#/url/app-link'
import { paths } from '#/url/paths'
import styles from './check.module.css'
import type { CheckedDevice, CheckResult } from './check'

const toneOf: Record<CheckResult, StatusTone> = {
  online: 'ok',
  late: 'warning',
  silent: 'bad',
  neverSeen: 'unknown',
  unclear: 'unknown',
  notFound: 'dead',
  unreadable: 'warning',
}

/** What became of a device; dashed when it is our estimate, as everywhere. */
export function resultCell({ result, heartbeat }: CheckedDevice, messages: Messages) {
  const t = messages.of('orders').check
  if (result === 'unchecked') return <span className={styles.muted}>{t.unchecked}</span>
  return (
    <StatusBadge
      tone={toneOf[result]}
      word={t.results[result]}
      estimated={heartbeat?.source === 'estimate'}
      title={t.hints[result]}
    />
  )
}

export function resultText({ result }: CheckedDevice, t: Messages): string {
  const { check } = t.of('orders')
  return result === 'unchecked' ? check.unchecked : check.results[result]
}

/** Whose word the result is. */
export function sourceText({ heartbeat }: CheckedDevice, t: Messages): string {
  const { check } = t.of('orders')
  if (heartbeat === undefined || heartbeat.source === 'none') return ''
  if (heartbeat.source === 'estimate') return check.byEstimate
  return check.byServer(t.devices.heartbeat[heartbeat.status])
}

/** As the order writes it; what names nothing has nothing to copy. */
export function namedCell({ named }: CheckedDevice, t: Messages) {
  if (named.raw.trim() !== '') return deviceIdCell(named.raw, t)
  return <span className={styles.muted}>{t.of('orders').check.blank}</span>
}

export function foundName({ found, heartbeat }: CheckedDevice, t: Messages) {
  if (found === undefined || heartbeat === undefined) return null
  const { device, customerId } = found
  return deviceName({ device, customerId, heartbeat, customerName: null }, t)
}

export function foundCustomer({ found, customer, scope }: CheckedDevice) {
  return found && customerLink(found.customerId, displayText(customer, 80), scope)
}

/** What else is odd about a device, each in a word or two. */
function remarksOf(device: CheckedDevice, { devices, of }: Messages): string[] {
  const t = of('orders').check
  const { named, found, heartbeat, development, customers } = device
  const words = [
    found?.device.enabled === false && devices.disabled,
    development === true && t.development,
    heartbeat?.clockError === true && devices.badge.clockError,
    named.times > 1 && t.times(named.times),
    customers > 1 && t.customers(customers),
  ]
  return words.filter((word) => word !== false)
}

export function remarksCell(device: CheckedDevice, t: Messages) {
  return (
    <span className={styles.badges}>
      {remarksOf(device, t).map((word) => (
        <StatusBadge key={word} tone="unknown" word={word} />
      ))}
    </span>
  )
}

export function remarksText(device: CheckedDevice, t: Messages): string {
  return remarksOf(device, t).join(', ')
}

const shownOrders = 3

/** The other orders that name it, each a link. */
export function othersCell({ others, named, scope }: CheckedDevice, t: Messages) {
  const { check } = t.of('orders')
  if (!named.readable) return null
  if (others === undefined) return <span className={styles.muted}>{check.unchecked}</span>
  if (others.length === 0) return <span className={styles.muted}>{check.noOthers}</span>
  const rest = others.length - shownOrders
  return (
    <span className={styles.orders} title={othersText({ others }, t)}>
      {others.slice(0, shownOrders).map((order) => (
        <bdi key={order.key} dir="auto">
          {isVendorId(order.id) ? (
            <AppLink to={paths.order(order.id, scope)}>{nameOf(order, t)}</AppLink>
          ) : (
            nameOf(order, t)
          )}
        </bdi>
      ))}
      {rest > 0 && t.of('orders').remarks.more(rest)}
    </span>
  )
}

export function othersText({ others }: Pick<CheckedDevice, 'others'>, t: Messages): string {
  if (others === undefined) return t.of('orders').check.unchecked
  return others.map((order) => nameOf(order, t)).join('; ')
}

function nameOf({ name }: Order, t: Messages): string {
  return name.trim() === '' ? t.of('orders').noName : displayText(name)
}
