import { everyCustomer } from '#/lib/device-list-address'
import { displayText } from '#/lib/display'
import { defineColumns } from '#/table/columns'
import { lineCell } from '#/table/line-cell'
import { paths } from '#/url/paths'
import { columns } from './columns'
import type { DeviceRow } from './device-rows'

/** With whose device it is, where several customers are in one list. */
export const fleetColumns = defineColumns<DeviceRow>([
  ...columns.slice(0, 2),
  {
    id: 'customer',
    title: (t) => t.devices.fleet.customer,
    cell: ({ customerId, customerName }) =>
      lineCell(
        displayText(customerName || customerId, 80),
        paths.customer(customerId, everyCustomer),
      ),
    text: ({ customerId, customerName }) => customerName ?? customerId,
  },
  ...columns.slice(2),
])
