import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deviceListFields } from '#/lib/device-list-address'
import { readFields } from '#/lib/search-fields'
import { devicesWith } from './device-links'

const customer = '5f1c0a9b8e7d6c5b4a392817'

test.each([
  [{ customer: '' }, '/devices'],
  [{ customer: 'all', type: 'STB' } as const, '/devices?type=STB&customer=all'],
  [{ customer, outdated: true }, `/devices?customer=${customer}&outdated=true`],
])('%j leads to %s', (asked, address) => {
  expect(devicesWith(asked)).toBe(address)
})

test('what would ask for something else, or for nothing, leads nowhere', () => {
  for (const appVersion of ['', 'x'.repeat(65), 'two\nlines', '\ud800']) {
    expect(devicesWith({ customer, appVersion })).toBeUndefined()
  }
  expect(devicesWith({ customer: '../..' })).toBeUndefined()
})

test('whatever a device reports, an address asks for just that', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (appVersion) => {
      const address = devicesWith({ customer, type: 'STB', appVersion })
      if (address === undefined) return
      const { searchParams } = new URL(address, 'http://puls.test')
      const read = readFields(deviceListFields, searchParams)
      expect(read).toMatchObject({ customer, type: 'STB', appVersion })
    }),
  )
})
