import { useQuery } from '@tanstack/react-query'
import type { Device } from '#/api/telecomx/schemas'
import { currentSession } from '#/features/session/queries'
import { useNow } from '#/ui/use-now'
import { usePreference } from '#/ui/use-preference'
import { deviceCensus } from './queries'
import { heartbeatOf } from './rules'

/** What is known of a device's heartbeat, by the sets of its customer and by our limits. */
export function useHeartbeat(device: Device, customerId: string) {
  const session = useQuery(currentSession()).data
  const [limits] = usePreference('estimate')
  const now = useNow(60_000, 'server')
  const own = customerId === session?.customer.id
  const census = useQuery(deviceCensus(own ? undefined : customerId))
  const named = census.data?.statusOf.get(device.key)
  const heartbeat = heartbeatOf(device, { filter: undefined, census: named }, now, limits)
  return { heartbeat, census, now }
}
