import type { ReactNode } from 'react'
import { useMessages } from '#/i18n/i18n'
import { ListFilters } from '#/list/list-filters'
import type { ListSearch } from '#/url/use-list-search'

type AppFiltersProps = {
  /** What is searched. */
  text: string
  search: Pick<ListSearch<{ filter: string }>, 'values' | 'replace'>
  children?: ReactNode
}

/** Rows that are here already follow every key. */
export function AppFilters({ text, search, children }: AppFiltersProps) {
  const { label } = useMessages().of('apps').filters
  const { filter: value } = search.values
  const onSearch = (filter: string) => search.replace({ filter })
  return (
    <ListFilters
      label={label}
      search={{ value, onSearch, label: text, maxLength: 200, pauseMs: 0 }}
    >
      {children}
    </ListFilters>
  )
}
