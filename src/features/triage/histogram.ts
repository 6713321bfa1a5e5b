import type { Span } from './incidents'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

export const ranges = ['24h', '7d', '30d'] as const
export type Range = (typeof ranges)[number]

/** How far back, and how wide a bar is. */
const measures: Record<Range, { back: number; wide: number }> = {
  '24h': { back: day, wide: 30 * minute },
  '7d': { back: 7 * day, wide: 3 * hour },
  '30d': { back: 30 * day, wide: 12 * hour },
}

export type Bar = Span & {
  /** Boxes that report by themselves, and those that may be in standby. */
  sure: number
  standby: number
}

/**
 * How many of the silent boxes were last heard of in each stretch of time. The stretches begin at fixed
 * moments, so that one that stands in an address is the same tomorrow.
 */
export function barsOf(
  contacts: ReadonlyArray<{ at: number; standby: boolean }>,
  range: Range,
  now: number,
): Bar[] {
  const { back, wide } = measures[range]
  const begin = Math.floor((now - back) / wide) * wide
  const bars: Bar[] = []
  for (let first = begin; first <= now; first += wide) {
    bars.push({ first, last: first + wide - 1, sure: 0, standby: 0 })
  }
  for (const { at, standby } of contacts) {
    const bar = bars[Math.floor((at - begin) / wide)]
    if (bar === undefined) continue
    if (standby) bar.standby += 1
    else bar.sure += 1
  }
  return bars
}

/** The stretch from one bar to another, whichever comes first. */
export function brushed(bars: readonly Bar[], from: number, to: number): Span | undefined {
  const first = bars[Math.max(0, Math.min(from, to))]
  const last = bars[Math.min(bars.length - 1, Math.max(from, to))]
  return first && last && { first: first.first, last: last.last }
}
