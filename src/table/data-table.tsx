import { useTable } from '@tanstack/react-table'
import { useMessages } from '#/i18n/i18n'
import { AppLinks } from '#/url/app-link'
import { listFeatures } from './columns'
import type { ListColumns } from './columns'
import styles from './data-table.module.css'

type DataTableProps<Row extends object> = {
  /** States what the rows are and how many there are in all; read out with the table. */
  caption: string
  columns: ListColumns<Row>
  rows: Row[]
  rowKey: (row: Row) => string
  /** Which part of the whole the rows are. Another part replaces this one at a stroke. */
  part: number
  /** Old rows stay while new ones load: dimmed, and said to assistive technology. */
  busy: boolean
}

/**
 * Draws rows; knows neither where they come from nor what they mean. Cells are plain elements and
 * rows are memoised: a component per cell costs 2 to 4 times as much per page turn.
 */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  'use no memo'
  const t = useMessages()
  const table = useTable({
    features: listFeatures,
    columns: props.columns.defs,
    data: props.rows,
    getRowId: props.rowKey,
  })
  const { list, RowView } = props.columns

  return (
    <AppLinks>
      <div className={styles.scroller} tabIndex={0} role="region" aria-label={props.caption}>
        <table className={styles.table} aria-busy={props.busy}>
          <caption className={styles.caption}>{props.caption}</caption>
          <thead>
            <tr>
              {list.map((column) => (
                <th key={column.id} scope="col" data-align={column.align}>
                  {column.title(t)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody key={props.part}>
            {table.getRowModel().rows.map((row) => (
              <RowView key={row.id} row={row.original} />
            ))}
          </tbody>
        </table>
      </div>
    </AppLinks>
  )
}
