import { describe, expect, test } from 'vitest'
import {
  customerAddress,
  customerListAddress,
  customerListFields,
  customerListParams,
} from './customer-list-address'
import { readFields, writeFields } from './search-fields'

const read = (query: string) => readFields(customerListFields, new URLSearchParams(query))

describe('the customer list in the address', () => {
  test('an empty address is the first page of one’s own customers, counted', () => {
    expect(customerListAddress(customerListParams(read('')))).toBe(
      '/api/telecomx/customer?offset=0&limit=50&iptvdevices=true',
    )
  })

  test('every filter goes to the service under its own name', () => {
    const query =
      'filter=nord&resellers=true&flexcare=true&includeDeleted=true&includeSubresellers=true' +
      '&all=true&iptvproviders=true&iptvprivate=true&parentReseller=5f1c0a9b8e7d6c5b4a392817'
    const address = customerListAddress(customerListParams(read(`${query}&page=3&limit=25`)))
    expect(address).toBe(`/api/telecomx/customer?offset=50&limit=25&${query}&iptvdevices=true`)
  })

  test('nonsense falls back, field by field', () => {
    const values = read('page=0&limit=7&resellers=1&parentReseller=../x&flexcare=true&all=TRUE')
    expect(String(writeFields<Record<string, unknown>>(customerListFields, values))).toBe(
      'flexcare=true',
    )
  })
})

test('one customer is asked for in full, alone', () => {
  expect(customerAddress('5f1c0a9b8e7d6c5b4a392817', false)).toBe(
    '/api/telecomx/customer?offset=0&limit=1&includeDeleted=true&includeSubresellers=true' +
      '&iptvdevices=true&customerIds=5f1c0a9b8e7d6c5b4a392817&full=true',
  )
})
