import type { Random } from '../random'
import { deviceIdOf } from './seed-devices'
import type { Draft } from './seed-order-oddities'

/** Texts that name no device: what people type where a MAC address is asked for. */
const unreadable = ['afventer levering', '00:1A:79:12', '-'] as const

/** What an order names, as it stands in its row; undefined where the row has no such field. */
export function namedDevices({ devices, quirk }: Draft, r: Random): string[] | undefined {
  const odd: string = quirk ?? ''
  switch (odd) {
    case 'no-devices':
      return undefined
    case 'empty-devices':
      return []
    case 'unreadable-devices':
      return [...devices, ...unreadable]
    case 'twice-the-same':
      return [...devices, ...devices.slice(0, 1)]
    case 'other-notation':
      return devices.map((deviceId) => inOtherNotation(deviceId, r.int(0, 2)))
    default:
      return devices
  }
}

/** The vendor writes MACs with capitals and colons; other programs, and people, do not. */
export function inOtherNotation(deviceId: string, way: number): string {
  if (!deviceId.includes(':')) return deviceId
  const ways = [
    deviceId.toLowerCase(),
    deviceId.replaceAll(':', '-'),
    deviceId.replaceAll(':', '').toLowerCase(),
  ]
  return ways[way % ways.length] ?? deviceId
}

/** An id that no box has: a MAC beyond the fleet's numbers, or a barcode below them. */
export function nobodys(order: number, seed: number, r: Random): string {
  if (r.chance(0.5)) return deviceIdOf('STB', 3_000_000 + order, seed)
  return String(r.int(1_000_000, 1_699_999))
}
