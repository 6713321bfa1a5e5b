import { describe, expect, test } from 'vitest'
import { formatsFor } from './formats'

const en = formatsFor('en')
const da = formatsFor('da')
const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour
const now = Date.UTC(2026, 10, 21, 12)
const noon = Date.UTC(2026, 10, 2, 12, 5, 9)

test('made once for a language', () => expect(formatsFor('en')).toBe(en))

describe('an instant', () => {
  test('here and in UTC, on a clock of 24 hours', () => {
    expect(en.dateTimeUtc(noon)).toBe('2 Nov 2026, 12:05:09 UTC')
    expect(da.dateTimeUtc(noon)).toBe('2. nov. 2026, 12.05.09 UTC')
    expect(en.dateTime(noon)).toMatch(/^2 Nov 2026, \d\d:05:09$/)
    expect(da.time(noon)).toMatch(/^\d\d\.05\.09$/)
    expect(en.timeOfDay(noon)).toMatch(/^\d\d:05$/)
  })

  test.each([Number.NaN, Infinity, 8.65e15])('%d is no instant, and costs no page', (ms) => {
    expect(en.dateTime(ms)).toBe('–')
    expect(en.time(ms)).toBe('–')
  })
})

describe('an age', () => {
  test.each([
    [0, 'now', 'nu'],
    [4 * second, 'now', 'nu'],
    [-4 * second, 'now', 'nu'],
    [59 * second, '59 sec ago', '59 sek. siden'],
    [minute, '1 min ago', '1 min. siden'],
    [59 * minute + 59 * second, '59 min ago', '59 min. siden'],
    [hour, '1 hr ago', '1 time siden'],
    [23.9 * hour, '23 hr ago', '23 timer siden'],
    [day, '1 day ago', '1 dag siden'],
    [59 * day, '59 days ago', '59 dage siden'],
    [61 * day, '2 mo ago', '2 mdr. siden'],
    [800 * day, '2 yr ago', '2 år siden'],
    [-3 * day, 'in 3 days', 'om 3 dage'],
  ])('%d ms', (passed, english, danish) => {
    expect(en.relative(now - passed, now)).toBe(english)
    expect(da.relative(now - passed, now)).toBe(danish)
  })
})

test.each([
  [90 * second, '90 seconds', '90 sekunder'],
  [26 * hour - second, '26 hours', '26 timer'],
  [-90 * minute, '90 minutes', '90 minutter'],
  [3 * day, '3 days', '3 dage'],
])('a length of %d ms', (ms, english, danish) => {
  expect(en.duration(ms)).toBe(english)
  expect(da.duration(ms)).toBe(danish)
})

test('numbers, shares and lists', () => {
  expect([en.number(12_345.5), da.number(12_345.5)]).toEqual(['12,345.5', '12.345,5'])
  expect([en.percent(0.123), da.percent(0.123)]).toEqual(['12.3%', '12,3\u00a0%'])
  expect([en.list(['a', 'b', 'c']), da.list(['a', 'b', 'c'])]).toEqual(['a, b and c', 'a, b og c'])
})
