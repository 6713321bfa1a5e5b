import { describe, expect, test } from 'vitest'
import { aDevice } from '#/api/telecomx/a-device'
import type { Device } from '#/api/telecomx/schemas'
import { fleetRow } from '#/features/fleet/rules'
import { countedOver, fleetSummary, leftOver, mostBehind } from './rules'

describe('what the totals leave over', () => {
  test.each([
    [{ any: 147, ONLINE: 128, ALLOFFLINE: 12 }, 7],
    [{ any: 140, ONLINE: 128, ALLOFFLINE: 12, DEAD: 6 }, 0],
    [{ any: 10, ONLINE: 8, ALLOFFLINE: 3 }, -1],
    [{ any: 10, ONLINE: 8 }, null],
    [{}, null],
  ])('%j: %s', (totals, left) => {
    expect(leftOver(totals)).toBe(left)
  })
})

test('customers without counters are in no sum, and counted', () => {
  const sites = [
    { stbs: 12, stbsOffline: 2 },
    { stbs: null, stbsOffline: null },
    { stbs: 5, stbsOffline: null },
    { stbs: 0, stbsOffline: 0 },
  ]
  expect(countedOver(sites)).toEqual({ stbs: 17, silent: 2, uncounted: 2 })
})

describe('every device', () => {
  const row = (id: string, changes: Partial<Device>) => fleetRow(aDevice({ id, ...changes }), 'c')
  const tablet = { kind: 'ANDROID_TABLET', appsOutdated: [], appsMissing: [] }
  const rows = [
    row('1', { appVersion: '2.1.1' }),
    row('2', { appVersion: '2.0.14' }),
    row('3', { appVersion: '2.1.1' }),
    row('4', {}),
    row('5', { ...tablet, appVersion: '211' }),
    row('6', { ...tablet, appVersion: '211', appsOutdated: ['Kald'], appsMissing: ['Menukort'] }),
    row('7', { ...tablet, appVersion: '__proto__', appsMissing: null }),
  ]
  const statuses = new Map([
    [rows[0]?.key, 'DEAD'],
    [rows[1]?.key, 'ALLOFFLINE'],
  ] as const)

  test('counts once in each figure, by kind and version', async () => {
    const statusOf = ({ key }: { key: string }) => statuses.get(key)
    expect(await fleetSummary({ rows, statusOf, hasCensus: true })).toEqual({
      devices: 7,
      kinds: [
        {
          kind: 'STB',
          devices: 4,
          versions: [
            { version: '2.1.1', devices: 2 },
            { version: '2.0.14', devices: 1 },
          ],
          unreported: 1,
        },
        {
          kind: 'ANDROID_TABLET',
          devices: 3,
          versions: [
            { version: '211', devices: 2 },
            { version: '__proto__', devices: 1 },
          ],
          unreported: 0,
        },
      ],
      judged: 3,
      behind: 1,
      heartbeat: { DEAD: 1, PRESUMEDDEAD: 0, ALLOFFLINE: 2, ONLINE: 0 },
    })
  })

  test('says nothing of sets that nobody has read', async () => {
    const summary = await fleetSummary({ rows, statusOf: () => undefined, hasCensus: false })
    expect(summary.heartbeat).toBeUndefined()
  })
})

test('the applications on the most devices, and one line for each device and word', () => {
  const app = (key: string, outdated: number, missing: number) => ({
    key,
    installs: 50,
    outdated,
    missing,
  })
  const apps = [app('fine', 0, 0), app('small', 1, 0), app('large', 3, 4), app('other', 0, 2)]
  const { apps: worst, of, lines } = mostBehind(apps, 2)
  expect(worst.map(({ key }) => key)).toEqual(['large', 'other'])
  expect({ of, lines }).toEqual({ of: 3, lines: 10 })
})
