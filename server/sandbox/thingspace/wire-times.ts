import { parseInstant } from '../../shared/env'

/** The shapes in which the vendor's documents and examples write a time. */

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** Never upgraded, says the device list's table. */
export const never = '01/01/1900 0:0:0'

/** The zero time of the language that prints the others; no document has it, no parser may trip on it. */
export const zeroTime = '0001-01-01 00:00:00 +0000 UTC'

/** `2018-04-01` */
export function calendarDay(at: number): string {
  return new Date(at).toISOString().slice(0, 10)
}

/** `2018-04-01T16:03:00.000Z` */
export function isoInstant(at: number): string {
  return new Date(at).toISOString()
}

/** `2018-03-05T19:07:21Z` */
export function isoSeconds(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}

/** `2018-03-05T19:07:01.19Z` */
export function isoHundredths(at: number): string {
  return `${new Date(at).toISOString().slice(0, 22)}Z`
}

/** `2018-03-03 00:28:33.152 +0000 UTC`: without the fraction's last zeros, and without it if it is none. */
export function goPrint(at: number): string {
  const text = new Date(at).toISOString()
  const fraction = text.slice(20, 23).replace(/0+$/, '')
  const seconds = `${text.slice(0, 10)} ${text.slice(11, 19)}`
  return `${seconds}${fraction === '' ? '' : `.${fraction}`} +0000 UTC`
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** `06 Oct 22 18:05 UTC`, inside a sentence. */
export function inSentence(at: number): string {
  const text = new Date(at).toISOString()
  const month = months[Number(text.slice(5, 7)) - 1]
  return `${text.slice(8, 10)} ${month} ${text.slice(2, 4)} ${text.slice(11, 16)} UTC`
}

/** Midnight UTC of a day written as one, or as an instant of it, as older clients do. */
export function readDay(text: string): number | undefined {
  const at = parseInstant(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text)
  return at === undefined ? undefined : at - (((at % day) + day) % day)
}

/** ThingSpace hears from the firmware servers once a night. The hour is ours. */
export function nextNightlyReport(at: number): number {
  const night = 4 * hour
  return Math.ceil((at - night) / day) * day + night
}
