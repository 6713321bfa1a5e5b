import type { ListColumns } from './columns'

type Shown<Row extends object> = { shown: ListColumns<Row>; hidden: readonly string[] }

/** The columns without those that are hidden: fixed ones stay, and so do all when none would be left. */
export function shownColumns<Row extends object>(
  columns: ListColumns<Row>,
  hide: readonly string[],
): Shown<Row> {
  const hidden = columns.list.filter(({ id, fixed }) => !fixed && hide.includes(id))
  if (hidden.length === 0 || hidden.length === columns.list.length) {
    return { shown: columns, hidden: [] }
  }
  const ids = hidden.map(({ id }) => id)
  return { shown: columns.without(ids), hidden: ids }
}
