import { tableFeatures } from '@tanstack/react-table'
import type { ColumnDef } from '@tanstack/react-table'
import { memo } from 'react'
import type { ComponentType, ReactNode } from 'react'
import type { Messages } from '#/i18n/en'
import type { Formats } from '#/i18n/formats'
import { useFormats, useMessages } from '#/i18n/i18n'
import { displayText } from '#/lib/display'
import { selectBox } from './select-box'
import boxStyles from './select-box.module.css'

/**
 * The core row model only: the server pages, and complete sets arrive sorted and filtered. Every
 * feature added is paid for by every list, so one is added when a list needs it.
 */
export const listFeatures = tableFeatures({})

type ListFeatures = typeof listFeatures

/**
 * One column: its words, its cell, and its text, so that header, cell and CSV cannot disagree. A cell
 * is a function and no component: of those a page would hold a thousand, each with its own hooks.
 */
export type Column<Row> = {
  id: string
  title: (t: Messages) => string
  cell: (row: Row, t: Messages, formats: Formats) => ReactNode
  /** The cell as text for CSV. A column without it is not exported. */
  text?: (row: Row, t: Messages, formats: Formats) => string
  align?: 'end'
  /** Which of two rows stands first, upwards. A column without it is not sorted by. */
  compare?: (a: Row, b: Row) => number
  /** Rows without a value here: they stand last, upwards and downwards. */
  missing?: (row: Row) => boolean
  /** Cannot be hidden. */
  fixed?: true
  /** In px. Columns without it share what the others leave. */
  width?: number
}

export type ListColumns<Row extends object> = {
  list: ReadonlyArray<Column<Row>>
  defs: Array<ColumnDef<ListFeatures, Row>>
  /** The drawing of one row, memoised: as long as its row is the same object, it is not drawn again. */
  RowView: ComponentType<{ row: Row; isSelectable: boolean }>
  /** The columns but for some: the same object for the same ones, or a table would start over. */
  without: (ids: readonly string[]) => ListColumns<Row>
}

/** Called at module scope: TanStack Table starts over when it is given another array of columns. */
export function defineColumns<Row extends object>(
  list: ReadonlyArray<Column<Row>>,
): ListColumns<Row> {
  const naming = list.find(({ fixed }) => fixed)
  function RowView({ row, isSelectable }: { row: Row; isSelectable: boolean }) {
    const t = useMessages()
    const formats = useFormats()
    return (
      <tr>
        {isSelectable && (
          <td className={boxStyles['cell']}>
            {selectBox(t.list.selectRow(displayText(naming?.text?.(row, t, formats) || '–', 80)))}
          </td>
        )}
        {list.map((column) => (
          <td key={column.id} data-align={column.align}>
            {column.cell(row, t, formats)}
          </td>
        ))}
      </tr>
    )
  }
  const defs = list.map((column) => ({ id: column.id, header: column.id }))
  const chosen = new Map<string, ListColumns<Row>>()
  function without(ids: readonly string[]) {
    const left = list.filter(({ id }) => !ids.includes(id))
    const name = left.map(({ id }) => id).join(' ')
    const columns = chosen.get(name) ?? defineColumns(left)
    chosen.set(name, columns)
    return columns
  }
  return { list, defs, RowView: memo(RowView), without }
}
