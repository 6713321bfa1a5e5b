import type { Column } from './columns'
import { sortInSlices } from './sort-in-slices'
import { orderOf } from './sort-rows'

/**
 * Puts what rows are made of in the order of a column, with room in between for the page: there may be
 * many. Rejects when it was stopped.
 */
export function sortItems<Item, Row>(
  columns: ReadonlyArray<Column<Row>>,
  toRow: (item: Item) => Row,
): (
  items: readonly Item[],
  sort: string | undefined,
  signal: AbortSignal,
) => Promise<readonly Item[]> {
  return async (items, sort, signal) => {
    const order = orderOf(columns, sort)
    if (order === undefined) return items
    const rows = items.map((item) => ({ item, row: toRow(item) }))
    const sorted = await sortInSlices(rows, (a, b) => order(a.row, b.row), signal)
    if (sorted === undefined) throw new DOMException('Nobody waits for the order.', 'AbortError')
    return sorted.map(({ item }) => item)
  }
}
