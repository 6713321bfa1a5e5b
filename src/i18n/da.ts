import { devices } from './da/devices'
import { faults } from './da/faults'
import { list } from './da/list'
import { session } from './da/session'
import { shell } from './da/shell'
import type { FirstMessages } from './en'

export const messages: FirstMessages = { devices, faults, list, session, shell }
