import { expect, test } from 'vitest'
import type { Customer } from '#/api/telecomx/schemas'
import { scopeChoices } from './scope-choices'

const every = 'All my customers'
const own = { id: 'own000000000', name: 'Nordlys Omsorg', features: [] }

test('the own customer comes first, and once', () => {
  const choices = scopeChoices(
    own,
    '',
    [customer('a', 'Solgården'), customer(own.id, own.name)],
    every,
  )
  expect(choices.map(({ customerId, name }) => [customerId, name])).toEqual([
    [null, 'Nordlys Omsorg'],
    ['all', every],
    ['a', 'Solgården'],
  ])
})

test('a search that does not fit the own customer leaves it out', () => {
  expect(scopeChoices(own, 'sol', [customer('a', 'Solgården')], every)).toHaveLength(1)
  expect(scopeChoices(own, 'NORDLYS', [], every)).toHaveLength(1)
})

test('all customers can be searched for, too', () => {
  expect(scopeChoices(own, 'all my', [], every).map(({ customerId }) => customerId)).toEqual([
    'all',
  ])
})

test('found by something other than its name, the own customer is still the own one', () => {
  const [first] = scopeChoices(own, 'havnegade', [customer(own.id, own.name)], every)
  expect(first?.customerId).toBeNull()
})

function customer(id: string, name: string): Customer {
  return {
    key: id,
    id,
    name,
    state: { known: 'active', raw: 'ACTIVE' },
    address: null,
    phoneNumber: null,
    emailAddress: null,
    isReseller: null,
    isOrganization: null,
    parentReseller: null,
    isOwnParent: false,
    stbs: null,
    stbsOffline: null,
    apps: null,
  }
}
