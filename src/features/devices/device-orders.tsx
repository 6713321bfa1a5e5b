import { useQuery } from '@tanstack/react-query'
import { orderName } from '#/features/orders/cells'
import { namingOrders, orderSet, orderTotal } from '#/features/orders/queries'
import { currentSession } from '#/features/session/queries'
import { levelNeeded, levelWord, mayTry } from '#/features/session/rules'
import { readDeviceId } from '#/lib/device-id'
import { useMessages } from '#/i18n/i18n'
import { SetOnDemand } from '#/list/set-on-demand'
import { useSetOnDemand } from '#/list/use-set-on-demand'
import { Panel } from '#/ui/panel'
import { AppLinks } from '#/url/app-link'
import styles from './device-page.module.css'

type DeviceOrdersProps = { deviceId: string; customerId: string }

/** Which orders name the device: in what was read of all of them, once somebody asks. */
export function DeviceOrders({ deviceId, customerId }: DeviceOrdersProps) {
  const t = useMessages()
  const { ofDevice: words, check, subject, things } = t.of('orders')
  const session = useQuery(currentSession()).data
  const level = session?.accessLevel ?? ''
  // Its devices are looked for where this one is.
  const scope = customerId === session?.customer.id ? '' : customerId
  const orders = useSetOnDemand({ set: orderSet({}), count: orderTotal() })
  const { key } = readDeviceId(deviceId)
  const asked = namingOrders({ keys: [key], orders: orders.all, readAt: orders.readAt })
  const naming = useQuery(asked).data?.get(key)
  const needs = t.faults.accessNeeded(levelWord(levelNeeded.orders, t.session.levels))
  const read = orders.all?.length ?? 0

  return (
    <Panel heading={words.heading} wide>
      <p className={styles.hint}>{words.hint}</p>
      {mayTry('orders', level) ? (
        <SetOnDemand
          demand={orders}
          label={check.lookThrough}
          subject={subject}
          things={things}
          needs={needs}
        />
      ) : (
        <p className={styles.text}>{needs}</p>
      )}
      {naming && (
        <p className={styles.text} role="status">
          {naming.length === 0 ? words.none(read) : words.some(naming.length, read)}
        </p>
      )}
      {naming && naming.length > 0 && (
        <AppLinks>
          <ul className={styles.orders}>
            {naming.map((order) => (
              <li key={order.key}>{orderName(order, t, scope)}</li>
            ))}
          </ul>
        </AppLinks>
      )}
    </Panel>
  )
}
