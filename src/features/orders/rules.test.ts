import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { oddDevices } from './rules'

const nothing = { none: false, unreadable: [], repeated: [] }

test('MACs in any notation and barcodes are nothing odd', () => {
  expect(oddDevices(['00:1A:79:00:00:01', '001a79000002', '00-1A-79-00-00-03', '1702493'])).toEqual(
    nothing,
  )
})

test('an order without devices is', () => {
  expect(oddDevices([])).toEqual({ ...nothing, none: true })
})

test('what is neither MAC nor barcode is named as it is written', () => {
  const odd = ['see mail', '', '00:1A:79:00:00', '17024-93']
  expect(oddDevices(['1702493', ...odd])).toEqual({ ...nothing, unreadable: odd })
})

test('one device twice is named once, in its first notation', () => {
  const devices = ['00-1a-79-00-00-01', '1702493', '001A79000001', '00:1A:79:00:00:01']
  expect(oddDevices(devices)).toEqual({ ...nothing, repeated: ['00-1a-79-00-00-01'] })
})

test('every device is unreadable, or one of those that are readable', () => {
  const property = fc.property(
    fc.array(fc.oneof(fc.string(), fc.constant('1702493'))),
    (devices) => {
      const { none, unreadable, repeated } = oddDevices(devices)
      expect(none).toBe(devices.length === 0)
      for (const id of [...unreadable, ...repeated]) expect(devices).toContain(id)
      for (const id of repeated) expect(unreadable).not.toContain(id)
    },
  )
  fc.assert(property)
})
