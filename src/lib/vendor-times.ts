import { epoch, instantText, months, readInstant } from './dates'

/**
 * A time as ThingSpace tells it. A day has no hour, and must not be moved to another zone's; `at` of
 * one is its midnight in UTC, to sort by.
 */
export type VendorTime =
  | { kind: 'never' }
  | { kind: 'instant'; at: number }
  | { kind: 'day'; day: string; at: number }
  | { kind: 'unreadable'; raw: string }

const calendarDay = /^(\d{4})-(\d\d)-(\d\d)$/
/** What Go prints: `2018-03-03 00:28:33.152 +0000 UTC`. */
const goPrint =
  /^(\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))? ([+-])(\d\d)(\d\d) [A-Z][A-Z\d]{1,5}$/
/** `06 Oct 22 18:05 UTC` */
const spelledOut = /^(\d\d) ([A-Z][a-z]{2}) (\d\d) (\d\d):(\d\d) (?:UTC|GMT|Z)$/
/** `01/01/1900 0:0:0`, the vendor's word for never, and Go's zero time in whichever shape. */
const longAgo = /^(?:\d{1,2}\/\d{1,2}\/(\d{4})\b|(\d{4})-\d\d-\d\d(?:[T ]|$))/
const lastYearOfNever = 1900

const minute = 60_000

/**
 * Reads the shapes in which ThingSpace's documents and examples write a time, each by its own pattern
 * and all of them in UTC. Null: the vendor did not say, which is not "never".
 */
export function readVendorTime(value: unknown): VendorTime | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value !== 'string') return readInstant(value)
  if (isLongAgo(value)) return { kind: 'never' }
  const day = calendarDay.exec(value)
  if (day) return dayOf(value, day)
  const at = goTime(value) ?? spelledTime(value)
  return at === null ? readInstant(value) : { kind: 'instant', at }
}

/** The day of a date that some rows write as an instant: the part that both have. */
export function readVendorDay(value: unknown): VendorTime | null {
  const time = readVendorTime(value)
  if (time?.kind !== 'instant' || typeof value !== 'string') return time
  return readVendorTime(/^\d{4}-\d\d-\d\d/.exec(value)?.[0]) ?? time
}

/** For files: as it is shown, but in UTC and never rounded. */
export function vendorTimeText(time: VendorTime | null): string {
  if (time === null || time.kind === 'never') return ''
  if (time.kind === 'day') return time.day
  return instantText(time)
}

function isLongAgo(text: string): boolean {
  const [, american, iso] = longAgo.exec(text) ?? []
  const year = american ?? iso
  return year !== undefined && Number(year) <= lastYearOfNever
}

function dayOf(text: string, [, ...parts]: RegExpExecArray): VendorTime {
  const at = epoch(parts.map(Number))
  return at === null ? { kind: 'unreadable', raw: text } : { kind: 'day', day: text, at }
}

function goTime(text: string): number | null {
  const match = goPrint.exec(text)
  if (match === null) return null
  const at = epoch(match.slice(1, 7).map(Number))
  const [fraction = '', sign, hours, minutes] = match.slice(7)
  if (at === null || Number(hours) > 23 || Number(minutes) > 59) return null
  const ahead = (Number(hours) * 60 + Number(minutes)) * minute
  return at + Number(`${fraction}000`.slice(0, 3)) - (sign === '-' ? -ahead : ahead)
}

function spelledTime(text: string): number | null {
  const match = spelledOut.exec(text)
  if (match === null) return null
  const [, day, name, year, ...time] = match
  const month = months.indexOf(name ?? '') + 1
  return epoch([2000 + Number(year), month, Number(day), ...time.map(Number)])
}
