import { describe, expect, test } from 'vitest'
import { lengthOf, minutesOf, readLimits, readUnit } from './rules'
import type { Unit } from './rules'

describe('a length of time', () => {
  test.each([
    [1, 1, 'minutes'],
    [90, 90, 'minutes'],
    [120, 2, 'hours'],
    [1440, 1, 'days'],
    [10_080, 7, 'days'],
  ])('%i minutes are shown as %i %s', (minutes, amount, unit) => {
    expect(lengthOf(minutes)).toEqual({ amount, unit })
  })

  test.each<[string, Unit, number | null]>([
    ['15', 'minutes', 15],
    [' 2 ', 'hours', 120],
    ['366', 'days', 527_040],
    ['367', 'days', null],
    ['0', 'minutes', null],
    ['', 'minutes', null],
    ['-5', 'minutes', null],
    ['1.5', 'hours', null],
    ['1,5', 'hours', null],
    ['1e3', 'minutes', null],
    ['٣', 'minutes', null],
  ])('%o %s', (amount, unit, minutes) => {
    expect(minutesOf({ amount, unit })).toBe(minutes)
  })

  test('an unknown unit is minutes', () => expect(readUnit('weeks')).toBe('minutes'))
})

describe('a pair of limits', () => {
  const minutes = (amount: string) => ({ amount, unit: 'minutes' }) as const

  test('late before silent', () => {
    expect(readLimits(minutes('10'), minutes('30'))).toEqual({
      ok: true,
      limits: { lateAfterMinutes: 10, silentAfterMinutes: 30 },
    })
  })

  test.each([
    ['x', '30', { late: true, silent: false, order: false }],
    ['10', '', { late: false, silent: true, order: false }],
    ['30', '30', { late: false, silent: false, order: true }],
    ['30', '10', { late: false, silent: false, order: true }],
  ])('%s and %s say what is wrong', (late, silent, wrong) => {
    expect(readLimits(minutes(late), minutes(silent))).toEqual({ ok: false, ...wrong })
  })
})
