import { expect, test } from 'vitest'
import { unlisted } from '#/features/customers/rules'
import { scopeChoices } from './scope-choices'

const every = 'All my customers'
const own = { id: 'own000000000', name: 'Nordlys Omsorg', features: [] }

test('the own customer comes first, and once', () => {
  const choices = scopeChoices(
    own,
    '',
    [unlisted('a', 'Solgården'), unlisted(own.id, own.name)],
    every,
  )
  expect(choices.map(({ customerId, name }) => [customerId, name])).toEqual([
    [null, 'Nordlys Omsorg'],
    ['all', every],
    ['a', 'Solgården'],
  ])
})

test('a search that does not fit the own customer leaves it out', () => {
  expect(scopeChoices(own, 'sol', [unlisted('a', 'Solgården')], every)).toHaveLength(1)
  expect(scopeChoices(own, 'NORDLYS', [], every)).toHaveLength(1)
})

test('all customers can be searched for, too', () => {
  expect(scopeChoices(own, 'all my', [], every).map(({ customerId }) => customerId)).toEqual([
    'all',
  ])
})

test('found by something other than its name, the own customer is still the own one', () => {
  const [first] = scopeChoices(own, 'havnegade', [unlisted(own.id, own.name)], every)
  expect(first?.customerId).toBeNull()
})
