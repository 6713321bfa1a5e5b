import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  dayText,
  endOfDay,
  endOfDayText,
  instantText,
  readHttpDate,
  readInstant,
  weekdayOf,
} from './dates'

const documented = Date.UTC(2026, 0, 15, 11, 40, 5, 42)

test.each([
  ['2026-01-15T11:40:05.042Z', documented],
  ['2026-01-15T11:40:05.042', documented],
  ['2026-01-15T12:40:05.042+01:00', documented],
  ['2026-01-15T05:10:05.042-0630', documented],
  ['2026-01-15T11:40:05.042999999Z', documented],
  ['2026-01-15T11:40:05Z', documented - 42],
  ['2026-01-15T11:40:05.5Z', documented - 42 + 500],
  ['2020-02-20T00:00:00', Date.UTC(2020, 1, 20)],
  ['2024-02-29T23:59:59Z', Date.UTC(2024, 1, 29, 23, 59, 59)],
  ['1971-01-01T00:00:00Z', Date.UTC(1971, 0, 1)],
  ['2199-12-31T00:00:00Z', Date.UTC(2199, 11, 31)],
])('reads %s in UTC, whatever the zone of this machine', (text, at) => {
  expect(readInstant(text)).toEqual({ kind: 'instant', at })
})

test.each([[null], [undefined]])('F49 %s is never', (value) => {
  expect(readInstant(value)).toEqual({ kind: 'never' })
})

test.each([
  [''],
  ['0'],
  ['1'],
  ['foo 1'],
  ['null'],
  ['2026-01-15'],
  ['2026-01-15 11:40:05Z'],
  [' 2026-01-15T11:40:05Z'],
  ['2026-02-30T00:00:00Z'],
  ['2025-02-29T00:00:00Z'],
  ['2026-13-01T00:00:00Z'],
  ['2026-00-10T00:00:00Z'],
  ['2026-01-00T00:00:00Z'],
  ['2026-01-15T24:00:00Z'],
  ['2026-01-15T11:60:00Z'],
  ['2026-01-15T11:40:60Z'],
  ['2026-01-15T11:40:05.Z'],
  ['2026-01-15T11:40:05.0123456789Z'],
  ['2026-01-15T11:40:05+24:00'],
  ['2026-01-15T11:40:05+01:60'],
  ['1970-01-01T00:00:00Z'],
  ['2200-01-01T00:00:00Z'],
  ['+275760-09-13T00:00:00.000Z'],
  ['01/01/1900 0:0:0'],
  ['Thu, 15 Jan 2026 11:40:05 GMT'],
])('F49 %j is unreadable, and kept to be shown', (text) => {
  expect(readInstant(text)).toEqual({ kind: 'unreadable', raw: text })
})

test.each([
  [1_768_477_205_042, '1768477205042'],
  [Number.NaN, 'NaN'],
  [true, ''],
  [{ a: 1 }, ''],
  [['2026-01-15T11:40:05Z'], ''],
])('F49 %j is unreadable', (value, raw) => {
  expect(readInstant(value)).toEqual({ kind: 'unreadable', raw })
})

test('keeps only the beginning of a long bad value', () => {
  expect(readInstant('x'.repeat(100_000))).toEqual({ kind: 'unreadable', raw: 'x'.repeat(64) })
})

const plausible = { min: new Date('1971-01-02T00:00:00Z'), max: new Date('2199-12-30T00:00:00Z') }

test('reads back every plausible date that is written as documented', () => {
  fc.assert(
    fc.property(fc.date({ ...plausible, noInvalidDate: true }), (date) => {
      const read = readInstant(date.toISOString())
      expect(read).toEqual({ kind: 'instant', at: date.getTime() })
      expect(instantText(read)).toBe(date.toISOString())
    }),
  )
})

test('writes what is no time as it came', () => {
  expect(instantText({ kind: 'never' })).toBe('')
  expect(instantText({ kind: 'unreadable', raw: 'foo 1' })).toBe('foo 1')
})

test('never makes a time that is not a number', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      const read = readInstant(value)
      if (read.kind === 'instant') expect(Number.isSafeInteger(read.at)).toBe(true)
    }),
  )
})

test('reads HTTP dates in the one form servers send', () => {
  expect(readHttpDate('Sun, 06 Nov 1994 08:49:37 GMT')).toBe(Date.UTC(1994, 10, 6, 8, 49, 37))
})

test.each([
  [null],
  [''],
  ['0'],
  ['Sunday, 06-Nov-94 08:49:37 GMT'],
  ['Sun, 06 Nov 1994 08:49:37 UTC'],
  ['Sun, 31 Feb 2026 08:49:37 GMT'],
  ['Sun, 06 Foo 2026 08:49:37 GMT'],
  ['2026-01-15T11:40:05Z'],
])('F80 %j is no HTTP date', (value) => {
  expect(readHttpDate(value)).toBeNull()
})

describe('days of the calendar here', () => {
  const at = new Date(2026, 10, 22, 13).getTime()

  test('a day ends with its last moment, also where the clocks are changed', () => {
    expect(endOfDay(at)).toBe(new Date(2026, 10, 22, 23, 59, 59, 999).getTime())
    expect(endOfDay(at, 9)).toBe(new Date(2026, 11, 1, 23, 59, 59, 999).getTime())
    const before = new Date(2026, 9, 24, 23, 59).getTime()
    expect(endOfDay(before, 1)).toBe(new Date(2026, 9, 25, 23, 59, 59, 999).getTime())
    expect(weekdayOf(at)).toBe(0)
  })

  test('a date field names a day, or none', () => {
    expect(dayText(at)).toBe('2026-11-22')
    expect(endOfDayText('2026-11-22')).toBe(endOfDay(at))
    for (const text of ['', '2026-02-30', '22-11-2026', '2026-11-22T00:00', '9999-01-01']) {
      expect(endOfDayText(text)).toBeNull()
    }
  })
})
