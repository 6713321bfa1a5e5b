import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { createSelection, rowsBetween, select } from './selection'

const rowsOf = (ids: readonly string[]) => ids.map((id) => ({ id, original: { name: id } }))
const keys = (selected: ReadonlyMap<string, unknown>) => [...selected.keys()]

test('what is selected on one page stays when others are selected and given up', () => {
  const first = select(new Map(), rowsOf(['a', 'b']), true)
  const both = select(first, rowsOf(['c', 'd']), true)
  expect(keys(both)).toEqual(['a', 'b', 'c', 'd'])
  expect(keys(select(both, rowsOf(['c', 'd']), false))).toEqual(['a', 'b'])
  expect(keys(first)).toEqual(['a', 'b'])
})

test('a row is kept as it was when it was selected, and counted once', () => {
  const before = select(new Map(), [{ id: 'a', original: 1 }], true)
  expect([...select(before, [{ id: 'a', original: 2 }], true)]).toEqual([['a', 2]])
})

test('a range goes from one row to the other, whichever stands first', () => {
  const ids = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 20 })
  fc.assert(
    fc.property(ids, fc.nat(), fc.nat(), (all, a, b) => {
      const rows = all.map((id) => ({ id }))
      const [from, to] = [a % all.length, b % all.length]
      const range = rowsBetween(rows, to, all[from])
      expect(range).toEqual(rowsBetween(rows, from, all[to]))
      expect(range).toHaveLength(Math.abs(from - to) + 1)
      expect(range).toContain(rows[from])
      expect(range).toContain(rows[to])
    }),
  )
})

test('where the other row is not shown the range is the row alone', () => {
  const rows = [{ id: 'a' }, { id: 'b' }]
  expect(rowsBetween(rows, 1, 'gone')).toEqual([{ id: 'b' }])
  expect(rowsBetween(rows, 0, undefined)).toEqual([{ id: 'a' }])
})

test('whoever shows the selection is told of each change until they leave', () => {
  const selection = createSelection<string>()
  const told = vi.fn<() => void>()
  const leave = selection.subscribe(told)
  const before = selection.get()
  selection.set(new Map([['a', 'row']]))
  expect(selection.get()).not.toBe(before)
  leave()
  selection.set(new Map())
  expect(told).toHaveBeenCalledOnce()
})
