import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Customer } from '#/api/telecomx/schemas'
import { customerListFields } from '#/lib/customer-list-address'
import { readFields } from '#/lib/search-fields'
import { customerColumns, sortCustomers } from './columns'
import { customerRow } from './customer-rows'
import { hasAdminFilters, offlineShare, parentOf, subCustomersWay, unlisted } from './rules'

function customer(id: string, values: Partial<Customer> = {}): Customer {
  return { ...unlisted(id, id), state: { known: 'active', raw: 'ACTIVE' }, ...values }
}

describe('the share that is offline', () => {
  test.each([
    [4, 1, 0.25],
    [4, 4, 1],
    [4, 0, 0],
    [0, 0, null],
    [null, 1, null],
    [4, null, null],
    [4, 5, null],
    [4, -1, null],
    [-4, -4, null],
  ])('of %s boxes, %s offline: %s', (stbs, stbsOffline, share) => {
    expect(offlineShare({ stbs, stbsOffline })).toBe(share)
  })

  test('is never outside 0 to 1, whatever was counted', () => {
    const count = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }))
    const property = fc.property(count, count, (stbs, stbsOffline) => {
      const share = offlineShare({ stbs, stbsOffline })
      expect(share === null || (share >= 0 && share <= 1)).toBe(true)
    })
    fc.assert(property)
  })
})

describe('the reseller above', () => {
  const names = new Map([['r1', 'Nordlys']])

  test('is named where its name is known, else it is its id', () => {
    expect(parentOf(customer('a', { parentReseller: 'r1' }), names)).toEqual({
      kind: 'reseller',
      id: 'r1',
      name: 'Nordlys',
    })
    expect(parentOf(customer('a', { parentReseller: 'r2' }), names)).toMatchObject({ name: null })
  })

  test('a tree that points at itself ends there', () => {
    expect(parentOf(customer('r1', { isOwnParent: true }), names)).toEqual({ kind: 'itself' })
    expect(parentOf(customer('r1'), names)).toEqual({ kind: 'none' })
  })

  test('a row is the same object until the name is known', () => {
    const one = customer('a', { parentReseller: 'r1' })
    const before = customerRow(one, parentOf(one, new Map()))
    expect(customerRow(one, parentOf(one, new Map()))).toBe(before)
    expect(customerRow(one, parentOf(one, names))).not.toBe(before)
  })
})

test('whose customers can be had how', () => {
  expect(subCustomersWay('r1', { ownCustomerId: 'r1', admin: true })).toBe('own')
  expect(subCustomersWay('r2', { ownCustomerId: 'r1', admin: true })).toBe('byParent')
  expect(subCustomersWay('r2', { ownCustomerId: 'r1', admin: false })).toBe('amongAll')
})

test('the filters for administrators are told from the others', () => {
  const asks = (query: string) =>
    hasAdminFilters(readFields(customerListFields, new URLSearchParams(query)))
  expect(asks('filter=x&resellers=true&flexcare=true&includeDeleted=true')).toBe(false)
  for (const query of ['all=true', 'iptvproviders=true', 'iptvprivate=true']) {
    expect(asks(query), query).toBe(true)
  }
  expect(asks('parentReseller=5f1c0a9b8e7d6c5b4a392817')).toBe(true)
})

describe('sorting', () => {
  const ids = async (sort: string | undefined, customers: Customer[]) =>
    (await sortCustomers(customers, sort, new AbortController().signal)).map(({ id }) => id)

  test('by share, the larger site first among those equally dark, and last what was not counted', async () => {
    const sites = [
      customer('uncounted'),
      customer('half', { stbs: 4, stbsOffline: 2 }),
      customer('dark', { stbs: 2, stbsOffline: 2 }),
      customer('darkAndLarge', { stbs: 90, stbsOffline: 90 }),
      customer('none', { stbs: 0, stbsOffline: 0 }),
    ]
    expect(await ids('-share', sites)).toEqual([
      'darkAndLarge',
      'dark',
      'half',
      'uncounted',
      'none',
    ])
    expect(await ids('share', sites)).toEqual(['half', 'dark', 'darkAndLarge', 'uncounted', 'none'])
    expect(await ids('-offline', sites)).toEqual([
      'darkAndLarge',
      'half',
      'dark',
      'none',
      'uncounted',
    ])
    expect(await ids(undefined, sites)).toEqual(sites.map(({ id }) => id))
  })

  test('by name as Danish orders its letters', async () => {
    const names = ['Østerbo', 'Ådalen', 'Zenit', 'Ældrebo', 'afdeling 10', 'Afdeling 9']
    const customers = names.map((name) => customer(name))
    expect(await ids('name', customers)).toEqual([
      'Afdeling 9',
      'afdeling 10',
      'Zenit',
      'Ældrebo',
      'Østerbo',
      'Ådalen',
    ])
  })

  test('only columns of the address compare', () => {
    const compared = customerColumns.list.filter(({ compare }) => compare).map(({ id }) => id)
    expect(compared).toEqual(['name', 'stbs', 'offline', 'share'])
  })
})
