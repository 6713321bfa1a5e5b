import { apps } from './da/apps'
import { customers } from './da/customers'
import { devices } from './da/devices'
import { faults } from './da/faults'
import { list } from './da/list'
import { orders } from './da/orders'
import { session } from './da/session'
import { settings } from './da/settings'
import { shell } from './da/shell'
import type { Messages } from './en'

export const messages: Messages = {
  apps,
  customers,
  devices,
  faults,
  list,
  orders,
  session,
  settings,
  shell,
}
