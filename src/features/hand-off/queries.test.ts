import { expect, test } from 'vitest'
import { aCustomer } from './a-hand-off'
import { handOffCustomers } from './queries'

const session = { customer: { id: 'own', name: 'Nordlys Care' }, accessLevel: 'RESELLER_ADMIN' }
const known = new Map([['site', aCustomer()]])
const reading = { data: undefined, isFetching: true, failureCount: 0 }

test('only who is not known is asked for, each once and no more than a page bears', () => {
  const ids = ['site', 'own', 'own', 'other']
  const { queries } = handOffCustomers({ ids, known, session })
  expect(queries.map(({ queryKey }) => queryKey[2])).toEqual(['own', 'other'])
  expect(queries.every(({ enabled }) => enabled)).toBe(true)
  const many = Array.from({ length: 30 }, (_, index) => String(index))
  expect(handOffCustomers({ ids: many, session }).queries).toHaveLength(20)
  const [early] = handOffCustomers({ ids, session: null }).queries
  expect(early?.enabled).toBe(false)
})

test('who could not be read has a name where one is known, and nobody waits for a second try', () => {
  const { combine } = handOffCustomers({ ids: ['site', 'own', 'other'], known, session })
  const waiting = combine([reading, reading])
  expect(waiting.isReading).toBe(true)
  const read = combine([
    { data: null, isFetching: false, failureCount: 0 },
    { ...reading, failureCount: 1 },
  ])
  expect(read.isReading).toBe(false)
  expect(read.customerOf('site')).toEqual(aCustomer())
  expect(read.customerOf('own')).toEqual({ id: 'own', name: 'Nordlys Care', unread: true })
  expect(read.customerOf('other')).toEqual({ id: 'other', name: 'other', unread: true })
  const other = aCustomer({ id: 'other' })
  expect(combine([{ ...reading, data: other }]).customerOf('other')).toBe(other)
})
