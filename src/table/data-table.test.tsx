// @vitest-environment jsdom
import { fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter } from 'react-router'
import { beforeAll, expect, test } from 'vitest'
import { I18nProvider, loadMessages } from '#/i18n/i18n'
import { defineColumns } from './columns'
import { DataTable } from './data-table'
import { lineCell } from './line-cell'
import type { Sorting } from './sort-rows'

type Row = { id: string }

const columns = defineColumns<Row>([
  { id: 'name', title: () => 'Name', cell: ({ id }) => lineCell(id), compare: () => 0 },
  { id: 'type', title: () => 'Type', cell: () => 'box' },
])

beforeAll(() => loadMessages('en'))

function show(sorting?: Sorting) {
  render(
    <MemoryRouter>
      <I18nProvider language="en">
        <DataTable
          caption="Rows"
          columns={columns}
          rows={[{ id: 'a' }]}
          rowKey={({ id }) => id}
          part="all"
          busy={false}
          sorting={sorting}
        />
      </I18nProvider>
    </MemoryRouter>,
  )
  const [name, type] = screen.getAllByRole('columnheader')
  return { name, type }
}

test('headers of columns that compare lead to a sort, and say which one there is', () => {
  const { name, type } = show({ by: 'name', descending: true, to: (by) => `/list?sort=${by}` })
  expect(name?.getAttribute('aria-sort')).toBe('descending')
  expect(screen.getByRole('link', { name: 'Name' }).getAttribute('href')).toBe('/list?sort=name')
  expect(type?.getAttribute('aria-sort')).toBeNull()
  expect(screen.getAllByRole('link')).toHaveLength(1)
})

test('a table that is not sorted has plain headers', () => {
  const { name } = show()
  expect(name?.textContent).toBe('Name')
  expect(name?.getAttribute('aria-sort')).toBeNull()
  expect(screen.queryByRole('link')).toBeNull()
})

test('a text that is cut off is told in full where somebody points at it, and only then', () => {
  show()
  const line = screen.getByText('a')
  fireEvent.pointerOver(line)
  expect(line.title).toBe('')
  Object.defineProperty(line, 'scrollWidth', { value: 120, configurable: true })
  fireEvent.pointerOver(line)
  expect(line.title).toBe('a')
  Object.defineProperty(line, 'scrollWidth', { value: 0 })
  fireEvent.pointerOver(line)
  expect(line.title).toBe('')
})
