import type { ReactNode } from 'react'
import { ColumnChoice } from '#/table/column-choice'
import type { ShownColumns } from '#/table/use-shown-columns'
import { CsvButton } from './csv-button'
import { PageHeader } from './page-header'
import type { ServerList } from './use-server-list'

type ServerListHeaderProps<T extends { key: string }, Row extends object> = {
  title: string
  /** Of a file of the page, without the ending. */
  fileName: string
  list: Pick<ServerList<T>, 'query' | 'state' | 'all'>
  held: { rows: Row[]; changes: number; show: () => void }
  columns: ShownColumns<Row>
  /** In place of the file of the page, once every row is here. */
  csvOfAll: ReactNode
  children?: ReactNode
}

/** How old the list is, and what can be done with it: with all of it, once all of it is here. */
export function ServerListHeader<T extends { key: string }, Row extends object>(
  props: ServerListHeaderProps<T, Row>,
) {
  const { title, fileName, list, held, columns, csvOfAll, children } = props
  const { query, state, all } = list
  // What is shown is the set: its age counts, and a refresh reads it again.
  const ofSet = {
    dataUpdatedAt: state.facts?.readAt ?? 0,
    isFetching: state.status === 'reading',
    refetch: () => {
      state.read()
      return query.refetch()
    },
  }

  return (
    <PageHeader title={title} query={all ? ofSet : query} held={held}>
      <ColumnChoice choice={columns} />
      {all ? csvOfAll : <CsvButton fileName={fileName} columns={columns.shown} rows={held.rows} />}
      {children}
    </PageHeader>
  )
}
