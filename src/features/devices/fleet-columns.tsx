import { everyCustomer } from '#/lib/device-list-address'
import { displayText } from '#/lib/display'
import { defineColumns } from '#/table/columns'
import { AppLink } from '#/url/app-link'
import { paths } from '#/url/paths'
import styles from './cells.module.css'
import { columns } from './columns'
import type { DeviceRow } from './device-rows'

/** With whose device it is, where several customers are in one list. */
export const fleetColumns = defineColumns<DeviceRow>([
  ...columns.slice(0, 2),
  {
    id: 'customer',
    width: 172,
    title: (t) => t.devices.fleet.customer,
    cell: ({ customerId, customerName }) => (
      <AppLink className={styles.name} dir="auto" to={paths.customer(customerId, everyCustomer)}>
        {displayText(customerName || customerId, 80)}
      </AppLink>
    ),
    text: ({ customerId, customerName }) => customerName ?? customerId,
  },
  ...columns.slice(2),
])
