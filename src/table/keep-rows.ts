/**
 * Makes rows of items: the same row object for an item as long as nothing in it changed, so that the
 * table, whose rows are memoised, draws only what did.
 */
export function keepRows<Item extends object, Row extends object>(
  same: (a: Row, b: Row) => boolean,
): (item: Item, row: Row) => Row {
  const rowOf = new WeakMap<Item, Row>()
  return (item, row) => {
    const before = rowOf.get(item)
    if (before !== undefined && same(before, row)) return before
    rowOf.set(item, row)
    return row
  }
}
