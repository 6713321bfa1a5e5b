import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Link, useParams } from 'react-router'
import type { Order } from '#/api/telecomx/order-schemas'
import { currentSession } from '#/features/session/queries'
import { levelNeeded, levelWord } from '#/features/session/rules'
import { displayText } from '#/lib/display'
import { isVendorId } from '#/lib/vendor-id'
import { useMessages } from '#/i18n/i18n'
import { FoundFrame } from '#/list/found-frame'
import { PageHeader } from '#/list/page-header'
import { useSetOnDemand } from '#/list/use-set-on-demand'
import { EmptyNotice } from '#/ui/empty-notice'
import { Panel, Panels } from '#/ui/panel'
import { usePageTitle } from '#/ui/use-page-title'
import { paths } from '#/url/paths'
import { DeviceCheck } from './device-check'
import { OrderFacts, OrdererFacts } from './order-facts'
import styles from './order-page.module.css'
import { listedOrder, orderDetail, orderFilter, orderSet, orderTotal } from './queries'

export function Component() {
  const { orderId = '' } = useParams()
  const t = useMessages()
  const { page } = t.of('orders')
  const client = useQueryClient()
  const session = useQuery(currentSession()).data
  const isAddressable = isVendorId(orderId)
  const listed = listedOrder(client, orderId)
  const asked = orderDetail(orderId, listed?.row)
  // What the server cannot be asked for, and a list has, is not searched for from the first page on.
  const isSought = listed === undefined || orderFilter(listed.row) !== undefined
  const query = useQuery({ ...asked, enabled: isAddressable && session != null && isSought })
  const { data, dataUpdatedAt, isFetching, refetch } = query
  const found = data?.kind === 'found' ? { row: data.row, readAt: dataUpdatedAt } : undefined
  const shown = found ?? listed
  const name = displayText(shown?.row.name.trim() || (shown ? t.of('orders').noName : orderId), 128)
  usePageTitle(page.documentTitle(name))

  if (!isAddressable) {
    return (
      <>
        <PageHeader title={name} query={null} />
        <EmptyNotice title={page.unaddressable} />
        <p className={styles.links}>
          <Link to={paths.orders()}>{page.toList}</Link>
        </p>
      </>
    )
  }
  return (
    <>
      <PageHeader title={name} query={{ dataUpdatedAt: shown?.readAt ?? 0, isFetching, refetch }} />
      {/* Another order is another visit: nothing that was revealed stays so. */}
      <FoundFrame
        key={orderId}
        query={query}
        shown={shown}
        words={page}
        listAddress={paths.orders()}
        needs={t.faults.accessNeeded(levelWord(levelNeeded.orders, t.session.levels))}
        onStop={() => void client.cancelQueries({ queryKey: asked.queryKey })}
      >
        {(order) => <OrderPanels order={order} />}
      </FoundFrame>
    </>
  )
}

function OrderPanels({ order }: { order: Order }) {
  const t = useMessages()
  const { page, check } = t.of('orders')
  const orders = useSetOnDemand({ set: orderSet({}), count: orderTotal() })
  const same = useMemo(
    () => orders.all?.filter(({ id }) => id === order.id).length ?? 1,
    [orders.all, order.id],
  )

  return (
    <Panels wider>
      {same > 1 && (
        <p className={styles.same} role="status">
          {page.sameId(same)}
        </p>
      )}
      <OrderFacts order={order} />
      <OrdererFacts order={order} />
      <Panel heading={check.heading} wide>
        {order.devices.length === 0 ? (
          <p className={styles.hint}>{t.of('orders').remarks.noDevicesHint}</p>
        ) : (
          <DeviceCheck order={order} orders={orders} />
        )}
      </Panel>
    </Panels>
  )
}
