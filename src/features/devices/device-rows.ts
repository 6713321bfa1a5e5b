import type { Device } from '#/api/telecomx/schemas'
import { keepRows } from '#/table/keep-rows'
import type { Heartbeat } from './rules'

/** What a row of the list shows: the device, what is known of its heartbeat, and whose it is. */
export type DeviceRow = {
  device: Device
  heartbeat: Heartbeat
  customerId: string
  /** Where a list holds devices of several. */
  customerName: string | null
}

const keptRow = keepRows<Device, DeviceRow>(
  (a, b) =>
    a.customerId === b.customerId &&
    a.customerName === b.customerName &&
    sameHeartbeat(a.heartbeat, b.heartbeat),
)

export const deviceRowKey = ({ device, customerId }: DeviceRow) => `${customerId} ${device.key}`

export function deviceRow(
  device: Device,
  heartbeat: Heartbeat,
  customerId: string,
  customerName: string | null = null,
): DeviceRow {
  return keptRow(device, { device, heartbeat, customerId, customerName })
}

function sameHeartbeat(a: Heartbeat, b: Heartbeat): boolean {
  const same = a.source === b.source && a.status === b.status && a.clockError === b.clockError
  return same && viaOf(a) === viaOf(b)
}

function viaOf(heartbeat: Heartbeat) {
  return heartbeat.source === 'server' ? heartbeat.via : undefined
}
