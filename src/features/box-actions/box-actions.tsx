import { useQueries, useQuery } from '@tanstack/react-query'
import { SetAsideButton } from '#/features/aside/cells'
import { HandOffButton } from '#/features/hand-off/cells'
import { handOffCustomers } from '#/features/hand-off/queries'
import { currentSession } from '#/features/session/queries'
import { useMessages } from '#/i18n/i18n'
import { linkedIds } from '#/lib/linked-ids'
import { asideBoxOf } from '#/lib/set-asides'
import { useNow } from '#/ui/use-now'
import { paths } from '#/url/paths'
import type { BoxActionsProps } from './cells'

/** The link of the text opens exactly these boxes, where they are few enough for an address. */
export function BoxActions({ boxes, scope, known, onSetAside }: BoxActionsProps) {
  const t = useMessages()
  const session = useQuery(currentSession()).data
  const now = useNow(60_000, 'server')
  const customers = [...new Set(boxes.map(({ customerId }) => customerId))]
  const contacts = useQueries(handOffCustomers({ ids: customers, known, session }))
  // Of one customer alone its own devices are looked through, and no others.
  const within = customers.length === 1 ? (customers[0] ?? scope) : scope

  return (
    <>
      <HandOffButton
        disabledReason={contacts.isReading ? t.list.loading : undefined}
        handOff={() => ({
          boxes: boxes.map(({ device, customerId, heartbeat }) => ({
            device,
            heartbeat,
            customer: contacts.customerOf(customerId),
          })),
          link: {
            exact: (ids) => (linkedIds(ids) === undefined ? undefined : paths.paste(ids, within)),
            list: paths.devices(within),
          },
          now,
        })}
      />
      <SetAsideButton boxes={boxes.map(asideBoxOf)} onSet={onSetAside} />
    </>
  )
}
