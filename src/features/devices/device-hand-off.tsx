import { useQueries, useQuery } from '@tanstack/react-query'
import type { Device } from '#/api/telecomx/schemas'
import { HandOffButton } from '#/features/hand-off/cells'
import { handOffCustomers } from '#/features/hand-off/queries'
import { currentSession } from '#/features/session/queries'
import { useMessages } from '#/i18n/i18n'
import { paths } from '#/url/paths'
import { useHeartbeat } from './use-heartbeat'

type DeviceHandOffProps = { device: Device; customerId: string; deviceId: string }

/** The device as text for a ticket, with whom to call about it. */
export function DeviceHandOff({ device, customerId, deviceId }: DeviceHandOffProps) {
  const t = useMessages().list
  const session = useQuery(currentSession()).data
  const { heartbeat, now } = useHeartbeat(device, customerId)
  const contact = useQueries(handOffCustomers({ ids: [customerId], session }))

  return (
    <HandOffButton
      disabledReason={contact.isReading ? t.loading : undefined}
      handOff={() => ({
        boxes: [{ device, customer: contact.customerOf(customerId), heartbeat }],
        link: paths.device(customerId, deviceId),
        now,
      })}
    />
  )
}
