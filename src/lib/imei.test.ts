import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hasCheckDigit, readImeis } from './imei'

const one = '900000000000001'
const two = '012345678901234'

test('one per line, or with commas, semicolons, tabs or spaces between', () => {
  for (const between of ['\n', '\r\n', ',', ', ', ';', '\t', ' ', ' | ', '\n\n']) {
    expect(readImeis(`${one}${between}${two}`)).toEqual({ taken: [one, two], refused: [] })
  }
})

test.each([
  ['90-000000-000000-1'],
  ['90 000000 000000 1'],
  [' 900000000000001 '],
  ['9000\u00a00000\u20110000\u2013001'],
  ['\ufeff900000000000001'],
  ['"900000000000001"'],
  ["'900000000000001"],
])('%s is one IMEI, without what was put into it', (text) => {
  expect(readImeis(text)).toEqual({ taken: [one], refused: [] })
})

test('two that are grouped on one line are two', () => {
  expect(readImeis('90 000000 000000 1  01 234567 890123 4').taken).toEqual([one, two])
})

test.each([
  ['90000000000001', 'tooShort'],
  ['9000000000000012', 'tooLong'],
  ['90 000000 000000 12', 'tooLong'],
  ['90000000000000A', 'notDigits'],
  ['IMEI', 'notDigits'],
  ['９０００００００００００００１', 'notDigits'],
  ['12', 'tooShort'],
])('%s is refused as %s', (text, reason) => {
  expect(readImeis(text)).toEqual({ taken: [], refused: [{ text, reason }] })
})

test('of one that stands twice the second is refused, however it is written', () => {
  expect(readImeis(`${one}\n90-000000-000000-1`)).toEqual({
    taken: [one],
    refused: [{ text: '90-000000-000000-1', reason: 'duplicate' }],
  })
})

test('a spreadsheet with its header and empty lines', () => {
  const pasted = `IMEI\tNote\r\n${one}\troom 7\r\n\r\n${two}\t\r\n`
  const { taken, refused } = readImeis(pasted)
  expect(taken).toEqual([one, two])
  expect(refused.map(({ text }) => text)).toEqual(['IMEI', 'Note', 'room', '7'])
})

test('nothing is nothing', () => {
  expect(readImeis(' \n-\t,"" ')).toEqual({ taken: [], refused: [] })
})

test('what is long is shown by its beginning', () => {
  expect(readImeis('x'.repeat(10_000)).refused[0]?.text).toHaveLength(64)
})

test('every digit ends up somewhere, and what is taken is fifteen of them, once', () => {
  const character = fc.constantFrom('0', '1', '9', ' ', '-', '\n', ',', 'x', '\u00a0')
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 200 }), (pasted) => {
      const { taken, refused } = readImeis(pasted)
      for (const imei of taken) expect(imei).toMatch(/^\d{15}$/)
      expect(new Set(taken).size).toBe(taken.length)
      const digits = (text: string) => text.replace(/\D/g, '').length
      const kept = [...taken, ...refused.map(({ text }) => text)]
      fc.pre(kept.every((text) => text.length < 64))
      expect(kept.reduce((sum, text) => sum + digits(text), 0)).toBe(digits(pasted))
    }),
  )
})

test('a hundred thousand pasted lines are sorted in a moment', { tags: ['scale'] }, () => {
  const lines = Array.from({ length: 100_000 }, (_, index) => String(900_000_000_000_000 + index))
  const { taken } = readImeis(lines.join('\n'))
  expect(taken).toHaveLength(lines.length)
  // Of one text each: to compare the lists takes longer than to read them.
  expect(taken.join()).toBe(lines.join())
})

test.each([
  ['490154203237518', true],
  ['490154203237519', false],
  ['900000000000999', false],
  ['49015420323751', false],
])('the check digit of %s: %s', (imei, fits) => {
  expect(hasCheckDigit(imei)).toBe(fits)
})
