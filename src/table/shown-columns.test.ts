import { expect, test } from 'vitest'
import { defineColumns } from './columns'
import { shownColumns } from './shown-columns'

type Row = { id: string }

const column = (id: string) => ({ id, title: () => id, cell: () => id })
const columns = defineColumns<Row>([{ ...column('name'), fixed: true }, column('b'), column('c')])
const ids = (hide: string[]) => shownColumns(columns, hide).shown.list.map(({ id }) => id)

test('hidden columns are left out, and what is fixed or unknown is not hidden', () => {
  expect(ids(['c'])).toEqual(['name', 'b'])
  expect(ids(['name', 'b'])).toEqual(['name', 'c'])
  expect(shownColumns(columns, ['name', 'b', 'old']).hidden).toEqual(['b'])
})

test('the same choice is the same object, and no choice the columns themselves', () => {
  expect(shownColumns(columns, ['b', 'c']).shown).toBe(shownColumns(columns, ['c', 'b']).shown)
  expect(shownColumns(columns, ['old']).shown).toBe(columns)
})

test('a choice that would leave nothing is none', () => {
  const loose = defineColumns<Row>([column('a'), column('b')])
  expect(shownColumns(loose, ['a', 'b'])).toEqual({ shown: loose, hidden: [] })
})
