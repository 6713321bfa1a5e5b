import { expect, test } from 'vitest'
import {
  orderListAddress,
  orderListFields,
  orderListFilters,
  orderListParams,
} from './order-list-address'
import { readFields, writeFields } from './search-fields'

const read = (query: string) => readFields(orderListFields, new URLSearchParams(query))

test('an empty address is the first page of all orders', () => {
  expect(orderListAddress(orderListParams(read('')))).toBe(
    '/api/telecomx/iptv/flexcareorder?offset=0&limit=50',
  )
})

test('filter and page go to the service, the order of the rows does not', () => {
  const search = read('filter=k%C3%B8b+17&page=3&limit=25&sort=-devices&whole=true')
  expect(orderListAddress(orderListParams(search))).toBe(
    '/api/telecomx/iptv/flexcareorder?offset=50&limit=25&filter=k%C3%B8b+17',
  )
  expect(orderListFilters(search)).toEqual({ filter: 'køb 17' })
})

test('nonsense falls back, field by field', () => {
  const values = read(`page=-1&limit=7&sort=reseller&filter=${'x'.repeat(201)}&whole=true`)
  expect(String(writeFields<Record<string, unknown>>(orderListFields, values))).toBe('whole=true')
})
