import type { ListColumns } from '#/table/columns'
import type { Sorting } from '#/table/sort-rows'
import { ListPager } from './list-pager'
import type { PagedSearch } from './list-pager'
import { SelectableTable } from './selectable-table'
import type { Selecting } from './selectable-table'
import { shownPart } from './shown-part'

type SetTableProps<Item, Row extends object, Limit extends number> = {
  caption: string
  columns: ListColumns<Row>
  /** All that match, in their order. */
  items: readonly Item[]
  /** Called for what is on the screen. */
  toRow: (item: Item, index: number) => Row
  rowKey: (row: Row) => string
  search: PagedSearch<Limit>
  limits: readonly Limit[]
  /** They stand in the order before. */
  busy: boolean
  sorting?: Sorting
  selecting?: Selecting<Row>
}

/** The pages of what is here as a whole: one beyond the end is the last. */
export function SetTable<Item, Row extends object, Limit extends number>(
  props: SetTableProps<Item, Row, Limit>,
) {
  const { caption, columns, items, toRow, rowKey, search, limits, busy, sorting, selecting } = props
  const { page, pages, start, items: shown } = shownPart(items, search.values)

  return (
    <>
      <SelectableTable
        caption={caption}
        columns={columns}
        rows={shown.map((item, index) => toRow(item, start + index))}
        rowKey={rowKey}
        part={search.to({ page })}
        busy={busy}
        sorting={sorting}
        selecting={selecting}
      />
      <ListPager search={search} limits={limits} page={page} pages={pages} />
    </>
  )
}
