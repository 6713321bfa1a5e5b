import { displayText } from '#/lib/display'
import type { Device } from '#/api/telecomx/schemas'
import type { Instant } from '#/lib/dates'
import { useFormats, useMessages } from '#/i18n/i18n'
import { contact, deviceIdCell, deviceKind, enabledCell, uiContact } from './cells'
import { CustomerName } from './customer-name'
import styles from './device-page.module.css'

export function DeviceFacts({ device, customerId }: { device: Device; customerId: string }) {
  const messages = useMessages()
  const t = messages.devices
  const reported = (value: string | null) => (value ? displayText(value) : t.unreported)

  return (
    <section className={styles.panel} aria-labelledby="device-facts">
      <h2 id="device-facts" className={styles.heading}>
        {t.page.facts}
      </h2>
      <dl className={styles.facts}>
        <dt>{t.columns.deviceId}</dt>
        <dd>{deviceIdCell(device.deviceId, messages)}</dd>
        <dt>{t.columns.type}</dt>
        <dd>{deviceKind(device.kind, messages)}</dd>
        <dt>{t.columns.model}</dt>
        <dd>{reported(device.model)}</dd>
        <dt>{t.columns.lastContact}</dt>
        <dd>
          {contact(device.lastComm, messages)}
          <Exactly moment={device.lastComm} />
        </dd>
        <dt>{t.columns.lastUiContact}</dt>
        <dd>
          {uiContact(device, messages)}
          {device.kind === 'STB' && <Exactly moment={device.lastUiComm} />}
        </dd>
        <dt>{t.columns.appVersion}</dt>
        <dd>{reported(device.appVersion)}</dd>
        {device.kind === 'STB' ? (
          <>
            <dt>{t.page.heartbeatVersion}</dt>
            <dd>{reported(device.heartbeatVersion)}</dd>
          </>
        ) : (
          <>
            <dt>{t.page.androidVersion}</dt>
            <dd>{reported(device.androidVersion)}</dd>
            <dt>{t.page.tabletProfile}</dt>
            <dd className={styles.mono}>{reported(device.tabletProfile)}</dd>
          </>
        )}
        <dt>{t.columns.enabled}</dt>
        <dd>{enabledCell(device.enabled, messages)}</dd>
        <dt>{t.page.customer}</dt>
        <dd>
          <CustomerName customerId={customerId} />
        </dd>
        <dt>{t.page.id}</dt>
        <dd className={styles.mono}>{displayText(device.id, 64)}</dd>
      </dl>
    </section>
  )
}

/** The moment in full, here and in UTC, for a reader who cannot hover. */
function Exactly({ moment }: { moment: Instant }) {
  const { dateTime, dateTimeUtc } = useFormats()
  if (moment.kind !== 'instant') return null
  return (
    <span className={styles.exact}>
      {dateTime(moment.at)} · {dateTimeUtc(moment.at)}
    </span>
  )
}
