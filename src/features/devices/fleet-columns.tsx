import { displayText } from '#/lib/display'
import { defineColumns } from '#/table/columns'
import { columns } from './columns'
import type { DeviceRow } from './device-rows'

/** With whose device it is, where several customers are in one list. */
export const fleetColumns = defineColumns<DeviceRow>([
  ...columns.slice(0, 2),
  {
    id: 'customer',
    width: 160,
    title: (t) => t.devices.fleet.customer,
    cell: ({ customerId, customerName }) => (
      <bdi title={customerName ?? customerId}>{displayText(customerName ?? customerId, 80)}</bdi>
    ),
    text: ({ customerId, customerName }) => customerName ?? customerId,
  },
  ...columns.slice(2),
])
