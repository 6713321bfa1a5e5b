import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aDevice } from '#/api/telecomx/a-device'
import type { Device } from '#/api/telecomx/schemas'
import type { HeartbeatStatus } from '#/lib/device-list-address'
import { filteredFleet, fleetRow, heartbeatTotals, matchingFleet } from './rules'
import type { StatusOf } from './rules'
import { noFilters } from '#/features/devices/search'

const box = { id: 'a', model: 'MAG520', appVersion: '2.1.1', heartbeatVersion: '1' }

const row = (changes: Partial<Device>, customerId = 'c') =>
  fleetRow(aDevice({ ...box, ...changes }), customerId)
const nobody = () => undefined
const found = (rows: ReturnType<typeof row>[], filter: string) =>
  filteredFleet(rows, { ...noFilters, filter }, nobody).map(({ device: { id } }) => id)

describe('a box is found', () => {
  const rows = [
    row({ id: 'box' }),
    row({ id: 'other', deviceId: '00:1A:79:00:00:01', name: 'Køkken', model: 'MAG250' }),
    row({ id: 'tablet', deviceId: '1715112', kind: 'ANDROID_TABLET', appVersion: '211' }),
  ]

  test.each([
    '00:1A:79:B4:6B:5F',
    '00-1a-79-b4-6b-5f',
    '001a79b46b5f',
    '001A.79B4.6B5F',
    '00 1a 79 b4 6b 5f',
    'b4:6b:5f',
    'b46b5f',
  ])('by its MAC written %s', (mac) => {
    expect(found(rows, mac)).toEqual(['box'])
  })

  test('by barcode, name, model and version, and without regard to case', () => {
    expect(found(rows, '1715112')).toEqual(['tablet'])
    expect(found(rows, 'KØK')).toEqual(['other'])
    expect(found(rows, 'mag250')).toEqual(['other'])
    expect(found(rows, '211')).toEqual(['tablet'])
  })

  test('by any part of its MAC in any notation, of all rows', () => {
    const byte = fc.integer({ min: 0, max: 255 }).map((n) => n.toString(16).padStart(2, '0'))
    const mac = fc.array(byte, { minLength: 6, maxLength: 6 })
    const separator = fc.constantFrom(':', '-', '', ' ')
    fc.assert(
      fc.property(mac, separator, fc.boolean(), (bytes, between, upper) => {
        const written = bytes.join(between)
        const some = row({ id: 'it', deviceId: bytes.join(':').toUpperCase() })
        expect(found([...rows, some], upper ? written.toUpperCase() : written)).toContain('it')
      }),
    )
  })
})

test('the filters the service lacks', () => {
  const rows = [
    row({ id: 'old', kind: 'ANDROID_BOX', appsOutdated: ['Avis'], appsMissing: [] }),
    row({ id: 'lacks', kind: 'ANDROID_BOX', appsOutdated: [], appsMissing: ['Avis'] }),
    row({ id: 'fine', kind: 'ANDROID_BOX', appsOutdated: [], appsMissing: [], model: null }),
    row({ id: 'box' }),
  ]
  const ids = (filter: Partial<typeof noFilters>) =>
    filteredFleet(rows, { ...noFilters, ...filter }, nobody).map(({ device: { id } }) => id)
  expect(ids({ outdated: true })).toEqual(['old', 'lacks'])
  expect(ids({ app: 'Avis' })).toEqual(['old', 'lacks'])
  expect(ids({ model: 'MAG520' })).toEqual(['old', 'lacks', 'box'])
  expect(ids({ appVersion: '1' })).toEqual([])
  expect(ids({})).toHaveLength(4)
})

test('offline holds the dead and the presumed dead; who is not known is in no set', () => {
  const rows = ['DEAD', 'PRESUMEDDEAD', 'ALLOFFLINE', 'ONLINE', ''].map((id) => row({ id }))
  const words: Record<string, HeartbeatStatus> = {
    DEAD: 'DEAD',
    PRESUMEDDEAD: 'PRESUMEDDEAD',
    ALLOFFLINE: 'ALLOFFLINE',
    ONLINE: 'ONLINE',
  }
  const ids = (heartbeatStatus: HeartbeatStatus) =>
    filteredFleet(rows, { ...noFilters, heartbeatStatus }, ({ device: { id } }) => words[id]).map(
      ({ device: { id } }) => id,
    )
  const statusOf = ({ device: { id } }: { device: { id: string } }) => words[id]
  expect(heartbeatTotals(rows, statusOf)).toEqual({
    DEAD: ids('DEAD').length,
    PRESUMEDDEAD: ids('PRESUMEDDEAD').length,
    ALLOFFLINE: ids('ALLOFFLINE').length,
    ONLINE: ids('ONLINE').length,
  })
  expect(ids('ALLOFFLINE')).toEqual(['DEAD', 'PRESUMEDDEAD', 'ALLOFFLINE'])
  expect(ids('DEAD')).toEqual(['DEAD'])
  expect(ids('ONLINE')).toEqual(['ONLINE'])
})

test('what is asked for twice is looked for once, and anew when another set counts', () => {
  const rows = [row({ id: 'a' }), row({ id: 'b' })]
  const dead: StatusOf = ({ device: { id } }) => (id === 'a' ? 'DEAD' : undefined)
  const all = matchingFleet(rows, noFilters, nobody)
  expect(matchingFleet(rows, { ...noFilters }, dead)).toBe(all)

  const inDead = { ...noFilters, heartbeatStatus: 'DEAD' } as const
  const first = matchingFleet(rows, inDead, dead)
  expect(first.map(({ device: { id } }) => id)).toEqual(['a'])
  expect(matchingFleet(rows, { ...inDead }, dead)).toBe(first)
  expect(matchingFleet(rows, inDead, nobody)).toEqual([])
})
