import { expect, test } from 'vitest'
import type { Device } from '#/api/telecomx/schemas'
import { fleetGroups } from './fleet-grouping'
import { fleetRow } from '#/features/fleet/rules'

function row(id: number, changes: Partial<Device>) {
  const device: Device = {
    key: String(id),
    id: String(id),
    deviceId: String(id),
    name: '',
    kind: 'STB',
    enabled: true,
    model: null,
    appVersion: null,
    androidVersion: null,
    heartbeatVersion: null,
    appsMissing: null,
    appsOutdated: null,
    tabletProfile: null,
    lastComm: { kind: 'never' },
    lastUiComm: { kind: 'never' },
    ...changes,
  }
  return fleetRow(device, `customer ${id % 3}`)
}

test('groups count their rows and the offline ones, the largest first; the unsaid is a group', () => {
  const rows = [row(1, { model: 'A' }), row(2, { model: 'B' }), row(3, { model: 'B' }), row(4, {})]
  const offline = ({ key }: { key: string }) => key === '2'
  expect(fleetGroups(rows, 'model', offline)).toEqual([
    { value: 'B', rows: 2, offline: 1 },
    { value: 'A', rows: 1, offline: 0 },
    { value: '', rows: 1, offline: 0 },
  ])
  expect(fleetGroups(rows, 'customer', offline)[0]).toMatchObject({ rows: 2 })
})
