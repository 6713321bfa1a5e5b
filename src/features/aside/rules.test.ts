import { describe, expect, test } from 'vitest'
import { endOfDay } from '#/lib/dates'
import { daysToName, endsAt, fitForAside, readTerms } from './rules'

/** A Sunday. */
const now = new Date(2026, 10, 22, 13).getTime()
const day = 24 * 3_600_000
const entered = { reason: 'spare', words: '', end: 'today', date: '' } as const

describe('until when', () => {
  test('a day counts to its end, here', () => {
    expect(endsAt('today', now)).toBe(new Date(2026, 10, 22, 23, 59, 59, 999).getTime())
    expect(endsAt('week', now)).toBe(new Date(2026, 10, 29, 23, 59, 59, 999).getTime())
  })

  test('Friday is the next one, on a Friday too', () => {
    expect(endsAt('friday', now)).toBe(endOfDay(now, 5))
    expect(endsAt('friday', now + 4 * day)).toBe(endOfDay(now, 5))
    expect(endsAt('friday', now + 5 * day)).toBe(endOfDay(now, 12))
    expect(endsAt('friday', now + 6 * day)).toBe(endOfDay(now, 12))
  })

  test('a day of one’s own, from today on and within a year', () => {
    const on = (date: string) => readTerms({ ...entered, end: 'date', date }, now)
    const { min, max } = daysToName(now)
    expect(on('2026-11-27')).toEqual({
      ok: true,
      terms: { reason: 'spare', words: '', until: endOfDay(now, 5) },
    })
    for (const date of [min, max]) expect(on(date).ok).toBe(true)
    for (const date of ['', '2026-11-21', '2028-01-01', 'soon']) {
      expect(on(date)).toEqual({ ok: false, wrong: 'noDate' })
    }
  })
})

test('a reason of one’s own is said', () => {
  expect(readTerms({ ...entered, reason: 'other', words: '  ' }, now)).toEqual({
    ok: false,
    wrong: 'noWords',
  })
  expect(readTerms({ ...entered, reason: 'other', words: 'lent out' }, now).ok).toBe(true)
})

test('a box without an id of its own is counted apart', () => {
  const box = { customerId: 'c1', id: 'a', deviceId: '00:1A' }
  expect(fitForAside([box, { ...box, deviceId: '' }])).toEqual({ fit: [box], unfit: 1 })
})
