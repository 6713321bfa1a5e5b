import { Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Found } from '#/api/find-row'
import { useMessages } from '#/i18n/i18n'
import { EmptyNotice } from '#/ui/empty-notice'
import { SkeletonRows } from '#/ui/skeleton-rows'
import { Failure } from './failure'
import notices from './notices.module.css'
import { refreshEvery } from './refresh'
import { StaleNotice } from './stale-notice'

/** A row as a list showed it. */
export type Listed<T> = { row: T; readAt: number }

type FoundWords = {
  /** What is looked for, as the faults name it: "The device". */
  subject: string
  searching: (read: number, total: number) => string
  stop: string
  stopped: string
  searchAgain: string
  notFound: (read: number) => string
  notFoundUnread: (read: number, unread: number) => string
  notFoundHint: string
  toList: string
}

type FoundFrameProps<T> = {
  query: UseQueryResult<Found<unknown>>
  /** The row, or until it has been found the one that a list showed. */
  shown: Listed<T> | undefined
  words: FoundWords
  /** What a refusal is answered with: which access level it takes. */
  needs?: string | undefined
  /** Where it would stand. */
  listAddress: string
  onStop: () => void
  children: (row: T) => ReactNode
}

/** The states of a page whose row is looked for in a list, each exclusive. */
export function FoundFrame<T>(props: FoundFrameProps<T>) {
  const { query, shown, words, needs, listAddress, onStop, children } = props
  const t = useMessages().list
  const { data, error, isFetching } = query
  const retry = () => void query.refetch()
  const again = { label: words.searchAgain, onClick: retry }

  if (data?.kind === 'missing') {
    const { read, unread } = data
    const title = unread === 0 ? words.notFound(read) : words.notFoundUnread(read, unread)
    return (
      <>
        <EmptyNotice title={title} text={words.notFoundHint} action={again} />
        <p className={notices.beside}>
          <Link to={listAddress}>{words.toList}</Link>
        </p>
      </>
    )
  }
  if (shown === undefined && data?.kind === 'searching' && isFetching) {
    return (
      <Searching
        text={words.searching(data.read, data.total)}
        {...data}
        words={words}
        onStop={onStop}
      />
    )
  }
  if (shown === undefined && error !== null) {
    return <Failure error={error} subject={words.subject} needs={needs} onRetry={retry} />
  }
  if (shown === undefined && !isFetching)
    return <EmptyNotice title={words.stopped} action={again} />
  if (shown === undefined) return <SkeletonRows label={t.loading} slowLabel={t.stillLoading} />
  return (
    <>
      {error !== null && (
        <StaleNotice
          query={query}
          from={shown.readAt}
          every={refreshEvery.rows}
          subject={words.subject}
        />
      )}
      {children(shown.row)}
    </>
  )
}

type SearchingProps = {
  text: string
  read: number
  total: number
  words: FoundWords
  onStop: () => void
}

function Searching({ text, read, total, words, onStop }: SearchingProps) {
  return (
    <div className={notices.notice}>
      <p className={notices.figures} role="status">
        {text}
      </p>
      <progress
        className={notices.bar}
        // Without a total it only moves.
        {...(total > 0 && { value: read, max: total })}
        aria-label={text}
      />
      <Button size="compact-sm" variant="default" onClick={onStop}>
        {words.stop}
      </Button>
    </div>
  )
}
