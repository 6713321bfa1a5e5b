import { describe, expect, test } from 'vitest'
import { aFotaDevice } from '#/api/thingspace/a-fota-device'
import type { Firmware } from '#/api/thingspace/schemas'
import {
  asksForWhole,
  candidateCounts,
  candidateFilters,
  candidatesOf,
  deviceTest,
  nextPlace,
  noDeviceFilters,
  previousPlace,
  soughtDigits,
} from './rules'
import { fotaDeviceFields } from './search'

const device = aFotaDevice({ imei: '012345678901234', mdn: '0005550100', firmware: 'A 1' })

describe('what is looked for', () => {
  test.each([
    ['012345678901234'],
    ['01-234567-890123-4'],
    ['01 234567 890123 4'],
    ['0123456789012399'],
    ['45678'],
    ['(000) 555-0100'],
    ['+1 000 555 0100'],
  ])('%s finds it', (filter) => {
    expect(deviceTest({ ...noDeviceFilters, filter })(device)).toBe(true)
  })

  test.each(['99', 'abc', '0123 x', '--', '012345678901235'])('%s does not', (filter) => {
    expect(deviceTest({ ...noDeviceFilters, filter })(device)).toBe(false)
  })

  test('nothing but digits of it is looked for', () => {
    expect(soughtDigits('+1 (312) 555-0100')).toEqual(['13125550100', '3125550100'])
  })

  test('not said is not "yes", and not a version', () => {
    expect(deviceTest({ ...noDeviceFilters, eligible: true })(device)).toBe(false)
    expect(deviceTest({ ...noDeviceFilters, make: 'Nordlink' })(device)).toBe(false)
    expect(deviceTest({ ...noDeviceFilters, clientType: 'OMADM' })(device)).toBe(false)
    expect(deviceTest({ ...noDeviceFilters, firmware: 'A 1' })(device)).toBe(true)
    expect(deviceTest({ ...noDeviceFilters, firmware: 'a 1' })(device)).toBe(false)
  })
})

describe('candidates', () => {
  const image: Firmware = {
    key: '1',
    name: 'N1',
    make: 'Nordlink',
    model: 'NL',
    fromVersion: '1.0',
    toVersion: '1.1',
    launchedAt: null,
    note: '',
  }
  const fit = aFotaDevice({ make: 'Nordlink', model: 'NL', firmware: '1.0', eligible: true })

  test('are counted by make, model and version, and by what the service says', async () => {
    const counts = await candidateCounts([
      fit,
      { ...fit, eligible: null },
      { ...fit, firmware: '1.1' },
      { ...fit, model: 'NL ' },
    ])
    const filters = candidateFilters(image)
    expect(filters && candidatesOf(counts, filters)).toEqual({ all: 2, eligible: 1 })
  })

  test('of an image that does not say whom it is for nobody can tell', () => {
    expect(candidateFilters({ ...image, fromVersion: null })).toBeUndefined()
    expect(candidateFilters({ ...image, make: '' })).toBeUndefined()
  })
})

describe('the way through the pages', () => {
  const start = { cursor: '0', back: '', page: 1, limit: 50 } as const

  test('goes on in the rows that are here, then to the next marker, and back the same way', () => {
    const here = { rows: 100, next: '350' }
    const second = nextPlace(start, here)
    expect(second).toEqual({ cursor: '0', back: '', page: 2 })
    const third = nextPlace({ ...start, page: 2 }, here)
    expect(third).toEqual({ cursor: '350', back: '', page: 1 })
    const fourth = nextPlace({ ...start, cursor: '350' }, { rows: 50, next: '360' })
    expect(fourth).toEqual({ cursor: '360', back: '350', page: 1 })
    expect(previousPlace({ ...start, cursor: '360', back: '350' })).toMatchObject({
      cursor: '350',
      back: '',
    })
    expect(previousPlace({ ...start, cursor: '350' })).toMatchObject({ cursor: '0' })
    expect(previousPlace(start)).toBeUndefined()
    expect(nextPlace(start, { rows: 50, next: null })).toBeUndefined()
  })

  test('an address holds no more than sixty markers', () => {
    let place = { cursor: '100', back: '', page: 1, limit: 50 as const }
    for (let cursor = 101; cursor < 300; cursor += 1) {
      place = { ...place, ...nextPlace(place, { rows: 50, next: String(cursor) }) }
    }
    expect(place.back.split('.')).toHaveLength(60)
    expect(fotaDeviceFields.back.read(place.back)).toBe(place.back)
  })
})

test('whatever the service cannot do asks for every device', () => {
  const values = {
    ...noDeviceFilters,
    cursor: '0',
    back: '',
    page: 1,
    sort: undefined,
    whole: false,
  }
  const search = { ...values, limit: 50 as const }
  expect(asksForWhole(search)).toBe(false)
  expect(asksForWhole({ ...search, whole: true })).toBe(true)
  expect(asksForWhole({ ...search, sort: '-imei' })).toBe(true)
  expect(asksForWhole({ ...search, eligible: true })).toBe(true)
  expect(asksForWhole({ ...search, cursor: '1' })).toBe(false)
  expect(asksForWhole({ ...search, clientType: 'LWM2M' })).toBe(false)
})
