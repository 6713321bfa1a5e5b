import type { ComponentType } from 'react'
import { ColumnChoice } from '#/table/column-choice'
import type { ListColumns } from '#/table/columns'
import type { ShownColumns } from '#/table/use-shown-columns'
import { CsvButton } from './csv-button'
import { CsvOfAllLink } from './csv-of-all-link'
import { PageHeader } from './page-header'
import type { ServerList } from './use-server-list'

export type FileOfAllProps<T, Row extends object> = {
  /** Without the ending. */
  fileName: string
  all: readonly T[]
  columns: ListColumns<Row>
}

type ServerListHeaderProps<T extends { key: string }, Row extends object> = {
  title: string
  fileName: string
  list: Pick<ServerList<T, number>, 'query' | 'state' | 'all'>
  held: { rows: Row[]; changes: number; show: () => void }
  columns: ShownColumns<Row>
  FileOfAll: ComponentType<FileOfAllProps<T, Row>>
  toAll: string | undefined
}

/** How old the list is, and what can be done with it: with all of it, once all of it is here. */
export function ServerListHeader<T extends { key: string }, Row extends object>(
  props: ServerListHeaderProps<T, Row>,
) {
  const { title, fileName, list, held, columns, FileOfAll, toAll } = props
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
      {all ? (
        <FileOfAll fileName={fileName} all={all} columns={columns.shown} />
      ) : (
        <CsvButton fileName={fileName} columns={columns.shown} rows={held.rows} />
      )}
      {toAll !== undefined && held.rows.length > 0 && <CsvOfAllLink to={toAll} />}
    </PageHeader>
  )
}
