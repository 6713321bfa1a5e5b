import type { Order } from '#/api/telecomx/order-schemas'
import { readDeviceId } from '#/lib/device-id'
import { inSlices } from '#/lib/in-slices'

/** What an order's own row shows to be odd about the devices it names. */
export type OddDevices = {
  /** It names none. */
  none: boolean
  /** Neither MAC nor barcode, as they are written. */
  unreadable: string[]
  /** More than once on this order, in whatever notation; each as it is written first. */
  repeated: string[]
}

/** The document says MAC, its example has barcodes too: https://wiki.telecomx.dk/doku.php?id=api:iptv:flexcareorders:list */
export function oddDevices(devices: readonly string[]): OddDevices {
  const unreadable: string[] = []
  const repeated: string[] = []
  const times = new Map<string, { raw: string; count: number }>()
  for (const device of devices) {
    const { kind, key, raw } = readDeviceId(device)
    if (kind === 'other') {
      unreadable.push(raw)
      continue
    }
    const seen = times.get(key) ?? { raw, count: 0 }
    seen.count += 1
    if (seen.count === 2) repeated.push(seen.raw)
    times.set(key, seen)
  }
  return { none: devices.length === 0, unreadable, repeated }
}

/**
 * The orders that name each of some devices, by the devices' keys. With room in between for the page:
 * there may be hundreds of thousands.
 */
export async function ordersByDevice(
  keys: Iterable<string>,
  orders: readonly Order[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Order[]>> {
  const breathe = inSlices()
  const naming = new Map<string, Order[]>()
  for (const key of keys) naming.set(key, [])
  for (const order of orders) {
    for (const device of order.devices) {
      const known = naming.get(readDeviceId(device).key)
      // An order that names a device twice is one order.
      if (known && known.at(-1) !== order) known.push(order)
    }
    await breathe()
    signal.throwIfAborted()
  }
  return naming
}
