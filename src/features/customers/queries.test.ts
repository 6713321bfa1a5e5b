import { expect, test } from 'vitest'
import { customerNames } from './queries'

const session = { customer: { id: '0'.repeat(24), name: 'Nordlys' }, accessLevel: 'RESELLER_ADMIN' }
const ids = Array.from({ length: 30 }, (_, index) => `reseller${String(index).padStart(8, '0')}`)
const [first = '', second = ''] = ids

test('a name is asked for once, and not at all where it is known or nobody has such an id', () => {
  const known = new Map([[first, 'Fjordnet']])
  const wanted = [first, second, second, session.customer.id, '../settings']
  const { queries, combine } = customerNames({ ids: wanted, known, session })
  expect(queries.map(({ queryKey }) => queryKey)).toEqual([['customers', 'one', second, false]])
  expect([...combine([{ data: undefined }])]).toEqual([
    [first, 'Fjordnet'],
    [session.customer.id, 'Nordlys'],
  ])
  expect(known.size).toBe(1)
})

test('names that come one after the other are other names each time, or nobody would be told', () => {
  const { combine } = customerNames({ ids: [first, second], known: new Map(), session })
  const answer = (id: string) => ({ data: { id, name: `Name of ${id}` } })
  const before = combine([answer(first), { data: undefined }])
  const after = combine([answer(first), answer(second)])
  expect(after).not.toBe(before)
  expect(before.has(second)).toBe(false)
  expect(after.get(second)).toBe(`Name of ${second}`)
})

test('nobody is asked before it is known who asks, nor after a hundred at once', () => {
  const asked = (who: typeof session | null) =>
    customerNames({ ids, known: new Map(), session: who }).queries.map(({ enabled }) => enabled)
  expect(asked(null)).toEqual(Array(20).fill(false))
  expect(asked(session)).toEqual(Array(20).fill(true))
})
