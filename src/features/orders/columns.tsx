import type { Order } from '#/api/telecomx/order-schemas'
import { givenText, parentCell, unreported } from '#/features/customers/cells'
import type { Messages } from '#/i18n/en'
import { defineColumns } from '#/table/columns'
import { byCount, byText } from '#/table/compare'
import { sortItems } from '#/table/sort-items'
import { numberText, orderName, ordererText, remarks, remarksText } from './cells'
import { orderRow } from './order-rows'
import type { OrderRow } from './order-rows'

type Numbered = 'snowId' | 'poNumber' | 'eanNumber' | 'powernetItemNumber'

/** A number of theirs, which may be missing: cell, text and order. */
function numbered(field: Numbered) {
  return {
    cell: ({ order }: OrderRow, t: Messages) => numberText(order[field], t),
    text: ({ order }: OrderRow) => order[field] ?? '',
    ...byText(({ order }: OrderRow) => order[field]),
  }
}

export const orderColumns = defineColumns<OrderRow>([
  {
    id: 'name',
    title: (t) => t.of('orders').columns.name,
    cell: ({ order, scope }, t) => orderName(order, t, scope),
    text: ({ order }) => order.name,
    ...byText(({ order }) => order.name),
    fixed: true,
  },
  { id: 'snowId', width: 116, title: (t) => t.of('orders').columns.snowId, ...numbered('snowId') },
  {
    id: 'poNumber',
    width: 116,
    title: (t) => t.of('orders').columns.poNumber,
    ...numbered('poNumber'),
  },
  { id: 'ean', width: 132, title: (t) => t.of('orders').columns.ean, ...numbered('eanNumber') },
  {
    id: 'item',
    width: 116,
    title: (t) => t.of('orders').columns.item,
    ...numbered('powernetItemNumber'),
  },
  {
    id: 'reseller',
    width: 156,
    title: (t) => t.of('orders').columns.reseller,
    cell: ({ reseller, scope }, t) =>
      reseller.kind === 'none' ? unreported(t) : parentCell(reseller, t, scope),
    text: ({ reseller }) => (reseller.kind === 'reseller' ? (reseller.name ?? reseller.id) : ''),
  },
  {
    id: 'devices',
    width: 76,
    align: 'end',
    title: (t) => t.of('orders').columns.devices,
    cell: ({ order }, _t, { number }) => number(order.devices.length),
    text: ({ order }) => String(order.devices.length),
    ...byCount(({ order }) => order.devices.length),
  },
  {
    id: 'remarks',
    width: 132,
    title: (t) => t.of('orders').columns.remarks,
    cell: ({ order }, t, formats) => remarks(order, t, formats),
    text: ({ order }, t) => remarksText(order, t),
  },
  {
    id: 'orderer',
    width: 196,
    title: (t) => t.of('orders').columns.orderer,
    cell: ({ order }, t) => givenText(ordererText(order.orderer), t),
    text: ({ order }) => ordererText(order.orderer),
    ...byText(({ order }) => ordererText(order.orderer)),
  },
])

const noNames = new Map<string, string>()

/** Nothing that can be sorted by needs a reseller's name. */
export const sortOrders = sortItems(orderColumns.list, (order: Order) => orderRow(order, noNames))
