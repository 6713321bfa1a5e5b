import type { ComponentType, ReactNode } from 'react'
import { Navigate } from 'react-router'
import type { ListColumns } from '#/table/columns'
import type { Sorting } from '#/table/sort-rows'
import { useShownColumns } from '#/table/use-shown-columns'
import { usePageTitle } from '#/ui/use-page-title'
import { isRefusal } from './failure-words'
import { pageTurn } from './last-page'
import { ServerListBody } from './server-list-body'
import type { ListWords } from './server-list-body'
import { ServerListHeader } from './server-list-header'
import type { FileOfAllProps } from './server-list-header'
import { useHeldChanges } from './use-held-changes'
import type { ServerList } from './use-server-list'

/** What a list is, whatever its address says. */
type Kind<T, Row extends object, Limit extends number> = {
  /** Under which its columns are remembered, and its files named. */
  id: string
  columns: ListColumns<Row>
  rowKey: (row: Row) => string
  limits: readonly Limit[]
  /** A file of every row, once all are here. */
  FileOfAll: ComponentType<FileOfAllProps<T, Row>>
}

type ServerListPageProps<T extends { key: string }, Row extends object, Limit extends number> = {
  kind: Kind<T, Row, Limit>
  words: ListWords & { title: string }
  list: ServerList<T, Limit>
  /** Of what the list shows. */
  rows: Row[]
  sorting: Sorting
  filters: ReactNode
  /** Undefined when no filter is set. */
  onClearFilters: (() => void) | undefined
  /** In place of all of it, when the server refuses the list. */
  refused: ReactNode
  /** The address that asks for every row, where it does not. */
  toAll?: string | undefined
}

/** The page of a list that the server pages, and the page sorts once every row has been read. */
export function ServerListPage<T extends { key: string }, Row extends object, Limit extends number>(
  props: ServerListPageProps<T, Row, Limit>,
) {
  const { kind, words, list, rows, sorting, filters, onClearFilters, refused, toAll } = props
  const { search, query, pages } = list
  const held = useHeldChanges(rows, kind.rowKey, list.answers)
  const columns = useShownColumns(kind.id, kind.columns)
  usePageTitle(words.title)

  if (list.isBeyond) {
    const { page } = search.values
    return <Navigate replace to={search.to({ page: pages })} state={pageTurn(page)} />
  }
  if (isRefusal(query.error)) return refused
  return (
    <>
      <ServerListHeader
        title={words.title}
        fileName={`puls-${kind.id}`}
        list={list}
        held={held}
        columns={columns}
        FileOfAll={kind.FileOfAll}
        toAll={toAll}
      />
      {filters}
      <ServerListBody
        words={words}
        list={list}
        limits={kind.limits}
        columns={columns}
        rows={held.rows}
        rowKey={kind.rowKey}
        sorting={sorting}
        onClearFilters={onClearFilters}
      />
    </>
  )
}
