import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { displayText } from '#/lib/display'
import { currentSession } from '#/features/session/queries'
import { useMessages } from '#/i18n/i18n'
import { asideBoxOf } from '#/lib/set-asides'
import { FoundFrame } from '#/list/found-frame'
import { PageHeader } from '#/list/page-header'
import { lazyCode } from '#/ui/lazy-code'
import { Panels } from '#/ui/panel'
import { Part } from '#/ui/part'
import { usePageTitle } from '#/ui/use-page-title'
import { paths } from '#/url/paths'
import { DeviceApps } from './device-apps'
import { DeviceFacts } from './device-facts'
import { DeviceHandOff } from './device-hand-off'
import { DeviceOrders } from './device-orders'
import { DeviceText } from './device-text'
import { HeartbeatReason } from './heartbeat-reason'
import { deviceDetail, listedDevice } from './queries'

const standing = lazyCode(
  async () => (await import('#/features/aside/cells')).AsideStanding,
  ['aside'],
)

export function Component() {
  const { customerId = '', deviceId = '' } = useParams()
  const t = useMessages().of('device')
  const client = useQueryClient()
  const session = useQuery(currentSession()).data
  const address = { customerId, deviceId }
  const listed = listedDevice(client, address, session?.customer.id)
  const query = useQuery(deviceDetail(address, listed?.row.name))
  const { data, dataUpdatedAt, isFetching, refetch } = query
  const detail = data?.kind === 'found' ? data.row : undefined
  const shown = detail ? { row: detail, readAt: dataUpdatedAt } : listed
  const name = displayText(shown?.row.name || deviceId)
  usePageTitle(t.documentTitle(name))

  return (
    <>
      <PageHeader title={name} query={{ dataUpdatedAt: shown?.readAt ?? 0, isFetching, refetch }}>
        {shown && <DeviceHandOff device={shown.row} customerId={customerId} deviceId={deviceId} />}
        {shown && (
          <Part>
            <standing.Component box={asideBoxOf({ customerId, device: shown.row })} />
          </Part>
        )}
      </PageHeader>
      <FoundFrame
        query={query}
        shown={shown}
        words={t}
        listAddress={paths.devices(customerId)}
        onStop={() => void client.cancelQueries(deviceDetail(address))}
      >
        {(device) => (
          <Panels wider>
            <DeviceFacts device={device} customerId={customerId} />
            <HeartbeatReason device={device} customerId={customerId} />
            <DeviceApps device={device} customerId={customerId} detail={detail} />
            <DeviceOrders deviceId={device.deviceId} customerId={customerId} />
            <DeviceText address={address} name={device.name} />
          </Panels>
        )}
      </FoundFrame>
    </>
  )
}
