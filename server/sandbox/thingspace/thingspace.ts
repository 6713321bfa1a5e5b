import type { Clock } from '../clock'
import type { Estate } from './estate'
import type { SignIns } from './sign-ins'

/** What every operation of this vendor works on. */
export type Thingspace = {
  estate: Estate
  /** The upgrades' clock: the one that both vendors share. Tokens do not age by it. */
  clock: Clock
  signIns: SignIns
}
