import type { Device } from '#/api/telecomx/schemas'
import type { HeartbeatStatus } from '#/lib/device-list-address'
import { useNow } from '#/ui/use-now'
import { usePreference } from '#/ui/use-preference'
import type { Census } from './census'
import { deviceRow } from './device-rows'
import type { DeviceRow } from './device-rows'
import { heartbeatOf } from './rules'

type Known = {
  customerId: string
  /** The heartbeat filter that returned the devices. */
  filter: HeartbeatStatus | undefined
  census: Census | undefined
}

/** The devices with what is known of their heartbeats now, by the server's clock to the minute. */
export function useDeviceRows(devices: Device[] | undefined, known: Known): DeviceRow[] {
  const [limits] = usePreference('estimate')
  const now = useNow(60_000, 'server')

  return (devices ?? []).map((device) => {
    const status = { filter: known.filter, census: known.census?.statusOf.get(device.key) }
    return deviceRow(device, heartbeatOf(device, status, now, limits), known.customerId)
  })
}
