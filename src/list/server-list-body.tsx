import { useMessages } from '#/i18n/i18n'
import type { Messages } from '#/i18n/en'
import type { Sorting } from '#/table/sort-rows'
import type { ShownColumns } from '#/table/use-shown-columns'
import { PagedTable } from './paged-table'
import { SetNotice } from './set-notice'
import type { ServerList } from './use-server-list'

export type ListWords = {
  /** What is listed, as the faults name it: "Devices", "devices". */
  subject: string
  things: string
  caption: (total: number) => string
  captionSorted: (total: number, by: string) => string
}

type ServerListBodyProps<T extends { key: string }, Row extends object, Limit extends number> = {
  words: ListWords
  list: ServerList<T, Limit>
  limits: readonly Limit[]
  columns: ShownColumns<Row>
  rows: Row[]
  rowKey: (row: Row) => string
  sorting: Sorting
  onClearFilters: (() => void) | undefined
}

/** What stands below the filters of a list that the server pages. */
export function ServerListBody<T extends { key: string }, Row extends object, Limit extends number>(
  props: ServerListBodyProps<T, Row, Limit>,
) {
  const { words, list, limits, columns, rows, rowKey, sorting, onClearFilters } = props
  const { search, query, state, cost, shown, pages, part, busy, prefetch } = list
  const t = useMessages()
  const whole = shown?.whole ? shown : undefined

  return (
    <>
      {cost && (
        <SetNotice state={state} subject={words.subject} things={words.things} cost={cost} />
      )}
      <PagedTable
        words={{ subject: words.subject, things: words.things }}
        query={query}
        search={search}
        limits={limits}
        pages={pages}
        onClearFilters={onClearFilters}
        prefetch={prefetch}
        table={{
          caption: (total) =>
            whole && sorting.by !== undefined
              ? words.captionSorted(whole.total, titleOf(columns, sorting.by, t))
              : words.caption(whole?.total ?? total),
          columns: columns.shown,
          rows,
          rowKey,
          part,
          busy,
          // Until every row is here they stand in the server's order, whatever the address asks for.
          sorting: whole ? sorting : { ...sorting, by: undefined },
        }}
      />
    </>
  )
}

function titleOf<Row extends object>({ all }: ShownColumns<Row>, by: string, t: Messages): string {
  return all.list.find(({ id }) => id === by)?.title(t) ?? ''
}
