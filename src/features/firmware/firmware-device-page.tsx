import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { FotaDevice } from '#/api/thingspace/schemas'
import { useFormats, useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { FoundFrame } from '#/list/found-frame'
import { PageHeader } from '#/list/page-header'
import { CopiedText } from '#/ui/copied-text'
import { Fact, Facts, Panel, Panels } from '#/ui/panel'
import { usePageTitle } from '#/ui/use-page-title'
import { paths } from '#/url/paths'
import { deviceStateBadge, flagCell, givenCell, vendorTimeCell } from './cells'
import { wordText } from './device-columns'
import { DeviceHistory } from './device-history'
import { DeviceOpenUpgrade } from './device-open-upgrade'
import { FirmwareFrame } from './firmware-frame'
import styles from './firmware.module.css'
import { accountSubscription, fotaDeviceDetail, knownDevice } from './queries'

export function Component() {
  const { deviceId = '' } = useParams()
  return (
    <FirmwareFrame section="devices">
      {(account) => <Device key={deviceId} account={account} imei={deviceId} />}
    </FirmwareFrame>
  )
}

type DeviceProps = { account: string; imei: string }

function Device({ account, imei }: DeviceProps) {
  const t = useMessages().of('firmware').device
  const { number } = useFormats()
  const client = useQueryClient()
  const asked = fotaDeviceDetail(client, account, imei)
  const query = useQuery(asked)
  const { data, dataUpdatedAt, isFetching, refetch } = query
  const { listed } = knownDevice(client, account, imei)
  const shown = data?.kind === 'found' ? { row: data.row, readAt: dataUpdatedAt } : listed
  const name = displayText(imei, 32)
  usePageTitle(t.documentTitle(name))

  return (
    <>
      <PageHeader title={name} query={{ dataUpdatedAt: shown?.readAt ?? 0, isFetching, refetch }} />
      <FoundFrame
        query={query}
        shown={shown}
        words={{ ...t.search, searching: (read) => t.search.searching(number(read)) }}
        listAddress={paths.firmwareDevices(account)}
        onStop={() => void client.cancelQueries({ queryKey: asked.queryKey, exact: true })}
      >
        {(device) => (
          <Panels wider>
            <DeviceFacts account={account} device={device} />
            <DeviceOpenUpgrade account={account} imei={device.imei} />
            <DeviceHistory account={account} imei={device.imei} />
          </Panels>
        )}
      </FoundFrame>
    </>
  )
}

function DeviceFacts({ account, device }: { account: string; device: FotaDevice }) {
  const messages = useMessages()
  const formats = useFormats()
  const words = messages.of('firmware')
  const { columns } = words.devices
  const hasLicences = useQuery(accountSubscription(account)).data?.monthly === true

  return (
    <Panel heading={words.device.facts}>
      <Facts>
        <Fact term={columns.imei}>
          <CopiedText text={device.imei} label={words.copyImei(device.imei)} mono />
        </Fact>
        <Fact term={columns.mdn}>
          {device.mdn ? (
            <CopiedText text={device.mdn} label={words.copyImei(device.mdn)} mono />
          ) : (
            givenCell(null, messages)
          )}
        </Fact>
        <Fact term={columns.make}>{givenCell(device.make, messages)}</Fact>
        <Fact term={columns.model}>{givenCell(device.model, messages)}</Fact>
        <Fact term={columns.firmware}>
          {givenCell(device.firmware, messages)}
          <span className={styles.small}>{words.devices.note}</span>
        </Fact>
        <Fact term={columns.eligible}>{flagCell(device.eligible, messages)}</Fact>
        {hasLicences && <Fact term={columns.licensed}>{flagCell(device.licensed, messages)}</Fact>}
        <Fact term={columns.upgraded}>
          {vendorTimeCell(device.upgradedAt, messages, formats)}
          {device.upgradedAt?.kind === 'instant' && (
            <span className={styles.small}>{formats.dateTimeUtc(device.upgradedAt.at)}</span>
          )}
        </Fact>
        <Fact term={columns.protocol}>{givenCell(wordText(device.protocol), messages)}</Fact>
        <Fact term={columns.state}>{deviceStateBadge(device.state, messages)}</Fact>
      </Facts>
    </Panel>
  )
}
