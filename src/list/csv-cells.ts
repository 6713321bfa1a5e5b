import type { Messages } from '#/i18n/en'
import type { Formats } from '#/i18n/formats'
import type { ListColumns } from '#/table/columns'

export const csvType = 'text/csv;charset=utf-8'

/** What a file has of a list: the columns on the screen that have a text, and a row by each of them. */
export function csvCells<Row extends object>(
  columns: ListColumns<Row>,
  t: Messages,
  formats: Formats,
) {
  const exported = columns.list.filter((column) => column.text !== undefined)
  return {
    header: exported.map((column) => column.title(t)),
    cells: (row: Row) => exported.map((column) => column.text?.(row, t, formats) ?? ''),
  }
}
