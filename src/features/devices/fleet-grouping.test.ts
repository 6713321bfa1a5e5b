import { expect, test } from 'vitest'
import { aDevice } from '#/api/telecomx/a-device'
import { fleetGroups } from './fleet-grouping'
import { fleetRow } from '#/features/fleet/rules'
import type { FleetRow } from '#/features/fleet/rules'

const row = (id: number, model: string | null) =>
  fleetRow(aDevice({ id: String(id), model }), `customer ${id % 3}`)

test('groups count their rows and the offline ones, the largest first; the unsaid is a group', () => {
  const rows = [row(1, 'A'), row(2, 'B'), row(3, 'B'), row(4, null)]
  const offline = ({ device }: FleetRow) => device.id === '2'
  expect(fleetGroups(rows, 'model', offline)).toEqual([
    { value: 'B', rows: 2, offline: 1 },
    { value: 'A', rows: 1, offline: 0 },
    { value: '', rows: 1, offline: 0 },
  ])
  expect(fleetGroups(rows, 'customer', offline)[0]).toMatchObject({ rows: 2 })
})
