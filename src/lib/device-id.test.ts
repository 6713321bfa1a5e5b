import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDeviceId } from './device-id'

test('tells a MAC, a barcode and anything else apart', () => {
  expect(readDeviceId('00:1A:79:73:AF:D1')).toEqual({
    kind: 'mac',
    raw: '00:1A:79:73:AF:D1',
    key: '001A7973AFD1',
  })
  expect(readDeviceId('1701223')).toEqual({ kind: 'barcode', raw: '1701223', key: '1701223' })
  expect(readDeviceId('0001701')).toMatchObject({ kind: 'barcode', key: '0001701' })
  expect(readDeviceId('box 12').kind).toBe('other')
})

test.each([
  ['00:1A:79:73:AF'],
  ['00:1A:79:73:AF:D1:00'],
  ['00:1A-79:73-AF:D1'],
  ['00:1A:79:73:AF:G1'],
  ['001A7973AFD'],
  [''],
  ['x'.repeat(100_000)],
])('%j is no MAC', (raw) => {
  expect(readDeviceId(raw).kind).toBe('other')
})

test('every notation of one MAC has one key', () => {
  const pair = fc.nat(0xff).map((byte) => byte.toString(16).toUpperCase().padStart(2, '0'))
  const pairs = fc.array(pair, { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(pairs, (six) => {
      const quads = [0, 2, 4].map((index) => six.slice(index, index + 2).join(''))
      const notations = [
        ...[':', '-', '.', ' ', ''].map((separator) => six.join(separator)),
        ...['.', '-'].map((separator) => quads.join(separator)),
      ]
      const all = [...notations, ...notations.map((text) => ` ${text.toLowerCase()}\t`)]
      const read = all.map(readDeviceId)
      expect(new Set(read.map(({ key }) => key))).toEqual(new Set([six.join('')]))
      expect(new Set(read.map(({ kind }) => kind))).toEqual(new Set(['mac']))
      expect(read.map(({ raw }) => raw)).toEqual(all)
    }),
  )
})
