import { describe, expect, test } from 'vitest'
import {
  customerAddress,
  customerListAddress,
  customerListFields,
  customerListFilters,
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

  test('that every row is wanted, and in which order, is no concern of the service', () => {
    const search = read('whole=true&sort=-offline&flexcare=true')
    expect(customerListFilters(search)).toEqual({ flexcare: true, iptvdevices: true })
    expect(String(writeFields<Record<string, unknown>>(customerListFields, search))).toBe(
      'flexcare=true&sort=-offline&whole=true',
    )
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
