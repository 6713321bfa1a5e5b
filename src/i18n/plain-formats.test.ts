import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPlain, plainFormatsIn } from './plain-formats'

describe.each([
  ['en', 'en-GB'],
  ['da', 'da-DK'],
] as const)('as Intl writes it: %s', (language, locale) => {
  const plain = plainFormatsIn(language)

  test('whole numbers', () => {
    const intl = new Intl.NumberFormat(locale)
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        expect(plain.wholeNumber(value)).toBe(intl.format(value))
      }),
      { examples: [[0], [999], [1000], [12_345], [1_234_567]] },
    )
  })

  test('ages', () => {
    const intl = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'short' })
    const units = fc.constantFrom('second', 'minute', 'hour', 'day', 'month', 'year')
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 3000 }), units, (count, unit) => {
        expect(plain.age(count, unit)).toBe(intl.format(count, unit))
      }),
      { examples: [-2, -1, -0, 0, 1, 2].map((count) => [count, 'day']) },
    )
  })

  test('lists', () => {
    const intl = new Intl.ListFormat(locale)
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 6 }), (items) => {
        expect(plain.list(items)).toBe(intl.format(items))
      }),
    )
  })
})

test.each([-1, -0, 0.5, Number.NaN, Infinity, 2 ** 53])('%d is left to Intl', (value) => {
  expect(isPlain(value)).toBe(false)
})
