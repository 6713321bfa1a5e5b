import { customers } from './en/customers'
import { devices } from './en/devices'
import { faults } from './en/faults'
import { list } from './en/list'
import { orders } from './en/orders'
import { session } from './en/session'
import { settings } from './en/settings'
import { shell } from './en/shell'
import { whitelist } from './en/whitelist'

export const messages = {
  customers,
  devices,
  faults,
  list,
  orders,
  session,
  settings,
  shell,
  whitelist,
}

/** English is the shape: a message missing in another language fails the type-check. */
export type Messages = typeof messages
