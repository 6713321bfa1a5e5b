import type { DeviceGroup } from '#/lib/device-list-address'
import type { FleetRow } from '#/features/fleet/rules'

export type FleetGroup = { value: string; rows: number; offline: number }

/** How many of each, the most first. */
export function fleetGroups(
  rows: readonly FleetRow[],
  by: DeviceGroup,
  isOffline: (row: FleetRow) => boolean,
): FleetGroup[] {
  const groups = new Map<string, FleetGroup>()
  for (const row of rows) {
    const value = groupValue(row, by)
    const group = groups.get(value) ?? { value, rows: 0, offline: 0 }
    group.rows += 1
    if (isOffline(row)) group.offline += 1
    groups.set(value, group)
  }
  return [...groups.values()].toSorted((a, b) => b.rows - a.rows)
}

/** Empty: the row does not say. */
function groupValue({ device, customerId }: FleetRow, by: DeviceGroup): string {
  if (by === 'customer') return customerId
  if (by === 'type') return device.kind
  return device[by] ?? ''
}
