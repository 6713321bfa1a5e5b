import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Device } from '#/api/telecomx/schemas'
import { fleetGroups, sortedFleet } from './fleet-order'
import { fleetRow } from './fleet-rows'

function row(id: number, changes: Partial<Device>) {
  const device: Device = {
    ...{ key: String(id), id: String(id), deviceId: String(id), name: '', kind: 'STB' },
    ...{ enabled: true, model: null, appVersion: null, androidVersion: null },
    ...{ heartbeatVersion: null, appsMissing: null, appsOutdated: null, tabletProfile: null },
    lastComm: { kind: 'never' },
    lastUiComm: { kind: 'never' },
    ...changes,
  }
  return fleetRow(device, `customer ${id % 3}`)
}

const { signal } = new AbortController()
const around = { locale: 'da-DK', signal, pause: async () => {} }

test('sorted as by the language’s own sort, stable, from either end, and the unknown last', async () => {
  const contact = fc.option(fc.nat(20))
  await fc.assert(
    fc.asyncProperty(fc.array(contact, { maxLength: 60 }), fc.boolean(), async (times, down) => {
      const rows = times.map((at, id) =>
        row(id, at === null ? {} : { lastComm: { kind: 'instant', at } }),
      )
      const sorted = await sortedFleet(rows, down ? '-lastComm' : 'lastComm', around)
      const ids = times.map((at, id) => ({ at, id }))
      const right = [
        ...ids
          .filter(({ at }) => at !== null)
          .toSorted((a, b) => (down ? -1 : 1) * ((a.at ?? 0) - (b.at ?? 0))),
        ...ids.filter(({ at }) => at === null),
      ]
      expect(sorted.map(({ key }) => key)).toEqual(right.map(({ id }) => String(id)))
    }),
  )
})

test('many slices merge into one order, names by the language, with pauses between', async () => {
  const words = ['Ål', 'Zebra', 'Æble', 'abe', 'Østers']
  const rows = Array.from({ length: 9_001 }, (_, id) => row(id, { name: words[id % 5] ?? '' }))
  let pauses = 0
  const pause = async () => void (pauses += 1)
  const sorted = await sortedFleet(rows, 'name', { ...around, pause })
  expect(sorted).toHaveLength(9_001)
  expect([...new Set(sorted.map(({ device }) => device.name))]).toEqual([
    'abe',
    'Zebra',
    'Æble',
    'Østers',
    'Ål',
  ])
  const keys = sorted.filter(({ device }) => device.name === 'abe').map(({ key }) => Number(key))
  expect(keys).toEqual(keys.toSorted((a, b) => a - b))
  expect(pauses).toBeGreaterThan(5)
})

test('sorting that nobody waits for any more ends', async () => {
  const stop = new AbortController()
  const rows = Array.from({ length: 9_000 }, (_, id) => row(id, {}))
  const sorting = sortedFleet(rows, 'name', { ...around, signal: stop.signal })
  stop.abort()
  await expect(sorting).rejects.toHaveProperty('name', 'AbortError')
})

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
