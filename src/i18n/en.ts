import { apps } from './en/apps'
import { customers } from './en/customers'
import { devices } from './en/devices'
import { faults } from './en/faults'
import { list } from './en/list'
import { orders } from './en/orders'
import { session } from './en/session'
import { settings } from './en/settings'
import { shell } from './en/shell'

export const messages = { apps, customers, devices, faults, list, orders, session, settings, shell }

/** English is the shape: a message missing in another language fails the type-check. */
export type Messages = typeof messages
