import { instantText } from '#/lib/dates'
import { readVendorTime } from '#/lib/vendor-times'

/** Calendar days in UTC, as the service takes them: `2026-12-01`; empty as long as none is chosen. */
export type Window = { start: string; end: string }

export type WindowFault = 'startMissing' | 'startPast' | 'endMissing' | 'endBeforeStart'

const day = 86_400_000
const usualDays = 7

export function utcDay(at: number): string {
  return instantText({ kind: 'instant', at }).slice(0, 10)
}

/** Midnight UTC of a day; null: it is none. */
export function dayStart(text: string): number | null {
  const time = readVendorTime(text)
  return time?.kind === 'day' ? time.at : null
}

/** The service documents no longest window and no latest start, and only that neither lies behind. */
export function windowFaults({ start, end }: Window, now: number): WindowFault[] {
  const from = dayStart(start)
  const to = dayStart(end)
  const faults: WindowFault[] = []
  if (from === null) faults.push('startMissing')
  else if (from + day <= now) faults.push('startPast')
  if (to === null) faults.push('endMissing')
  else if (from !== null && to < from) faults.push('endBeforeStart')
  return faults
}

/** A week from tomorrow, the length that the vendor's own pages suggest. */
export function usualWindow(now: number): Window {
  return { start: utcDay(now + day), end: utcDay(now + usualDays * day) }
}

export type WindowMeaning = {
  /** It begins when the checks are done, and not at midnight. */
  today: boolean
  /** The instants that the days begin and end with. */
  from: number
  until: number
  days: number
  /** The local clock is put forward or back in between. */
  clockChanges: boolean
}

/** Null as long as the days are none, or in no order. */
export function windowMeaning(
  { start, end }: Window,
  now: number,
  timeZone?: string,
): WindowMeaning | null {
  const from = dayStart(start)
  const last = dayStart(end)
  if (from === null || last === null || last < from) return null
  const until = last + day
  return {
    today: from <= now && now < from + day,
    from,
    until,
    days: (until - from) / day,
    clockChanges: offset(from, timeZone) !== offset(until, timeZone),
  }
}

/** `GMT+02:00` */
function offset(at: number, timeZone?: string): string | undefined {
  const format = new Intl.DateTimeFormat('en-GB', { timeZoneName: 'longOffset', timeZone })
  return format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value
}
