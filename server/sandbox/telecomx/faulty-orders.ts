import type { Value } from '../database'
import type { Fleet } from './fleet'
import { lastComm, thresholds } from './heartbeat'
import { readDevices } from './order-row'
import { readOrder } from './order-store'

/** The orders whose faults are known, with what is wrong with them now: told by the boxes they name. */
export function describeFaultyOrders(fleet: Fleet, now: number) {
  return fleet.orders.faulty.flatMap(({ seq, customer, onTwo }) => {
    const order = readOrder(fleet, seq)
    if (order === undefined) return []
    const devices = readDevices(order.devices)
    const known = fleet.db.all<{ device_id: string; last_comm: number | null }>(
      `SELECT device_id, ${lastComm} AS last_comm FROM devices
       WHERE customer >= 0 AND device_id IN (SELECT value FROM json_each(:devices))`,
      { ':devices': JSON.stringify(devices), ':now': now },
    )
    const heard = new Map(known.map((row) => [row.device_id, row.last_comm]))
    const limit = now - thresholds.offline
    return [
      {
        id: order.id,
        name: order.name,
        customer: customerOf(fleet, customer),
        devices,
        faults: {
          unknown: devices.filter((id) => !heard.has(id)),
          neverSeen: devices.filter((id) => heard.get(id) === null),
          silent: devices.filter((id) => (heard.get(id) ?? now) < limit),
          onTwo,
        },
      },
    ]
  })
}

export function customerOf({ db }: Fleet, seq: number): Record<string, Value> | undefined {
  return db.get('SELECT id, name, devices FROM customers WHERE seq = ?', [seq])
}
