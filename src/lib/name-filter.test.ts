import { expect, test } from 'vitest'
import { nameFilter } from './name-filter'

test('a name is its own filter', () => {
  expect(nameFilter('MAG520, Hjemme', 200)).toBe('MAG520, Hjemme')
  expect(nameFilter('  mellemrum  ', 200)).toBe('  mellemrum  ')
})

test('nothing is asked for by a name that is none', () => {
  expect(nameFilter(undefined, 200)).toBeUndefined()
  expect(nameFilter('', 200)).toBeUndefined()
  expect(nameFilter(' \t ', 200)).toBeUndefined()
})

test('what the gateway refuses is left out, and the longest part is left', () => {
  expect(nameFilter('Stue 4\tog\nlinjeskift', 200)).toBe('linjeskift')
  expect(nameFilter('Stue\ud83d 4', 200)).toBe('Stue')
  expect(nameFilter('x'.repeat(300), 200)).toBe('x'.repeat(200))
})

test('a character is never cut in half', () => {
  expect(nameFilter(`${'x'.repeat(199)}🛏`, 200)).toBe('x'.repeat(199))
  expect(nameFilter(`${'x'.repeat(198)}🛏`, 200)).toBe(`${'x'.repeat(198)}🛏`)
})
