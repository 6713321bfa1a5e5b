import type { Clock } from '../clock'
import type { Access } from '../options'
import type { Fleet } from './fleet'
import type { Tokens } from './tokens'
import type { User } from './users'

/** What every operation of this vendor works on. */
export type Telecomx = {
  fleet: Fleet
  clock: Clock
  tokens: Tokens
  users: User[]
  extend: boolean
  access: Access
}
