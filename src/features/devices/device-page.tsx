import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { displayText } from '#/lib/display'
import { currentSession } from '#/features/session/queries'
import { useMessages } from '#/i18n/i18n'
import { Failure } from '#/list/failure'
import { PageHeader } from '#/list/page-header'
import { refreshEvery } from '#/list/refresh'
import { StaleNotice } from '#/list/stale-notice'
import { Panels } from '#/ui/panel'
import { SkeletonRows } from '#/ui/skeleton-rows'
import { usePageTitle } from '#/ui/use-page-title'
import { DeviceApps } from './device-apps'
import { DeviceFacts } from './device-facts'
import { DeviceMissing, DeviceSearching, DeviceSearchStopped } from './device-searching'
import { DeviceText } from './device-text'
import type { FoundDevice } from './find-device'
import { HeartbeatReason } from './heartbeat-reason'
import { deviceDetail, listedDevice } from './queries'
import type { ListedDevice } from './queries'

export function Component() {
  const { customerId = '', deviceId = '' } = useParams()
  const t = useMessages().devices.page
  const client = useQueryClient()
  const session = useQuery(currentSession()).data
  const address = { customerId, deviceId }
  const listed = listedDevice(client, address, session?.customer.id)
  const query = useQuery(deviceDetail(address, listed?.device.name))
  const { data, dataUpdatedAt, isFetching, refetch } = query
  const shown = data?.kind === 'found' ? { device: data.device, readAt: dataUpdatedAt } : listed
  const name = displayText(shown?.device.name || deviceId)
  usePageTitle(t.documentTitle(name))

  return (
    <>
      <PageHeader title={name} query={{ dataUpdatedAt: shown?.readAt ?? 0, isFetching, refetch }} />
      <DevicePanels address={address} query={query} shown={shown} />
    </>
  )
}

type DevicePanelsProps = {
  address: { customerId: string; deviceId: string }
  query: UseQueryResult<FoundDevice>
  /** The device, or until it has been read the row that a list showed. */
  shown: ListedDevice | undefined
}

function DevicePanels({ address, query, shown }: DevicePanelsProps) {
  const t = useMessages()
  const client = useQueryClient()
  const { data, error } = query
  const retry = () => void query.refetch()

  if (data?.kind === 'missing') {
    const { read, unread } = data
    const { customerId } = address
    return <DeviceMissing customerId={customerId} read={read} unread={unread} onRetry={retry} />
  }
  if (shown === undefined && data?.kind === 'searching' && query.isFetching) {
    const stop = () => void client.cancelQueries(deviceDetail(address))
    return <DeviceSearching read={data.read} total={data.total} onStop={stop} />
  }
  if (shown === undefined && error !== null) {
    return <Failure error={error} subject={t.devices.page.subject} onRetry={retry} />
  }
  if (shown === undefined && !query.isFetching) return <DeviceSearchStopped onRetry={retry} />
  if (shown === undefined) {
    return <SkeletonRows label={t.list.loading} slowLabel={t.list.stillLoading} />
  }
  const { device, readAt } = shown
  return (
    <>
      {error !== null && (
        <StaleNotice
          query={query}
          from={readAt}
          every={refreshEvery.rows}
          subject={t.devices.page.subject}
        />
      )}
      <Panels wider>
        <DeviceFacts device={device} customerId={address.customerId} />
        <HeartbeatReason device={device} customerId={address.customerId} />
        <DeviceApps device={device} detail={data?.kind === 'found' ? data.device : undefined} />
        <DeviceText address={address} name={device.name} />
      </Panels>
    </>
  )
}
