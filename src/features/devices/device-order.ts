import type { Device } from '#/api/telecomx/schemas'
import type { deviceSorts } from '#/lib/device-list-address'
import { byText } from '#/table/compare'

type Row = { device: Device }
type Order = { compare: (a: Row, b: Row) => number; missing?: (row: Row) => boolean }

function byWord(read: (device: Device) => string | null): Order {
  return byText(({ device }) => read(device))
}

function byTime(read: (device: Device) => Device['lastComm']): Order {
  const at = ({ device }: Row) => {
    const instant = read(device)
    return instant.kind === 'instant' ? instant.at : 0
  }
  return {
    compare: (a, b) => at(a) - at(b),
    missing: ({ device }) => read(device).kind !== 'instant',
  }
}

/** By what each column sorts; what a device does not say comes last. */
export const deviceOrder: Record<(typeof deviceSorts)[number], Order> = {
  name: byWord(({ name }) => name),
  deviceId: byWord(({ deviceId }) => deviceId),
  type: byWord(({ kind }) => kind),
  model: byWord(({ model }) => model),
  lastComm: byTime(({ lastComm }) => lastComm),
  lastUiComm: byTime(({ lastUiComm }) => lastUiComm),
  appVersion: byWord(({ appVersion }) => appVersion),
}

/** For sorting rows that are not on the screen. */
export const deviceOrders = Object.entries(deviceOrder).map(([id, order]) => ({ id, ...order }))
