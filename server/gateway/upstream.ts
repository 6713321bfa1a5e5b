import type { VendorName } from './problem'
import type { Session } from './session/session'
import type { Vendor, VendorAnswer, VendorCall } from './vendor/vendor'

/** A vendor as its operations see it: who may ask for what, and with whose credentials. */
export type Upstream = {
  name: VendorName
  /** Throws a `Refusal` where this caller may not; nothing has been sent then. */
  admit: (caller: Session, account: string) => void
  ask: (call: VendorCall, caller: Session, account: string) => Promise<VendorAnswer>
}

/** Each user is there as themselves: the vendor decides. */
export function asTheUser(vendor: Vendor): Upstream {
  return {
    name: vendor.name,
    admit: () => {},
    ask: (call, { token }) => vendor.call({ ...call, token }),
  }
}
