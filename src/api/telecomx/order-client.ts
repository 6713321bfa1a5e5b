import { type OrderListParams, orderListAddress } from '#/lib/order-list-address'
import { type Sending, request } from '../http'
import { type OffsetPage, readOffsetPage } from '../paging'
import { type Order, orderSchema } from './order-schemas'

/**
 * One page of the orders within the user's reach, in the vendor's order. The filter is looked for in
 * name, P1 task id and PO number, and in licences and changes that no row shows; not in the SNOW id.
 * Needs RESELLER_ADMIN, else 403. https://wiki.telecomx.dk/doku.php?id=api:iptv:flexcareorders:list
 */
export function listOrders(params: OrderListParams, sending: Sending): Promise<OffsetPage<Order>> {
  const read = (body: unknown) =>
    readOffsetPage(body, { key: 'flexcareOrders', ...params, schema: orderSchema })
  return request({ address: orderListAddress(params), read, ...sending })
}
