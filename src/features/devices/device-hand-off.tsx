import { useQueries, useQuery } from '@tanstack/react-query'
import type { Device } from '#/api/telecomx/schemas'
import { HandOffButton } from '#/features/hand-off/cells'
import { handOffCustomers } from '#/features/hand-off/queries'
import { boxesHandOff } from '#/features/hand-off/rules'
import { currentSession } from '#/features/session/queries'
import { useMessages } from '#/i18n/i18n'
import { paths } from '#/url/paths'
import { useHeartbeat } from './use-heartbeat'

type DeviceHandOffProps = { device: Device; customerId: string; deviceId: string }

/** The device as text for a ticket, with whom to call about it. */
export function DeviceHandOff({ device, customerId, deviceId }: DeviceHandOffProps) {
  const t = useMessages().of('handOff')
  const session = useQuery(currentSession()).data
  const { heartbeat, now } = useHeartbeat(device, customerId)
  const contact = useQueries(handOffCustomers({ ids: [customerId], session }))
  const link = `${window.location.origin}${paths.device(customerId, deviceId)}`

  return (
    <HandOffButton
      disabledReason={contact.isReading ? t.reading : undefined}
      handOff={() => {
        const customer = contact.customerOf(customerId)
        return boxesHandOff({ boxes: [{ device, customer, heartbeat }], link, now })
      }}
    />
  )
}
