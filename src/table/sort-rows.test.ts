import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderOf, readSort, sortRows, sortingBy } from './sort-rows'
import { sortInSlices } from './sort-in-slices'

type Row = { at: number; name: string; seen: number | null }

const columns = [
  { id: 'at', compare: (a: Row, b: Row) => a.at - b.at },
  { id: 'name' },
  {
    id: 'seen',
    compare: (a: Row, b: Row) => (a.seen ?? 0) - (b.seen ?? 0),
    missing: (row: Row) => row.seen === null,
  },
]

const rowsOf = fc.array(
  fc.record({
    at: fc.nat(5),
    name: fc.string({ maxLength: 2 }),
    seen: fc.option(fc.integer({ min: -3, max: 3 })),
  }),
  { maxLength: 40 },
)
const sorts = fc.constantFrom('at', '-at', 'seen', '-seen')

test('sorted are the same rows, in order, those alike as they came; nothing given is changed', () => {
  fc.assert(
    fc.property(rowsOf, sorts, (rows, sort) => {
      const before = [...rows]
      const sorted = sortRows(rows, columns, sort)
      expect(rows).toEqual(before)
      expect(new Set(sorted)).toEqual(new Set(rows))
      expect(sorted).toHaveLength(rows.length)
      const order = orderOf(columns, sort) ?? (() => 0)
      sorted.slice(1).forEach((row, index) => {
        const above = sorted[index]
        if (above === undefined) throw new Error('no row above')
        const difference = order(above, row)
        expect(difference).toBeLessThanOrEqual(0)
        if (difference === 0) expect(rows.indexOf(above)).toBeLessThan(rows.indexOf(row))
      })
    }),
  )
})

test('what has no value is last, upwards and downwards', () => {
  fc.assert(
    fc.property(rowsOf, fc.constantFrom('seen', '-seen'), (rows, sort) => {
      const missing = sortRows(rows, columns, sort).map(({ seen }) => seen === null)
      expect(missing).toEqual(missing.toSorted((a, b) => Number(a) - Number(b)))
    }),
  )
})

test('without a sort, or by a column that does not compare, the order of the list stays', () => {
  const rows: Row[] = [
    { at: 2, name: 'b', seen: 1 },
    { at: 1, name: 'a', seen: 2 },
  ]
  for (const sort of [undefined, 'name', '-name', 'else']) {
    expect(sortRows(rows, columns, sort)).toBe(rows)
  }
})

test('in slices it is the same to the row', async () => {
  const random = fc.sample(fc.nat(300), { numRuns: 5_000, seed: 7 })
  for (const length of [0, 1, 511, 512, 513, 1_024, 1_500, 5_000]) {
    const rows = random.slice(0, length).map((at, index) => ({ at, index }))
    const order = (a: { at: number }, b: { at: number }) => a.at - b.at
    const { signal } = new AbortController()
    expect(await sortInSlices(rows, order, signal)).toEqual(rows.toSorted(order))
  }
})

test('a sort in slices that was stopped answers nothing', async () => {
  const stop = new AbortController()
  stop.abort()
  expect(await sortInSlices([{}, {}], () => 0, stop.signal)).toBeUndefined()
})

test('the address says which column and which way', () => {
  expect(readSort('-seen')).toEqual({ by: 'seen', descending: true })
  expect(readSort('at')).toEqual({ by: 'at', descending: false })
  expect(readSort(undefined)).toEqual({ by: undefined, descending: false })
})

test('a header leads upwards, then downwards, then back; another column begins anew', () => {
  const sorting = (sort?: 'at' | '-at') =>
    sortingBy(sort, ['at', 'seen'], (next) => `?sort=${next}`)
  expect(sorting().to('at')).toBe('?sort=at')
  expect(sorting('at').to('at')).toBe('?sort=-at')
  expect(sorting('-at').to('at')).toBe('?sort=undefined')
  expect(sorting('-at').to('seen')).toBe('?sort=seen')
  expect(sorting('-at')).toMatchObject({ by: 'at', descending: true })
})
