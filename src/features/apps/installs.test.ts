import { describe, expect, test } from 'vitest'
import { installedDeviceSchema } from '#/api/telecomx/install-schemas'
import { readRows } from '#/api/set-aside'
import { filteredFleet, fleetRow } from '#/features/fleet/rules'
import type { FleetRow } from '#/features/fleet/rules'
import { noFilters } from '#/features/devices/search'
import { fleetApps } from './installs'

type Reported = { _id: unknown; name?: string; versionName?: string; installed?: boolean }
type Words = { appsOutdated?: string[]; appsMissing?: string[] }

/** Devices as the wire has them, read as a set reads them. */
function fleet(devices: Array<Words & { applications?: unknown }>): FleetRow[] {
  const rows = devices.map((device, index) => ({
    _id: `d${index}`,
    deviceId: `${1_700_000 + index}`,
    type: 'ANDROID',
    androidType: 'ANDROID_BOX',
    ...device,
  }))
  const read = readRows(rows, installedDeviceSchema())
  expect(read.setAside).toEqual([])
  return read.rows.map((device) => fleetRow(device, 'c', device.installs))
}

const app = (_id: unknown, name: string, versionName = '1', installed = true): Reported => ({
  _id,
  name,
  versionName,
  installed,
})
const prime = (version = '2', installed = true) =>
  app('tv.prime', 'Amazon Prime', version, installed)
const matching = (rows: readonly FleetRow[], filter: Partial<typeof noFilters>) =>
  filteredFleet(rows, { ...noFilters, ...filter }, () => undefined).map(({ device }) => device.id)

describe('who runs what', () => {
  test('packages with their names and versions, each device once', async () => {
    const rows = fleet([
      { applications: [prime('2'), app('clock', 'Ur')] },
      { applications: [prime('2'), prime('1'), prime('2')] },
      { applications: [prime('1'), app('clock', 'Clock', '1', false)] },
      { applications: [app('clock', 'Ur', '3')] },
    ])
    const { groups, unread } = await fleetApps(rows)
    expect(unread).toBe(0)
    expect(groups).toMatchObject([
      {
        packageId: 'tv.prime',
        names: ['Amazon Prime'],
        installs: 3,
        versions: [
          { version: '2', devices: 2 },
          { version: '1', devices: 2 },
        ],
      },
      { packageId: 'clock', names: ['Ur', 'Clock'], installs: 2 },
    ])
    expect(matching(rows, { packageName: 'tv.prime' })).toEqual(['d0', 'd1', 'd2'])
    expect(matching(rows, { packageName: 'tv.prime', packageVersion: '1' })).toEqual(['d1', 'd2'])
    expect(matching(rows, { packageName: 'clock' })).toEqual(['d0', 'd3'])
    expect(matching(rows, { packageVersion: '1' })).toHaveLength(4)
  })

  test('what is not said to be installed is not counted as installed', async () => {
    const rows = fleet([{ applications: [{ _id: 'a', name: 'A' }, app('b', 'B', '1', false)] }])
    const { groups } = await fleetApps(rows)
    expect(groups.map(({ packageId, installs }) => [packageId, installs])).toEqual([
      ['a', 0],
      ['b', 0],
    ])
  })
})

describe('outdated and missing, by the server’s words', () => {
  test('a package id, then a name without regard to case, else a text of its own', async () => {
    const rows = fleet([
      { applications: [prime()], appsOutdated: ['tv.prime'] },
      { appsOutdated: ['AMAZON prime', 'tv.prime'] },
      { appsMissing: ['Amazon Prime'], appsOutdated: ['Ukendt app'] },
      { appsOutdated: ['ukendt APP'] },
    ])
    const { groups } = await fleetApps(rows)
    expect(groups).toMatchObject([
      { packageId: 'tv.prime', installs: 1, outdated: 2, missing: 1 },
      { packageId: null, names: ['Ukendt app'], installs: 0, outdated: 2, missing: 0 },
    ])
    expect(matching(rows, { outdatedApp: 'tv.prime' })).toEqual(['d0', 'd1'])
    expect(matching(rows, { missingApp: 'tv.prime' })).toEqual(['d2'])
    expect(matching(rows, { outdatedApp: 'Ukendt app' })).toEqual(['d2', 'd3'])
    expect(matching(rows, { missingApp: 'Ukendt app' })).toEqual([])
  })

  test('a name of two packages is the device’s own one, else nobody’s', async () => {
    const rows = fleet([
      { applications: [app('a', 'Indstillinger')], appsOutdated: ['Indstillinger'] },
      { applications: [app('b', 'indstillinger')], appsOutdated: ['Indstillinger'] },
      { appsOutdated: ['Indstillinger'] },
    ])
    const { groups } = await fleetApps(rows)
    expect(groups.map(({ packageId, outdated }) => [packageId, outdated])).toEqual([
      ['a', 1],
      ['b', 1],
      [null, 1],
    ])
    expect(matching(rows, { outdatedApp: 'a' })).toEqual(['d0'])
    expect(matching(rows, { outdatedApp: 'Indstillinger' })).toEqual(['d2'])
  })

  test('names that mean something to JavaScript are names', async () => {
    const odd = ['__proto__', 'constructor', 'toString', 'hasOwnProperty']
    const rows = fleet([
      { applications: odd.map((id) => app(id, id, id)), appsOutdated: odd },
      { applications: [app('a', '__proto__ ')], appsMissing: ['valueOf'] },
    ])
    const { groups } = await fleetApps(rows)
    for (const id of odd) {
      expect(groups.find(({ packageId }) => packageId === id)).toMatchObject({
        installs: 1,
        outdated: 1,
        versions: [{ version: id, devices: 1 }],
      })
      expect(matching(rows, { packageName: id, packageVersion: id })).toEqual(['d0'])
      expect(matching(rows, { outdatedApp: id })).toEqual(['d0'])
    }
    expect(groups.find(({ packageId }) => packageId === null)).toMatchObject({
      names: ['valueOf'],
      missing: 1,
    })
  })
})

test('an application that cannot be read costs itself, and odd lists cost no device', async () => {
  const rows = fleet([
    { applications: [prime(), app(7, 'Syv'), null, { name: 'Uden id' }] },
    { applications: 'nothing of the kind' },
    { applications: null },
    {},
  ])
  expect(rows).toHaveLength(4)
  const { groups, unread } = await fleetApps(rows)
  expect(unread).toBe(4)
  expect(groups).toMatchObject([{ packageId: 'tv.prime', installs: 1 }])
})

test('devices that report the same share what is kept of it, also across pages', () => {
  const schema = installedDeviceSchema()
  const page = () =>
    readRows([{ _id: 'x', deviceId: '1700001', applications: [prime(), app('a', 'A')] }], schema)
  const [one] = page().rows
  const [other] = page().rows
  expect(one?.installs).toBe(other?.installs)
  expect(one?.installs.apps).toHaveLength(2)
})

const devices = 100_000
const packages = 3_000
const perDevice = 12

/** No two devices report the same, which is as bad as it gets. */
function largeFleet(): FleetRow[] {
  const [plain] = fleet([{}])
  if (plain === undefined) throw new Error('there is no device')
  const installs = Array.from({ length: packages * 5 }, (_, number) => ({
    packageId: `dk.pulstest.app${number % packages}`,
    name: `App ${number % packages}`,
    version: `${number % 5}`,
    installed: true,
  }))
  return Array.from({ length: devices }, (_, number) => {
    const apps = Array.from({ length: perDevice }, (_empty, place) => {
      const one = installs[(number * 7 + place * (number % 1_999)) % installs.length]
      if (one === undefined) throw new Error('there is no application')
      return one
    })
    const outdated = number % 5 === 0 ? [`app ${number % packages}`, `Ukendt ${number % 40}`] : []
    const device = { ...plain.device, key: `d${number}`, appsOutdated: outdated }
    return fleetRow(device, 'c', { apps, unread: 0 })
  })
}

/** How long the page would wait between two turns of its own, but for one in twenty. */
async function waitBetween(work: () => Promise<unknown>): Promise<number> {
  const waits: number[] = []
  let last = performance.now()
  const beat = setInterval(() => {
    waits.push(performance.now() - last)
    last = performance.now()
  })
  await work()
  clearInterval(beat)
  return waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? Infinity
}

test(
  '3,000 packages over 100,000 devices are grouped in slices under 50 ms',
  { tags: ['scale'], timeout: 30_000 },
  async () => {
    const rows = largeFleet()
    const { groups } = await fleetApps(rows)
    expect(groups).toHaveLength(packages + 8)
    expect(groups.reduce((sum, { outdated }) => sum + outdated, 0)).toBe((devices / 5) * 2)

    // What other programs of the machine do to one run is not the grouping's doing.
    let best = Infinity
    for (let run = 0; run < 3 && best >= 50; run += 1) {
      best = Math.min(best, await waitBetween(() => fleetApps(rows)))
    }
    expect(best).toBeLessThan(50)
  },
)
