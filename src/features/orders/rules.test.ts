import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anOrder } from './an-order'
import { oddDevices, ordersByDevice } from './rules'

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

test('the orders that name a device are found in any notation, each once, in their order', async () => {
  const orders = [
    anOrder('a', ['00:1A:79:00:00:01', '1702493', '00-1a-79-00-00-01']),
    anOrder('b', ['see mail']),
    anOrder('c', ['001a79000001']),
  ]
  const keys = ['001A79000001', '1702493', '7']
  const naming = await ordersByDevice(keys, orders, new AbortController().signal)
  expect([...naming].map(([key, found]) => [key, found.map(({ id }) => id)])).toEqual([
    ['001A79000001', ['a', 'c']],
    ['1702493', ['a']],
    ['7', []],
  ])
})

test('nobody waits for orders that are not wanted any more', async () => {
  const signal = AbortSignal.abort()
  await expect(ordersByDevice(['7'], [anOrder('a', [])], signal)).rejects.toThrow('aborted')
})
