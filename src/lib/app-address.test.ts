import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { appAddress, appListAddress, isPackageName } from './app-address'

test.each(['com.fitnessapps.marafun', 'dk.pulstest.kald', 'a.B_2.c3'])('%s is one', (name) => {
  expect(isPackageName(name)).toBe(true)
})

const hostile = ['..', '.', 'dk', 'dk.', '.dk', 'a..b', 'a.1b', 'a/b.c', 'a.b/..', 'a.b?full=true']

test.each([...hostile, '', 'a.b\n', 'a.b c', 'a.å', `a.${'b'.repeat(300)}`])(
  'M8 %j is none',
  (name) => {
    expect(isPackageName(name)).toBe(false)
  },
)

test('M8 an address of a package name is that address and no other, however it is read', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-z_0-9.]{1,20}$/)), (id) => {
      if (!isPackageName(id)) return
      const address = appAddress({ id, full: true })
      const { pathname, search } = new URL(address, 'https://puls.example')
      expect(pathname + search).toBe(address)
      expect(pathname.split('/')).toEqual(['', 'api', 'telecomx', 'iptv', 'appwhitelist', id])
    }),
  )
})

test('what is absent stays out of the address', () => {
  expect(appAddress({ id: 'a.b', full: false })).toBe('/api/telecomx/iptv/appwhitelist/a.b')
  expect(appListAddress({ offset: 0, limit: 500, all: false })).toBe(
    '/api/telecomx/iptv/appwhitelist?offset=0&limit=500',
  )
  expect(appListAddress({ offset: 0, limit: 9, filter: 'ur', customer: 'c', all: true })).toBe(
    '/api/telecomx/iptv/appwhitelist?offset=0&limit=9&filter=ur&customer=c&all=true',
  )
})
