import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { displayText } from '#/lib/display'
import { useMessages } from '#/i18n/i18n'
import { SearchInput } from '#/url/search-input'
import styles from './list-filters.module.css'

type ListFiltersProps = {
  /** What the whole is, for those who hear it: "Filters". */
  label: string
  search: {
    /** What is searched for, and in what: "Search by name". */
    label: string
    value: string
    maxLength: number
    pauseMs?: number | undefined
    onSearch: (text: string) => void
  }
  children?: ReactNode
}

/** What every list is narrowed by: a text first, and then what each has of its own. */
export function ListFilters({ label, search, children }: ListFiltersProps) {
  return (
    <form
      className={styles.filters}
      role="search"
      aria-label={label}
      onSubmit={(event) => event.preventDefault()}
    >
      <SearchInput className={styles.search} {...search} />
      {children}
    </form>
  )
}

type FilterChipProps = {
  /** The filter in words; `value` is theirs and may hold anything. */
  word: (value: string) => string
  value: string
  onRemove: () => void
}

/** A filter that only a link can set, and anybody can take away. */
export function FilterChip({ word, value, onRemove }: FilterChipProps) {
  const t = useMessages().list
  return (
    <Button
      size="compact-xs"
      variant="default"
      rightSection={<IconX size={12} aria-hidden />}
      aria-label={t.removeFilter(word(value))}
      onClick={onRemove}
    >
      {word(displayText(value, 32))}
    </Button>
  )
}
