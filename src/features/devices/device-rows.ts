import type { Device } from '#/api/telecomx/schemas'
import type { Heartbeat } from './rules'

/** What a row of the list shows: the device, what is known of its heartbeat, and whose it is. */
export type DeviceRow = {
  device: Device
  heartbeat: Heartbeat
  customerId: string
  /** Where a list holds devices of several. */
  customerName: string | null
}

const rowOf = new WeakMap<Device, DeviceRow>()

/**
 * The same row object as long as nothing in it changed: the table's rows are memoised, so that a
 * refresh draws only the rows it changed.
 */
export function deviceRow(
  device: Device,
  heartbeat: Heartbeat,
  customerId: string,
  customerName: string | null = null,
): DeviceRow {
  const before = rowOf.get(device)
  const isSameCustomer = before?.customerId === customerId && before.customerName === customerName
  if (isSameCustomer && sameHeartbeat(before.heartbeat, heartbeat)) return before
  const row = { device, heartbeat, customerId, customerName }
  rowOf.set(device, row)
  return row
}

function sameHeartbeat(a: Heartbeat, b: Heartbeat): boolean {
  const same = a.source === b.source && a.status === b.status && a.clockError === b.clockError
  return same && viaOf(a) === viaOf(b)
}

function viaOf(heartbeat: Heartbeat) {
  return heartbeat.source === 'server' ? heartbeat.via : undefined
}
