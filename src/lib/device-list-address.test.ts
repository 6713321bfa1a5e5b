import { expect, test } from 'vitest'
import { customerListAddress } from './customer-list-address'
import { deviceListAddress, deviceListFields, deviceListParams } from './device-list-address'
import { readFields } from './search-fields'

const addressOf = (query: string) =>
  deviceListAddress(deviceListParams(readFields(deviceListFields, new URLSearchParams(query))))

test('the plain list asks for the first page of the own customer', () => {
  expect(addressOf('')).toBe('/api/telecomx/flexcare/device?offset=0&limit=50')
})

test('the list in the address becomes the request, in one order', () => {
  const query =
    'heartbeatStatus=DEAD&customer=52f4fd7734697b28ccaf77ec&page=3&limit=100&filter=b%C3%A6+%26&type=STB&group=abcdefghijkl&showDevelopment=true'
  expect(addressOf(query)).toBe(
    '/api/telecomx/flexcare/device?offset=200&limit=100&filter=b%C3%A6+%26&customerId=52f4fd7734697b28ccaf77ec&type=STB&showDevelopment=true&group=abcdefghijkl&heartbeatStatus=DEAD',
  )
})

test('a nonsensical address is the plain list', () => {
  expect(addressOf('page=abc&limit=-1&heartbeatStatus=FOO&customer=all')).toBe(addressOf(''))
})

test('parameters that mean the same make the same address', () => {
  const plain = { offset: 0, limit: 50 }
  const spelt = { limit: 50, offset: 0, filter: '', showDevelopment: false, type: undefined }
  expect(deviceListAddress(spelt)).toBe(deviceListAddress(plain))
})

test('a customer list is asked for in one order too', () => {
  expect(
    customerListAddress({ includeSubresellers: true, limit: 25, offset: 0, filter: 'sol' }),
  ).toBe('/api/telecomx/customer?offset=0&limit=25&filter=sol&includeSubresellers=true')
})
