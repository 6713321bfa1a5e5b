import { expect, test } from 'vitest'
import { initials } from './initials'

test.each([
  ['Kald & besked', 'KB'],
  ['MaraFUN', 'M'],
  ['  ældre  tv og radio', 'ÆT'],
  ['3 på stribe', '3P'],
  ['𝒜 𝒷', '𝒜𝒷'],
  ['<img src=x>', 'IS'],
  ['\u202e…', ''],
  ['', ''],
  ['a'.repeat(100_000), 'A'],
])('%j is %j', (name, letters) => {
  expect(initials(name)).toBe(letters)
})
