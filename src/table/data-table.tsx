import { useTable } from '@tanstack/react-table'
import { startTransition, useEffect, useState } from 'react'
import { AppLinks } from '#/url/app-link'
import { listFeatures } from './columns'
import type { ListColumns } from './columns'
import styles from './data-table.module.css'
import type { Selection } from './selection'
import type { Sorting } from './sort-rows'
import { TableHead } from './table-head'
import { tellCutText } from './tell-cut-text'
import { useRowKeys } from './use-row-keys'
import { useSelecting } from './use-selecting'

export type DataTableProps<Row extends object> = {
  /** States what the rows are and how many there are in all; read out with the table. */
  caption: string
  columns: ListColumns<Row>
  rows: Row[]
  rowKey: (row: Row) => string
  /** What the rows were asked by: those of another question replace these at a stroke. */
  part: string
  /** The rows still answer the question before. They are dimmed, and said to be old to whoever listens. */
  busy: boolean
  /** The rows are sorted, and may be sorted otherwise: by any column that compares. */
  sorting?: Sorting | undefined
  /** Rows can be selected, and these are; the same one as long as the table is there. */
  selection?: Selection<Row> | undefined
}

/**
 * Draws rows; knows neither where they come from nor what they mean. Cells are plain elements and
 * rows are memoised: a component per cell costs 2 to 4 times as much per page turn.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  'use no memo'
  const table = useTable({
    features: listFeatures,
    columns: props.columns.defs,
    data: props.rows,
    getRowId: props.rowKey,
  })
  const { list, RowView } = props.columns
  const rows = table.getRowModel().rows
  const shown = useShownFirst(props.part, rows.length)
  const { selection, busy } = props
  const isSelectable = selection !== undefined
  const tableRef = useSelecting({ selection, rows, busy })
  useRowKeys(isSelectable)

  return (
    <AppLinks>
      <div
        className={styles.scroller}
        tabIndex={0}
        role="region"
        aria-label={props.caption}
        onPointerOver={tellCutText}
      >
        <table
          ref={tableRef}
          className={styles.table}
          style={{
            minWidth: `calc(${minWidthOf(list) + (isSelectable ? boxWidth : 0)}px + var(--room))`,
          }}
          aria-busy={busy || shown < rows.length}
          data-outdated={busy}
        >
          <caption className={styles.caption}>{props.caption}</caption>
          <colgroup>
            {isSelectable && <col style={{ width: boxWidth }} />}
            {list.map(({ id, width }) => (
              <col key={id} style={{ width }} />
            ))}
          </colgroup>
          <TableHead list={list} sorting={props.sorting} isSelectable={isSelectable} />
          <tbody key={props.part}>
            {rows.slice(0, shown).map((row) => (
              <RowView key={row.id} row={row.original} isSelectable={isSelectable} />
            ))}
          </tbody>
          {shown < rows.length && (
            <tbody aria-hidden>
              <tr style={{ height: (rows.length - shown) * rowHeight }} />
            </tbody>
          )}
        </table>
      </div>
    </AppLinks>
  )
}

/** What a column without a width has at least. */
const restWidth = 121

const boxWidth = 28

/** Widths are given and not found out: columns that jump with each page are hard to read down. */
function minWidthOf(list: ReadonlyArray<{ width?: number }>): number {
  return list.reduce((sum, { width = restWidth }) => sum + width, 0)
}

/** As the style has it, edge included. */
const rowHeight = 32

/** What stands above the rows of a list at the least, in px. */
const aboveRows = 280

/**
 * How many rows of a part are drawn: what fits on the screen first, the rest right after it, so that
 * what is looked at does not wait for what is below. Whoever has scrolled looks at what is below.
 */
function useShownFirst(part: string, count: number): number {
  const [whole, setWhole] = useState<string>()

  useEffect(() => {
    startTransition(() => setWhole(part))
  }, [part])

  if (whole === part || window.scrollY > 0) return count
  return Math.min(count, Math.max(8, Math.ceil((window.innerHeight - aboveRows) / rowHeight)))
}
