import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayStart, usualWindow, utcDay, windowFaults, windowMeaning } from './schedule-window'

const now = Date.UTC(2026, 10, 22, 23, 30)
const hour = 3_600_000

test('a day in UTC is a day in UTC, whatever the hour', () => {
  expect(utcDay(now)).toBe('2026-11-22')
  expect(dayStart('2026-11-22')).toBe(Date.UTC(2026, 10, 22))
  for (const text of ['', '22-11-2026', '2026-02-30', '2026-11-22T10:00:00Z', 'x']) {
    expect(dayStart(text)).toBeNull()
  }
})

test.each([
  ['2026-11-22', '2026-11-22', []],
  ['2026-11-21', '2026-11-22', ['startPast']],
  ['2026-11-24', '2026-11-23', ['endBeforeStart']],
  ['2026-11-20', '2026-11-19', ['startPast', 'endBeforeStart']],
  ['', '', ['startMissing', 'endMissing']],
  ['2026-13-01', '2026-12-01', ['startMissing']],
  ['2026-12-01', '', ['endMissing']],
])('from %s to %s', (start, end, faults) => {
  expect(windowFaults({ start, end }, now)).toEqual(faults)
})

test('the usual window is a week that begins tomorrow, and has no fault at any time', () => {
  expect(usualWindow(now)).toEqual({ start: '2026-11-23', end: '2026-11-29' })
  const times = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2100, 0) })
  fc.assert(
    fc.property(times, (at) => {
      expect(windowFaults(usualWindow(at), at)).toEqual([])
      expect(windowMeaning(usualWindow(at), at, 'Europe/Copenhagen')?.days).toBe(7)
    }),
  )
})

test('what a window means here: from midnight UTC to the end of its last day', () => {
  const meant = windowMeaning({ start: '2026-12-01', end: '2026-12-01' }, now)
  expect(meant).toMatchObject({
    today: false,
    from: Date.UTC(2026, 11, 1),
    until: Date.UTC(2026, 11, 1) + 24 * hour,
    days: 1,
  })
  expect(windowMeaning({ start: '2026-11-22', end: '2026-11-22' }, now)?.today).toBe(true)
  expect(windowMeaning({ start: '2026-12-02', end: '2026-12-01' }, now)).toBeNull()
})

test('a clock that is put forward or back within the window is told of', () => {
  const changes = (start: string, end: string, zone: string) =>
    windowMeaning({ start, end }, now, zone)?.clockChanges
  expect(changes('2027-03-27', '2027-03-28', 'Europe/Copenhagen')).toBe(true)
  expect(changes('2027-10-30', '2027-10-31', 'Europe/Copenhagen')).toBe(true)
  expect(changes('2027-03-29', '2027-04-02', 'Europe/Copenhagen')).toBe(false)
  expect(changes('2027-03-27', '2027-03-28', 'Asia/Tokyo')).toBe(false)
})
