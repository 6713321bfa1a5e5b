import type { SortBy } from '#/lib/search-fields'
import type { Column } from './columns'

export type Sortable<Row> = Pick<Column<Row>, 'id' | 'compare' | 'missing'>

/** What a table needs to offer sorting: the sort it has, and where each header leads. */
export type Sorting = {
  by: string | undefined
  descending: boolean
  to: (by: string) => string
}

/** A sort as it stands in the address: a column's id, with a minus in front when it descends. */
export function readSort(sort: string | undefined) {
  const descending = sort?.startsWith('-') ?? false
  return { by: descending ? sort?.slice(1) : sort, descending }
}

/** A header sorts upwards, then downwards, then no more: the order of the list itself is one too. */
export function sortingBy<Id extends string>(
  sort: SortBy<Id> | undefined,
  ids: readonly Id[],
  to: (sort: SortBy<Id> | undefined) => string,
): Sorting {
  const { by, descending } = readSort(sort)
  return {
    by,
    descending,
    to: (column) => {
      const id = ids.find((each) => each === column)
      if (id === undefined || id !== by) return to(id)
      return to(descending ? undefined : `-${id}`)
    },
  }
}

/**
 * The rows in the order of one column, those alike in the order they came in; untouched without a
 * sort, or by a column that does not compare. What has no value goes last in either direction.
 */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: ReadonlyArray<Sortable<Row>>,
  sort: string | undefined,
): readonly Row[] {
  const order = orderOf(columns, sort)
  return order ? rows.toSorted(order) : rows
}

/** The comparison of two rows that a sort comes to; undefined: none. */
export function orderOf<Row>(
  columns: ReadonlyArray<Sortable<Row>>,
  sort: string | undefined,
): ((a: Row, b: Row) => number) | undefined {
  const { by, descending } = readSort(sort)
  const { compare, missing } = columns.find(({ id }) => id === by) ?? {}
  if (compare === undefined) return undefined
  const directed = descending ? (a: Row, b: Row) => compare(b, a) : compare
  if (missing === undefined) return directed
  return (a, b) => {
    const apart = Number(missing(a)) - Number(missing(b))
    return apart === 0 ? directed(a, b) : apart
  }
}
