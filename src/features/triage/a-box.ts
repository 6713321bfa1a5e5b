import { aDevice } from '#/api/telecomx/a-device'
import type { Customer, Device } from '#/api/telecomx/schemas'
import { unlisted } from '#/features/customers/rules'
import type { SilentBox } from './rules'

/** For tests: a silent box that reports by itself, last heard of at a moment. */
export function aBox(id: string, at: number, changes: Partial<Device> = {}): SilentBox {
  const lastComm = { kind: 'instant', at } as const
  const device = aDevice({ id, heartbeatVersion: '3.5', lastComm, ...changes })
  return { key: device.key, device, customerId: 'site' }
}

/** For tests: a customer as the list has it. */
export function aSite(changes: Partial<Customer> = {}): Customer {
  return { ...unlisted(changes.id ?? 'site', 'Solgården'), ...changes }
}
