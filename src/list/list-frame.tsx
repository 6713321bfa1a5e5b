import { Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { SetAside } from '#/api/set-aside'
import { useMessages } from '#/i18n/i18n'
import { EmptyNotice } from '#/ui/empty-notice'
import { SkeletonRows } from '#/ui/skeleton-rows'
import { Failure } from './failure'
import { nextTryAt } from './refresh'
import { SetAsideNotice } from './set-aside-notice'
import { StaleNotice } from './stale-notice'

/** A page of rows, however the next one is asked for. */
type RowsPage = { rows: readonly unknown[]; setAside: SetAside[] }

type ListFrameProps<Page> = {
  /** What is listed, as the faults name it: "Devices", "devices". */
  subject: string
  things: string
  query: UseQueryResult<Page>
  /** How often the query refreshes itself, in milliseconds. */
  every: number
  /** Undefined when no filter is set. */
  onClearFilters: (() => void) | undefined
  children: (page: Page) => ReactNode
}

/**
 * The states every list has, each exclusive. The whole query is required, so that no list can
 * forget to say that it is loading or has failed.
 */
export function ListFrame<Page extends RowsPage>(props: ListFrameProps<Page>) {
  const { subject, things, query, every, onClearFilters, children } = props
  const t = useMessages()
  const page = query.data

  if (page === undefined && query.error !== null) {
    return (
      <Failure
        error={query.error}
        subject={subject}
        nextTry={nextTryAt(every, query)}
        onRetry={() => void query.refetch()}
      />
    )
  }
  if (page === undefined) {
    return <SkeletonRows label={t.list.loading} slowLabel={t.list.stillLoading} />
  }
  const stale = query.error !== null && (
    <StaleNotice query={query} every={every} subject={subject} />
  )

  if (page.rows.length === 0 && page.setAside.length === 0) {
    return (
      <>
        {stale}
        <EmptyNotice
          title={onClearFilters ? t.faults.noMatch(things) : t.list.none(things)}
          action={onClearFilters && { label: t.list.clearFilters, onClick: onClearFilters }}
        />
      </>
    )
  }
  return (
    <>
      {stale}
      {page.setAside.length > 0 && (
        <SetAsideNotice
          setAside={page.setAside}
          total={page.rows.length + page.setAside.length}
          failed={page.rows.length === 0}
        />
      )}
      {page.rows.length === 0 && (
        <Button size="xs" onClick={() => void query.refetch()}>
          {t.faults.tryAgain}
        </Button>
      )}
      {children(page)}
    </>
  )
}
