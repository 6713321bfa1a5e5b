import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { displayText } from './display'

test.each([
  ['15.6" Hjemme'],
  ["<img src=x onerror=alert('x')>"],
  ['</script>'],
  ['{{7*7}}'],
  ['Æblehaven, stue 3 👩‍⚕️'],
  ['\u202eevil\u202c'],
])('F59 leaves %s as it is', (text) => {
  expect(displayText(text)).toBe(text)
})

test('F58 makes visible what is not', () => {
  expect(displayText('a\0b\tc\nd\r')).toBe('a␀b␉c␊d␍')
  expect(displayText('\u007f \u0085 \u2028 \u2029 \u0090')).toBe('␡ ␤ ␤ ␤ \ufffd')
})

test('F58 replaces half a character', () => {
  expect(displayText('a\ud83db')).toBe('a\ufffdb')
  expect(displayText('\udc00')).toBe('\ufffd')
})

test('F58 cuts by whole characters, the mark of the cut included', () => {
  expect(displayText('abcdef', 6)).toBe('abcdef')
  expect(displayText('abcdefg', 6)).toBe('abcde…')
  expect(displayText('👍👍👍', 3)).toBe('👍👍👍')
  expect(displayText('👍👍👍👍', 3)).toBe('👍👍…')
  expect(displayText('a'.repeat(100_000))).toHaveLength(256)
})

test('whatever comes, what is shown is short, whole and visible', () => {
  const unit = fc.integer({ min: 0, max: 0xff_ff }).map((code) => String.fromCharCode(code))
  const text = fc.array(unit, { maxLength: 400 }).map((units) => units.join(''))
  fc.assert(
    fc.property(text, (value) => {
      const shown = displayText(value)
      expect(Array.from(shown).length).toBeLessThanOrEqual(256)
      expect(shown).not.toMatch(/[\p{Cc}\p{Cs}]/u)
    }),
  )
})
