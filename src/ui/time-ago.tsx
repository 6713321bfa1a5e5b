import { useFormats } from '#/i18n/i18n'
import { instantText } from '#/lib/dates'
import type { Clock } from './ticking'
import { useTicking } from './use-now'

type TimeAgoProps = {
  /** Epoch milliseconds. */
  at: number
  /** Whose clock stamped it. */
  clock?: Clock
}

/** How long ago, kept current; exactly when, here and in UTC, on hover. */
export function TimeAgo({ at, clock = 'server' }: TimeAgoProps) {
  const formats = useFormats()
  // What lies ahead of the clock that stamped it is just now: an age is never negative.
  const ago = useTicking((now) => formats.relative(Math.min(at, now), now), clock)
  const exact = `${formats.dateTime(at)} · ${formats.dateTimeUtc(at)}`

  return (
    <time dateTime={instantText({ kind: 'instant', at })} title={exact}>
      {ago}
    </time>
  )
}
