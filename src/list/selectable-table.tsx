import { Suspense, useSyncExternalStore } from 'react'
import type { ReactNode } from 'react'
import { useMessages } from '#/i18n/i18n'
import { DataTable } from '#/table/data-table'
import type { DataTableProps } from '#/table/data-table'
import type { Selection } from '#/table/selection'
import { ErrorBoundary } from '#/ui/error-boundary'
import { lazyCode } from '#/ui/lazy-code'
import { PartFailure } from '#/ui/part-failure'
import { CsvButton } from './csv-button'

export type Selecting<Row> = {
  selection: Selection<Row>
  /** Of the file of the selected, without the ending. */
  fileName: string
  /** What else can be done with them. */
  renderActions?: (rows: readonly Row[], clear: () => void) => ReactNode
}

const SelectionBar = lazyCode(
  async () => (await import('./selection-bar')).SelectionBar,
  ['selection'],
).Component

type SelectableTableProps<Row extends object> = Omit<DataTableProps<Row>, 'selection'> & {
  /** Undefined where nothing is to be done with some of the rows. */
  selecting: Selecting<Row> | undefined
}

/** A table, and below it what can be done with the rows that are selected. */
export function SelectableTable<Row extends object>(props: SelectableTableProps<Row>) {
  'use no memo'
  const { selecting, ...table } = props
  return (
    <>
      <DataTable {...table} selection={selecting?.selection} />
      {selecting && <SelectedRows {...selecting} table={table} />}
    </>
  )
}

type SelectedRowsProps<Row extends object> = Selecting<Row> & {
  table: Pick<DataTableProps<Row>, 'columns' | 'rows' | 'rowKey'>
}

function SelectedRows<Row extends object>(props: SelectedRowsProps<Row>) {
  'use no memo'
  const { selection, fileName, renderActions, table } = props
  const t = useMessages().list
  const selected = useSyncExternalStore(selection.subscribe, selection.get)

  const clear = () => selection.set(new Map())

  if (selected.size === 0) return null
  // Of a row that is shown the newest values count.
  const shown = new Map(table.rows.map((row) => [table.rowKey(row), row]))
  const rows = [...selected].map(([key, row]) => shown.get(key) ?? row)
  return (
    <ErrorBoundary fallback={PartFailure}>
      <Suspense>
        <SelectionBar
          count={selected.size}
          notShown={[...selected.keys()].filter((key) => !shown.has(key)).length}
          onClear={clear}
        >
          <CsvButton
            fileName={fileName}
            columns={table.columns}
            rows={rows}
            label={t.exportSelected}
          />
          {renderActions?.(rows, clear)}
        </SelectionBar>
      </Suspense>
    </ErrorBoundary>
  )
}
