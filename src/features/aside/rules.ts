import { dayText, endOfDay, endOfDayText, weekdayOf } from '#/lib/dates'
import { asideBounds, canBeAside } from '#/lib/set-asides'
import type { AsideBox, AsideReason, AsideTerms } from '#/lib/set-asides'

/** Always with an end: what nobody remembers comes back by itself. */
export const asideEnds = ['today', 'friday', 'week', 'date'] as const
export type AsideEnd = (typeof asideEnds)[number]

/** The last moment of the day that is meant; the Friday of a Friday is the next one. */
export function endsAt(end: Exclude<AsideEnd, 'date'>, now: number): number {
  if (end === 'today') return endOfDay(now)
  if (end === 'week') return endOfDay(now, 7)
  return endOfDay(now, (5 - weekdayOf(now) + 7) % 7 || 7)
}

/** The first and the last day that may be named, as a date field has them. */
export function daysToName(now: number): { min: string; max: string } {
  return { min: dayText(now), max: dayText(endOfDay(now, asideBounds.days - 1)) }
}

export type AsideEntered = { reason: AsideReason; words: string; end: AsideEnd; date: string }

export type AsideRead = { ok: true; terms: AsideTerms } | { ok: false; wrong: 'noWords' | 'noDate' }

/** What was filled in, or what is wrong with it. */
export function readTerms({ reason, words, end, date }: AsideEntered, now: number): AsideRead {
  if (reason === 'other' && words.trim() === '') return { ok: false, wrong: 'noWords' }
  const until = end === 'date' ? endOfDayText(date) : endsAt(end, now)
  const latest = endOfDay(now, asideBounds.days - 1)
  if (until === null || until < now || until > latest) return { ok: false, wrong: 'noDate' }
  return { ok: true, terms: { reason, words, until } }
}

/** Those that can be told from every other box, and how many cannot. */
export function fitForAside(boxes: readonly AsideBox[]): { fit: AsideBox[]; unfit: number } {
  const fit = boxes.filter(canBeAside)
  return { fit, unfit: boxes.length - fit.length }
}
