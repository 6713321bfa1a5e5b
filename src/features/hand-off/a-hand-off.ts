import { aDevice } from '#/api/telecomx/a-device'
import type { Customer, Device } from '#/api/telecomx/schemas'
import { unlisted } from '#/features/customers/rules'
import { epoch } from '#/lib/dates'
import type { HandOffBox, HandOffCustomer } from './rules'

/** For tests: a moment of which both clocks are known. */
export const start = epoch([2026, 11, 22, 12, 2, 5]) ?? 0

/** For tests: a customer with whom to call. */
export function aCustomer(changes: Partial<Customer> = {}): Customer {
  return {
    ...unlisted('site', 'Solgården'),
    address: 'Strandvej 4\nHorsens',
    phoneNumber: '86 10 20 30',
    ...changes,
  }
}

/** For tests: a box that its customer's offline set names. */
export function aHandOffBox(
  id: string,
  changes: Partial<Device> = {},
  customer: HandOffCustomer = aCustomer(),
): HandOffBox {
  const heartbeat = {
    source: 'server',
    status: 'DEAD',
    via: 'census',
    clockError: false,
  } as const
  const lastComm = { kind: 'instant', at: start } as const
  const device = aDevice({ id, heartbeatVersion: '3.5', lastComm, ...changes })
  return { device, customer, heartbeat }
}
