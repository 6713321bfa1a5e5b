import type { UseQueryResult } from '@tanstack/react-query'
import { useLocation } from 'react-router'
import type { OffsetPage } from '#/api/paging'
import { useFormats, useMessages } from '#/i18n/i18n'
import type { DataTableProps } from '#/table/data-table'
import { turnedBackFrom } from './last-page'
import { ListFrame } from './list-frame'
import { ListPager } from './list-pager'
import type { PagedSearch } from './list-pager'
import { PrefetchPage } from './prefetch-page'
import { refreshEvery } from './refresh'
import { SelectableTable } from './selectable-table'
import type { Selecting } from './selectable-table'

type PagedTableProps<Row extends object, Limit extends number> = {
  /** What is listed, as the faults name it: "Devices", "devices". */
  words: { subject: string; things: string }
  query: UseQueryResult<OffsetPage<unknown>>
  search: PagedSearch<Limit>
  limits: readonly Limit[]
  pages: number
  /** Undefined when no filter is set. */
  onClearFilters: (() => void) | undefined
  prefetch: (page: number) => void
  table: Omit<DataTableProps<Row>, 'caption' | 'selection'> & { caption: (total: number) => string }
  selecting?: Selecting<Row>
}

/** The states of a list, and its rows page by page. */
export function PagedTable<Row extends object, Limit extends number>(
  props: PagedTableProps<Row, Limit>,
) {
  const { words, query, search, limits, pages, onClearFilters, prefetch, table, selecting } = props
  const t = useMessages().list
  const { number } = useFormats()
  const turnedBack = turnedBackFrom(useLocation().state)
  const { page } = search.values

  return (
    <>
      {turnedBack !== undefined && (
        <p role="status">{t.lastPageInstead(number(turnedBack), number(page))}</p>
      )}
      <ListFrame {...words} query={query} every={refreshEvery.rows} onClearFilters={onClearFilters}>
        {({ total }) => (
          <>
            <SelectableTable {...table} caption={table.caption(total)} selecting={selecting} />
            <ListPager
              search={search}
              limits={limits}
              page={page}
              pages={pages}
              onIntent={prefetch}
            />
            {page < pages && !table.busy && (
              <PrefetchPage key={table.part} prefetch={() => prefetch(page + 1)} />
            )}
          </>
        )}
      </ListFrame>
    </>
  )
}
