import { displayText } from '#/lib/display'
import type { Device } from '#/api/telecomx/schemas'
import type { Instant } from '#/lib/dates'
import { useFormats, useMessages } from '#/i18n/i18n'
import { Fact, Facts, Panel } from '#/ui/panel'
import { contact, deviceIdCell, deviceKind, enabledCell, uiContact } from './cells'
import { CustomerName } from './customer-name'
import styles from './device-page.module.css'

export function DeviceFacts({ device, customerId }: { device: Device; customerId: string }) {
  const messages = useMessages()
  const t = messages.devices
  const page = messages.of('device')
  const reported = (value: string | null) => (value ? displayText(value) : t.unreported)

  return (
    <Panel heading={page.facts}>
      <Facts>
        <Fact term={t.columns.deviceId}>{deviceIdCell(device.deviceId, messages)}</Fact>
        <Fact term={t.columns.type}>{deviceKind(device.kind, messages)}</Fact>
        <Fact term={t.columns.model}>{reported(device.model)}</Fact>
        <Fact term={t.columns.lastContact}>
          {contact(device.lastComm, messages)}
          <Exactly moment={device.lastComm} />
        </Fact>
        <Fact term={t.columns.lastUiContact}>
          {uiContact(device, messages)}
          {device.kind === 'STB' && <Exactly moment={device.lastUiComm} />}
        </Fact>
        <Fact term={t.columns.appVersion}>{reported(device.appVersion)}</Fact>
        {device.kind === 'STB' ? (
          <Fact term={page.heartbeatVersion}>{reported(device.heartbeatVersion)}</Fact>
        ) : (
          <>
            <Fact term={page.androidVersion}>{reported(device.androidVersion)}</Fact>
            <Fact term={page.tabletProfile} mono>
              {reported(device.tabletProfile)}
            </Fact>
          </>
        )}
        <Fact term={t.columns.enabled}>{enabledCell(device.enabled, messages)}</Fact>
        <Fact term={page.customer}>
          <CustomerName customerId={customerId} />
        </Fact>
        <Fact term={page.id} mono>
          {displayText(device.id, 64)}
        </Fact>
      </Facts>
    </Panel>
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
