import { sortInSlices } from './sort-in-slices'
import { orderOf } from './sort-rows'
import type { Sortable } from './sort-rows'

type Sort<Item> = (
  items: readonly Item[],
  sort: string | undefined,
  signal: AbortSignal,
) => Promise<readonly Item[]>

/**
 * Puts rows in the order of a column, with room in between for the page: there may be many. Rejects
 * when it was stopped.
 */
export function sortAll<Row extends object>(columns: ReadonlyArray<Sortable<Row>>): Sort<Row> {
  return async (rows, sort, signal) => {
    const order = orderOf(columns, sort)
    if (order === undefined) return rows
    const sorted = await sortInSlices(rows, order, signal)
    if (sorted === undefined) throw new DOMException('Nobody waits for the order.', 'AbortError')
    return sorted
  }
}

/** The same for what rows are made of. */
export function sortItems<Item, Row>(
  columns: ReadonlyArray<Sortable<Row>>,
  toRow: (item: Item) => Row,
): Sort<Item> {
  type Made = { item: Item; row: Row }
  const sortMade = sortAll<Made>(
    columns.map(({ id, compare, missing }) => ({
      id,
      ...(compare && { compare: (a: Made, b: Made) => compare(a.row, b.row) }),
      ...(missing && { missing: ({ row }: Made) => missing(row) }),
    })),
  )
  return async (items, sort, signal) => {
    if (orderOf(columns, sort) === undefined) return items
    const made = items.map((item) => ({ item, row: toRow(item) }))
    return (await sortMade(made, sort, signal)).map(({ item }) => item)
  }
}
