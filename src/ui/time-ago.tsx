import type { RefCallback } from 'react'
import { useFormats } from '#/i18n/i18n'
import type { Formats } from '#/i18n/formats'
import { instantText } from '#/lib/dates'
import { subscribeTicks, tickedNow } from './ticking'
import type { Clock } from './ticking'

type TimeAgoProps = {
  /** Epoch milliseconds. */
  at: number
  /** Whose clock stamped it. */
  clock?: Clock
}

/** How long ago, kept current; exactly when, here and in UTC, on hover. */
export function TimeAgo({ at, clock = 'server' }: TimeAgoProps) {
  const formats = useFormats()

  return (
    <time ref={keptCurrent(at, clock, formats)} dateTime={instantText({ kind: 'instant', at })}>
      {agoText(at, clock, formats)}
    </time>
  )
}

/** Ages move together and not every second: a list of them is laid out anew each time. */
const stepMs = 5_000

function stepOf(clock: Clock): number {
  return Math.floor(tickedNow(clock) / stepMs)
}

function agoText(at: number, clock: Clock, formats: Formats): string {
  const now = tickedNow(clock)
  // What lies ahead of the clock that stamped it is just now: an age is never negative.
  return formats.relative(Math.min(at, now), now)
}

/**
 * Writes the age into the element itself. A list shows two hundred ages: as a hook in each, keeping
 * them current costs as much as drawing the rows. React compares what it renders with what it
 * rendered last and not with what stands here, so every render writes it too.
 */
function keptCurrent(at: number, clock: Clock, formats: Formats): RefCallback<HTMLElement> {
  return (element) => {
    if (element === null) return undefined
    // Made when somebody looks: two dates written out cost more than the cell.
    element.onmouseenter = () => {
      element.title = `${formats.dateTime(at)} · ${formats.dateTimeUtc(at)}`
    }
    function write(target: HTMLElement) {
      const ago = agoText(at, clock, formats)
      if (target.textContent !== ago) target.textContent = ago
    }
    write(element)
    let step = stepOf(clock)
    return subscribeTicks(() => {
      if (stepOf(clock) === step) return
      step = stepOf(clock)
      write(element)
    })
  }
}
