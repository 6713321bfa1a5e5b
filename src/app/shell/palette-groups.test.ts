import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { aDevice } from '#/api/telecomx/a-device'
import { fleetRow } from '#/features/fleet/rules'
import { fittingPages, inOrder, isSearched, matchingDevices, settledGroups } from './palette-groups'
import type { PaletteGroup, PaletteGroupId } from './palette-groups'

function group(id: PaletteGroupId, more: Partial<PaletteGroup> = {}): PaletteGroup {
  return { id, choices: [], found: 0, pending: false, error: null, ...more }
}

const groups = [group('pages'), group('customers'), group('devices'), group('orders')]
const idsOf = (some: PaletteGroup[]) => some.map(({ id }) => id)

describe('groups', () => {
  test.each(['00:1A:79:B4:6B:5F', '001a.79b4.6b5f', '1715112'])('%s means a device', (text) => {
    expect(idsOf(inOrder(groups, text))).toEqual(['devices', 'pages', 'customers', 'orders'])
  })

  test('any other text means a page first', () => {
    for (const text of ['stue', '17', '']) expect(inOrder(groups, text)).toEqual(groups)
  })

  test('none is shown below one that may still come, so that none moves', () => {
    const late = groups.map((each) => ({ ...each, pending: each.id === 'customers' }))
    expect(idsOf(settledGroups(late))).toEqual(['pages'])
    expect(settledGroups(groups)).toEqual(groups)
    const failed = [group('pages'), group('customers', { error: new Error('') }), group('orders')]
    expect(settledGroups(failed)).toEqual(failed)
  })

  test('one letter asks nobody', () => {
    expect(['', 's', 'so'].map(isSearched)).toEqual([false, false, true])
  })
})

describe('pages', () => {
  const pages = [
    { label: 'Devices', alsoCalled: 'enheder boxes' },
    { label: 'Apps to update or install', alsoCalled: 'opdater' },
  ]
  const found = (typed: string) => fittingPages(pages, typed).map(({ label }) => label)

  test('by the beginning of any word, in either language, in any order', () => {
    expect(found('DEV')).toEqual(['Devices'])
    expect(found('enh')).toEqual(['Devices'])
    expect(found('install apps')).toEqual(['Apps to update or install'])
    expect(found('evices')).toEqual([])
  })

  test('all while nothing is typed, and never one that all of a text does not fit', () => {
    expect(found('  ')).toHaveLength(2)
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(found(`${typed} zz`)).toEqual([])
      }),
    )
  })
})

test('devices are found by name and by id in any notation, and once for the same text', () => {
  const rows = [
    fleetRow(aDevice({ id: 'a', name: 'Stue 4' }), 'c'),
    fleetRow(aDevice({ id: 'b', deviceId: '1715112', name: 'Køkken' }), 'd'),
  ]
  const part = { total: 1, setAside: 0, drifted: false, cutShort: false, readAt: 0 }
  const set = {
    parts: rows.map((row) => ({ ...part, id: row.customerId, rows: [row] })),
    failed: [],
    requests: 2,
  }
  const found = (text: string) => matchingDevices(set, text).map(({ device }) => device.id)
  expect(found('stue')).toEqual(['a'])
  expect(found('00-1a-79-b4-6b-5f')).toEqual(['a'])
  expect(found('171511')).toEqual(['b'])
  expect(matchingDevices(set, '171511')).toBe(matchingDevices(set, '171511'))
})
