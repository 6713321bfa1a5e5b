// @vitest-environment jsdom
import { act, fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { I18nProvider, loadMessages } from '#/i18n/i18n'
import { defineColumns } from './columns'
import { DataTable } from './data-table'
import { lineCell } from './line-cell'
import { createSelection } from './selection'
import type { Selection } from './selection'
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

const drawn = vi.fn<(id: string) => void>()
const linked = defineColumns<Row>([
  { id: 'type', title: () => 'Type', cell: ({ id }) => lineCell('other', `/other/${id}`) },
  {
    id: 'name',
    title: () => 'Name',
    fixed: true,
    text: ({ id }) => id,
    cell: ({ id }) => {
      drawn(id)
      return lineCell(id, id === 'c' ? undefined : `/rows/${id}`)
    },
  },
])
const abcd = ['a', 'b', 'c', 'd'].map((id) => ({ id }))

type Shown = { rows?: Row[]; selection?: Selection<Row>; busy?: boolean }

function table({ rows = abcd, selection, busy = false }: Shown) {
  return (
    <MemoryRouter>
      <I18nProvider language="en">
        <Here />
        <DataTable
          caption="Rows"
          columns={linked}
          rows={rows}
          rowKey={({ id }) => id}
          part={rows.map(({ id }) => id).join(' ')}
          busy={busy}
          selection={selection}
        />
      </I18nProvider>
    </MemoryRouter>
  )
}

function Here() {
  return <p data-here>{useLocation().pathname}</p>
}

const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })
const selectedIn = (selection: Selection<Row>) => [...selection.get().keys()]

beforeEach(() => {
  // Scrolling is the browser's, and this one has none.
  Element.prototype.scrollIntoView = () => {}
})

test('j and k go from main link to main link, or to a row that has none, and stop at the ends', () => {
  render(table({}))
  const heads: Array<string | undefined> = []
  for (const key of ['j', 'k', 'j', 'j', 'j', 'j', 'k']) {
    press(key)
    heads.push(document.activeElement?.textContent ?? undefined)
  }
  expect(heads).toEqual(['a', 'a', 'b', 'otherc', 'd', 'd', 'otherc'])
  expect(document.activeElement?.tagName).toBe('TR')
})

test('with no row to go on from j takes the first on the screen or below it, else the last', () => {
  render(table({ rows: ['m', 'n', 'c'].map((id) => ({ id })) }))
  const rows = screen.getAllByRole('row').slice(1)
  const standAt = (tops: number[]) => {
    for (const [place, row] of rows.entries()) {
      const rect = new DOMRect(0, tops[place], 800, 32)
      vi.spyOn(row, 'getBoundingClientRect').mockReturnValue(rect)
    }
  }
  standAt([-90, -60, -30])
  press('j')
  expect(document.activeElement).toBe(rows[2])
  // A row without a link is none to go on from.
  rows[2]?.blur()
  standAt([-40, 900, 940])
  press('j')
  expect(document.activeElement?.textContent).toBe('n')
})

test('without boxes x is nobody’s key; whoever comes back goes on where they were', () => {
  const { unmount } = render(table({}))
  press('j')
  press('j')
  const there = document.activeElement?.textContent
  expect(press('x')).toBe(true)
  unmount()
  render(table({}))
  press('j')
  expect(document.activeElement?.textContent).toBe(there)
})

test('Enter on the box of a row opens the row', () => {
  render(table({ selection: createSelection() }))
  box('Select b').focus()
  expect(press('Enter')).toBe(false)
  expect(document.querySelector('[data-here]')?.textContent).toBe('/rows/b')
})

test('a box, the key x and the box above the rows select; no row is drawn again', () => {
  const selection = createSelection<Row>()
  render(table({ selection }))
  const all = box('Select the rows shown')
  drawn.mockClear()
  fireEvent.click(box('Select b'))
  expect([all.checked, all.indeterminate]).toEqual([false, true])
  box('Select d').focus()
  press('x')
  expect(selectedIn(selection)).toEqual(['b', 'd'])
  expect(box('Select d').checked).toBe(true)
  press('x')
  expect(selectedIn(selection)).toEqual(['b'])
  fireEvent.click(all)
  expect(selectedIn(selection).toSorted()).toEqual(['a', 'b', 'c', 'd'])
  expect([all.checked, all.indeterminate]).toEqual([true, false])
  fireEvent.click(all)
  expect(selectedIn(selection)).toEqual([])
  expect(drawn).not.toHaveBeenCalled()
})

test('with Shift all from the last box on are as this one', () => {
  const selection = createSelection<Row>()
  render(table({ selection }))
  fireEvent.click(box('Select d'))
  fireEvent.click(box('Select b'), { shiftKey: true })
  expect(selectedIn(selection).toSorted()).toEqual(['b', 'c', 'd'])
  fireEvent.click(box('Select c'), { shiftKey: true })
  expect(selectedIn(selection)).toEqual(['d'])
})

test('with nothing selected any more Shift means the one row', () => {
  const selection = createSelection<Row>()
  const { rerender } = render(table({ selection }))
  fireEvent.click(box('Select d'))
  act(() => selection.set(new Map()))
  fireEvent.click(box('Select b'), { shiftKey: true })
  expect(selectedIn(selection)).toEqual(['b'])
  const another = createSelection<Row>()
  rerender(table({ selection: another }))
  fireEvent.click(box('Select d'), { shiftKey: true })
  expect(selectedIn(another)).toEqual(['d'])
})

test('a press beside a box is one on it; on rows of the question before it does nothing', () => {
  const selection = createSelection<Row>()
  const { rerender } = render(table({ selection }))
  const cell = box('Select a').closest('td')
  if (cell) fireEvent.click(cell)
  expect(selectedIn(selection)).toEqual(['a'])
  rerender(table({ selection, busy: true }))
  fireEvent.click(box('Select b'))
  expect(selectedIn(selection)).toEqual(['a'])
  expect(box('Select b').checked).toBe(false)
})

test('another page shows what was selected on it, and counts only itself', () => {
  const selection = createSelection<Row>()
  const { rerender } = render(table({ selection, rows: abcd.slice(0, 2) }))
  fireEvent.click(box('Select a'))
  rerender(table({ selection, rows: abcd.slice(2) }))
  expect(box('Select the rows shown').indeterminate).toBe(false)
  fireEvent.click(box('Select the rows shown'))
  expect(selectedIn(selection)).toEqual(['a', 'c', 'd'])
  rerender(table({ selection, rows: abcd.slice(0, 2) }))
  expect([box('Select a').checked, box('Select b').checked]).toEqual([true, false])
})
