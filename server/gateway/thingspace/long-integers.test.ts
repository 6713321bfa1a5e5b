import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseLongIntegersAsText } from './long-integers'

test.each([
  ['{"lastSeenDeviceId": 900000000001000}', { lastSeenDeviceId: '900000000001000' }],
  [
    '{"a":9999999999999999,"b":[1,123456789012345]}',
    { a: '9999999999999999', b: [1, '123456789012345'] },
  ],
  ['{"a":-900000000001000}', { a: '-900000000001000' }],
  ['{"a":12345678901234}', { a: 12_345_678_901_234 }],
  ['{"a":1234567890123456.5,"b":1e300}', { a: 1_234_567_890_123_456.5, b: 1e300 }],
  ['{"a":"x: 900000000001000, y","b":1}', { a: 'x: 900000000001000, y', b: 1 }],
  [
    String.raw`{"a":"\\","b":900000000001000,"c":"\", 900000000001001,"}`,
    { a: '\\', b: '900000000001000', c: '", 900000000001001,' },
  ],
  ['900000000001000', 900_000_000_001_000],
])('F56 %s', (text, value) => {
  expect(parseLongIntegersAsText(text)).toEqual(value)
})

test('all else is as JSON has it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      // A number of fifteen digits without a fraction is the one exception.
      const text = JSON.stringify(value)
      fc.pre(!/\d{15}/.test(text.replace(/\d+\.\d+(?:e[+-]\d+)?/g, '')))
      expect(parseLongIntegersAsText(text)).toEqual(JSON.parse(text))
    }),
  )
})

test('texts that look like numbers stay what they were beside one that is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom('"', '\\', ',', ':', '9', '[', 'e') })),
      (texts) => {
        const body = { texts, cursor: '900000000001000' }
        const wire = JSON.stringify(body).replace('"900000000001000"', '900000000001000')
        expect(parseLongIntegersAsText(wire)).toEqual(body)
      },
    ),
  )
})

test.each(['{"a":900000000001000', '{"a":"900', '{"a":900000000001000,}', ''])(
  '%j is no JSON',
  (text) => {
    expect(() => parseLongIntegersAsText(text)).toThrow(SyntaxError)
  },
)
