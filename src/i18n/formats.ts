import { lazily } from '#/lib/lazily'
import type { Language } from '#/lib/preferences'
import { isPlain, plainFormatsIn } from './plain-formats'

export type Formats = {
  language: Language
  locale: string
  number: (value: number) => string
  /** 0.25 reads "25%". */
  percent: (share: number) => string
  /** The day alone. */
  date: (ms: number) => string
  /** The day in UTC alone: of a date that has no hour, and must not move with the zone. */
  dateUtc: (ms: number) => string
  dateTime: (ms: number) => string
  dateTimeUtc: (ms: number) => string
  /** To the second. */
  time: (ms: number) => string
  /** To the minute. */
  timeOfDay: (ms: number) => string
  /** "3 min ago"; "now" within a few seconds either way. Never rounded up. */
  relative: (fromMs: number, nowMs: number) => string
  /** How long, in the one unit that fits: "26 hours". */
  duration: (ms: number) => string
  /** "a, b and c" */
  list: (items: Iterable<string>) => string
}

const locales: Record<Language, string> = { en: 'en-GB', da: 'da-DK' }
const nowWords: Record<Language, string> = { en: 'now', da: 'nu' }
const made = new Map<Language, Formats>()

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** Made once per language, and each Intl object on its first use: it costs as much as a hundred uses. */
export function formatsFor(language: Language): Formats {
  const known = made.get(language)
  if (known !== undefined) return known

  const formats = makeFormats(language)
  made.set(language, formats)
  return formats
}

function makeFormats(language: Language): Formats {
  const locale = locales[language]
  const plain = plainFormatsIn(language)
  const digits = { numberingSystem: 'latn' } as const
  const clock = { ...digits, calendar: 'gregory', hourCycle: 'h23' } as const
  const toMinute = { ...clock, hour: '2-digit', minute: '2-digit' } as const
  const toSecond = { ...toMinute, second: '2-digit' } as const
  const whole = { ...toSecond, year: 'numeric', month: 'short', day: 'numeric' } as const

  const dates = (options: Intl.DateTimeFormatOptions) =>
    lazily(() => new Intl.DateTimeFormat(locale, options))

  const numbers = lazily(() => new Intl.NumberFormat(locale, digits))
  const shares = lazily(
    () => new Intl.NumberFormat(locale, { ...digits, style: 'percent', maximumFractionDigits: 1 }),
  )
  const days = dates({ ...digits, calendar: 'gregory', dateStyle: 'medium' })
  const utcDays = dates({ ...digits, calendar: 'gregory', dateStyle: 'medium', timeZone: 'UTC' })
  const local = dates(whole)
  const utc = dates({ ...whole, timeZone: 'UTC' })
  const seconds = dates(toSecond)
  const minutes = dates(toMinute)
  const lengths = {
    second: lazily(() => unitFormat(locale, 'second')),
    minute: lazily(() => unitFormat(locale, 'minute')),
    hour: lazily(() => unitFormat(locale, 'hour')),
    day: lazily(() => unitFormat(locale, 'day')),
  }

  return {
    language,
    locale,
    number: (value) => (isPlain(value) ? plain.wholeNumber(value) : numbers().format(value)),
    percent: (share) => shares().format(share),
    date: (ms) => dated(days(), ms),
    dateUtc: (ms) => dated(utcDays(), ms),
    dateTime: (ms) => dated(local(), ms),
    dateTimeUtc: (ms) => `${dated(utc(), ms)} UTC`,
    time: (ms) => dated(seconds(), ms),
    timeOfDay: (ms) => dated(minutes(), ms),
    relative: (fromMs, nowMs) => {
      const passed = nowMs - fromMs
      if (Math.abs(passed) < 5 * second) return nowWords[language]
      const { unit, count } = inSteps(Math.abs(passed), ageSteps)
      return plain.age(Math.trunc(passed > 0 ? -count : count), unit)
    },
    duration: (ms) => {
      const { unit, count } = inSteps(Math.abs(ms), lengthSteps)
      return lengths[unit]().format(Math.round(count))
    },
    list: (items) => plain.list([...items]),
  }
}

/** Each unit up to the age at which the next one reads better. */
const ageSteps = [
  { unit: 'second', size: second, below: minute },
  { unit: 'minute', size: minute, below: hour },
  { unit: 'hour', size: hour, below: day },
  { unit: 'day', size: day, below: 60 * day },
  { unit: 'month', size: 30.44 * day, below: 730 * day },
  { unit: 'year', size: 365.25 * day, below: Infinity },
] as const

/** A length of time keeps the finer unit longer: "90 minutes" says more than "1 hour". */
const lengthSteps = [
  { unit: 'second', size: second, below: 2 * minute },
  { unit: 'minute', size: minute, below: 2 * hour },
  { unit: 'hour', size: hour, below: 2 * day },
  { unit: 'day', size: day, below: Infinity },
] as const

type Step<Unit> = { unit: Unit; size: number; below: number }

function inSteps<Unit>(ms: number, steps: readonly [Step<Unit>, ...Step<Unit>[]]) {
  const { unit, size } = steps.find(({ below }) => ms < below) ?? steps[0]
  return { unit, count: ms / size }
}

function unitFormat(locale: string, unit: string) {
  return new Intl.NumberFormat(locale, {
    numberingSystem: 'latn',
    style: 'unit',
    unit,
    unitDisplay: 'long',
  })
}

/** Intl throws on an instant that does not exist, and one bad date must not cost a page. */
function dated(format: Intl.DateTimeFormat, ms: number): string {
  return Math.abs(ms) <= 8.64e15 ? format.format(ms) : '–'
}
