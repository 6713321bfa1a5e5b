import { expect, test } from 'vitest'
import { nameFilter } from './find-device'

test('a name is its own filter', () => {
  expect(nameFilter('MAG520, Hjemme')).toBe('MAG520, Hjemme')
  expect(nameFilter('  mellemrum  ')).toBe('  mellemrum  ')
})

test('nothing is asked for by a name that is none', () => {
  expect(nameFilter(undefined)).toBeUndefined()
  expect(nameFilter('')).toBeUndefined()
  expect(nameFilter(' \t ')).toBeUndefined()
})

test('what the gateway refuses is left out, and the longest part is left', () => {
  expect(nameFilter('Stue 4\tog\nlinjeskift')).toBe('linjeskift')
  expect(nameFilter('Stue\ud83d 4')).toBe('Stue')
  expect(nameFilter('x'.repeat(300))).toBe('x'.repeat(200))
})

test('a character is never cut in half', () => {
  expect(nameFilter(`${'x'.repeat(199)}🛏`)).toBe('x'.repeat(199))
  expect(nameFilter(`${'x'.repeat(198)}🛏`)).toBe(`${'x'.repeat(198)}🛏`)
})
