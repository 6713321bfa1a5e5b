import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barsOf, brushed, ranges } from './histogram'

const now = Date.parse('2026-11-22T12:10:00Z')
const hour = 3_600_000

test('half an hour a bar over a day, and the standby apart', () => {
  const contacts = [
    { at: now, standby: false },
    { at: now - 5 * 60_000, standby: true },
    { at: now - 2 * hour, standby: false },
    { at: now - 30 * hour, standby: false },
  ]
  const bars = barsOf(contacts, '24h', now)
  expect(bars).toHaveLength(49)
  const some = bars.filter(({ sure, standby }) => sure + standby > 0)
  expect(some).toMatchObject([
    { first: Date.parse('2026-11-22T10:00:00Z'), sure: 1, standby: 0 },
    { first: Date.parse('2026-11-22T12:00:00Z'), sure: 1, standby: 1 },
  ])
})

test('every contact of a range is in one bar, whatever the range', () => {
  const back = { '24h': 24, '7d': 168, '30d': 720 }
  fc.assert(
    fc.property(
      fc.constantFrom(...ranges),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
      (range, parts) => {
        const contacts = parts.map((part) => ({
          at: now - part * back[range] * hour,
          standby: false,
        }))
        const bars = barsOf(contacts, range, now)
        expect(bars.reduce((sum, { sure }) => sum + sure, 0)).toBe(parts.length)
      },
    ),
  )
})

test('a drag chooses from one bar to the other, in either direction and beyond the edge', () => {
  const bars = barsOf([], '24h', now)
  const whole = { first: bars[0]?.first, last: bars.at(-1)?.last }
  expect(brushed(bars, 3, 1)).toEqual({ first: bars[1]?.first, last: bars[3]?.last })
  expect(brushed(bars, -4, 99)).toEqual(whole)
  expect(brushed([], 0, 0)).toBeUndefined()
})
