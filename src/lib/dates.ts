/**
 * The one reader of foreign dates. `Date.parse` is never asked: it takes "0", "foo 1" and
 * 30 February for dates, and reads an ISO time without a zone in local time.
 */
export type Instant =
  | { kind: 'never' }
  | { kind: 'instant'; at: number }
  | { kind: 'unreadable'; raw: string }

const isoInstant =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,9}))?(?:Z|([+-])(\d\d):?(\d\d))?$/

const httpDate = /^[A-Z][a-z]{2}, (\d\d) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/

export const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

const minute = 60_000
const hour = 60 * minute

/**
 * Reads an ISO 8601 instant. Without a zone it is UTC: the vendor's pages write `Z` nearly
 * everywhere, and the exceptions stand beside dates that have it. A null or a missing value is
 * how the vendor says "never"; anything else that is no date is `unreadable`, with what it was.
 */
export function readInstant(value: unknown): Instant {
  if (value === null || value === undefined) return { kind: 'never' }
  const at = typeof value === 'string' ? isoToEpoch(value) : null
  return at === null ? { kind: 'unreadable', raw: rawText(value) } : { kind: 'instant', at }
}

/** For files and copies: ISO 8601 in UTC, nothing for never, else what was sent. */
export function instantText(instant: Instant): string {
  if (instant.kind === 'never') return ''
  return instant.kind === 'instant' ? new Date(instant.at).toISOString() : instant.raw
}

/** The last moment of a day here, so many days after the day of a moment. */
export function endOfDay(at: number, daysLater = 0): number {
  const day = new Date(at)
  const next = new Date(day.getFullYear(), day.getMonth(), day.getDate() + daysLater + 1)
  return next.getTime() - 1
}

/** Of a moment here; Sunday is 0. */
export function weekdayOf(at: number): number {
  return new Date(at).getDay()
}

/** The day of a moment here, as a date field writes it. */
export function dayText(at: number): string {
  const day = new Date(at)
  const digits = (value: number, length: number) => String(value).padStart(length, '0')
  return `${digits(day.getFullYear(), 4)}-${digits(day.getMonth() + 1, 2)}-${digits(day.getDate(), 2)}`
}

/** The last moment here of the day that a date field names; null when it names none. */
export function endOfDayText(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (match === null) return null
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number)
  if (epoch([year, month, day]) === null) return null
  return endOfDay(new Date(year, month - 1, day).getTime())
}

/** Epoch milliseconds of an HTTP date in the only form a server may send (RFC 9110, 5.6.7). */
export function readHttpDate(value: string | null): number | null {
  const match = httpDate.exec(value ?? '')
  if (match === null) return null
  const [, day, name, year, ...time] = match
  const month = months.indexOf(name ?? '') + 1
  return epoch([year, month, day, ...time].map(Number))
}

function isoToEpoch(text: string): number | null {
  const match = isoInstant.exec(text)
  if (match === null) return null
  const at = epoch(match.slice(1, 7).map(Number))
  const [fraction = '', sign = '+', zoneHours = '0', zoneMinutes = '0'] = match.slice(7)
  if (at === null || Number(zoneHours) > 23 || Number(zoneMinutes) > 59) return null
  const ahead = Number(zoneHours) * hour + Number(zoneMinutes) * minute
  const millis = Number(`${fraction}000`.slice(0, 3))
  return at + millis - (sign === '-' ? -ahead : ahead)
}

/**
 * Epoch milliseconds of year, month, day, hour, minute and second in UTC. Refuses what the calendar or
 * the clock does not have, and years no device has lived in.
 */
export function epoch(parts: number[]): number | null {
  const [year = 0, month = 0, day = 0, h = 0, m = 0, s = 0] = parts
  if (year < 1971 || year > 2199 || month < 1 || month > 12) return null
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate()
  if (day < 1 || day > daysInMonth || h > 23 || m > 59 || s > 59) return null
  return Date.UTC(year, month - 1, day, h, m, s)
}

/** Enough of a bad value to show what it was; an object has nothing worth showing. */
function rawText(value: unknown): string {
  const shown = typeof value === 'string' || typeof value === 'number'
  return shown ? String(value).slice(0, 64) : ''
}
