import { beforeEach, expect, test, vi } from 'vitest'
import { inLanguages } from './in-languages'

beforeEach(() => {
  vi.useFakeTimers()
  return () => vi.useRealTimers()
})

const files = () => ({ en: vi.fn(async () => 'Orders'), da: vi.fn(async () => 'Ordrer') })

test('a language is fetched once, and only the one that is asked for', async () => {
  const { en, da } = files()
  const words = inLanguages({ en, da })
  expect(words.shown('en')).toBeUndefined()
  expect(await Promise.all([words.load('en'), words.load('en')])).toEqual(['Orders', 'Orders'])
  expect(words.shown('en')).toBe('Orders')
  expect(en).toHaveBeenCalledOnce()
  expect(da).not.toHaveBeenCalled()
})

test('the language that is here stands in for one that is not, until it is chosen anew', async () => {
  const { en, da } = files()
  da.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const words = inLanguages({ en, da })
  await words.load('en')
  expect(await words.load('da')).toBe('Orders')
  expect(words.shown('da')).toBe('Orders')
  words.forgetFailures('da')
  expect(await words.load('da')).toBe('Orders')
  words.forgetFailures('en')
  expect(words.shown('da')).toBeUndefined()
  expect(await words.load('da')).toBe('Ordrer')
})

test('with nothing to stand in it fails, and is asked for anew a second later', async () => {
  const { en, da } = files()
  da.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  const words = inLanguages({ en, da })
  await expect(words.load('da')).rejects.toThrow('Failed to fetch')
  await expect(words.load('da')).rejects.toThrow('Failed to fetch')
  expect(da).toHaveBeenCalledOnce()
  vi.advanceTimersByTime(1_000)
  expect(await words.load('da')).toBe('Ordrer')
})
