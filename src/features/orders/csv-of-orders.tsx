import type { Order } from '#/api/telecomx/order-schemas'
import { CsvOfAll } from '#/list/csv-of-all'
import type { FileOfAllProps } from '#/list/server-list-header'
import { orderRow } from './order-rows'
import type { OrderRow } from './order-rows'
import { useResellerNames } from './use-reseller-names'

export function CsvOfOrders({ fileName, all, columns }: FileOfAllProps<Order, OrderRow>) {
  const { names, isReading } = useResellerNames(all)
  const toRow = (order: Order) => orderRow(order, names)
  return (
    <CsvOfAll fileName={fileName} columns={columns} items={isReading ? [] : all} toRow={toRow} />
  )
}
