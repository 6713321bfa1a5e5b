import { expect, test } from 'vitest'
import { customerNames } from './queries'

const session = { customer: { id: '0'.repeat(24), name: 'Nordlys' }, accessLevel: 'RESELLER_ADMIN' }
const ids = Array.from({ length: 30 }, (_, index) => `reseller${String(index).padStart(8, '0')}`)
const [first = '', second = ''] = ids

test('a name is asked for once, and not at all where it is known or nobody has such an id', () => {
  const known = new Map([[first, 'Fjordnet']])
  const wanted = [first, second, second, session.customer.id, '../settings']
  const { queries, combine } = customerNames({ ids: wanted, known, session })
  expect(queries.map(({ queryKey }) => queryKey)).toEqual([['customers', 'names', second, false]])
  const { names, isReading } = combine([{ data: undefined, isFetching: true }])
  expect(isReading).toBe(true)
  expect([...names]).toEqual([
    [first, 'Fjordnet'],
    [session.customer.id, 'Nordlys'],
  ])
  expect(known.size).toBe(1)
})

test('names that come one after the other are other names each time, or nobody would be told', () => {
  const { combine } = customerNames({ ids: [first, second], known: new Map(), session })
  const answer = (id: string) => ({ data: [{ id, name: `Name of ${id}` }], isFetching: false })
  const { names: before } = combine([answer(first), { data: undefined, isFetching: false }])
  const { names: after, isReading } = combine([answer(first), answer(second)])
  expect(after).not.toBe(before)
  expect(isReading).toBe(false)
  expect(before.has(second)).toBe(false)
  expect(after.get(second)).toBe(`Name of ${second}`)
})

test('nobody is asked before it is known who asks; of many all resellers are read at once', () => {
  const asked = (who: typeof session | null, wanted: readonly string[]) =>
    customerNames({ ids: wanted, known: new Map(), session: who }).queries.map(
      ({ enabled, queryKey }) => [enabled, queryKey[2]],
    )
  expect(asked(null, [first])).toEqual([[false, first]])
  expect(asked(session, ids.slice(0, 20))).toHaveLength(20)
  expect(asked(session, ids)).toEqual([[true, 'resellers']])
})
