import { expect, test } from 'vitest'
import { device as daDevice } from './da/device'
import { devices as da } from './da/devices'
import { customers } from './en/customers'
import { device } from './en/device'
import { devices } from './en/devices'
import { orders } from './en/orders'

test('one of them matches, two match', () => {
  expect(devices.caption(1)).toBe('1 device matches, in the server’s order')
  expect(devices.caption(2)).toBe('2 devices match, in the server’s order')
  expect(customers.captionSorted(1, 'Name')).toBe('1 customer matches, by Name')
  expect(orders.caption(1)).toBe('1 order matches, in the server’s order')
})

test('one app is forældet, two are forældede', () => {
  expect([da.apps.outdated(1), da.apps.outdated(2)]).toEqual(['1 forældet', '2 forældede'])
})

test('of one device and one row that could not be read', () => {
  expect(device.notFoundUnread(1, 1)).toBe(
    'Not found among 1 device read; 1 row could not be read.',
  )
  expect(daDevice.notFoundUnread(1, 2)).toBe(
    'Ikke fundet blandt 1 læst enhed; 2 rækker kunne ikke læses.',
  )
})
