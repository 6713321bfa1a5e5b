import { describe, expect, test } from 'vitest'
import { EnvError, parseInstant, readChoice, readInstant, readInteger, readText } from './env'

const range = { min: 0, max: 65535 }

describe('a value that is not set', () => {
  test.each([{}, { PORT: '' }, { PORT: '  ' }])('%j gives the default', (env) => {
    expect(readInteger(env, 'PORT', 8080, range)).toBe(8080)
    expect(readChoice(env, 'PORT', ['a', 'b'], 'b')).toBe('b')
    expect(readText(env, 'PORT')).toBeUndefined()
    expect(readInstant(env, 'PORT')).toBeUndefined()
  })
})

describe('a whole number', () => {
  test.each([
    ['0', 0],
    ['65535', 65535],
    [' 12 ', 12],
    ['007', 7],
  ])('%j is %d', (text, value) => {
    expect(readInteger({ PORT: text }, 'PORT', 1, range)).toBe(value)
  })

  test.each(['abc', '1.5', '-1', '65536', '1e3', '0x10', '9'.repeat(40), '12 13'])(
    '%j is refused in one line that names the variable',
    (text) => {
      const read = () => readInteger({ PORT: text }, 'PORT', 8080, range)
      expect(read).toThrow(EnvError)
      expect(read).toThrow(/^PORT: ".+" is not a whole number from 0 to 65535\. Set one, .+$/)
      expect(read).not.toThrow(/\n/)
    },
  )
})

test('a choice names what there is to choose from', () => {
  expect(readChoice({ MODE: 'on' }, 'MODE', ['on', 'off'], 'off')).toBe('on')
  expect(() => readChoice({ MODE: 'ON' }, 'MODE', ['on', 'off'], 'off')).toThrow(
    'MODE: "ON" is not one of on, off. Set one, or leave MODE out for off.',
  )
})

describe('an instant', () => {
  test.each([
    ['2026-01-16T10:45:01.676Z', 1768560301676],
    ['2026-01-16T10:45:01Z', 1768560301000],
    ['2026-01-16T10:45Z', 1768560300000],
    ['2024-02-29T00:00:00Z', 1709164800000],
  ])('%s is read', (text, at) => {
    expect(parseInstant(text)).toBe(at)
  })

  test.each([
    '2026-01-16',
    '2026-01-16T10:45:01',
    '2026-02-30T00:00:00Z',
    '2026-13-01T00:00:00Z',
    'now',
    '0',
  ])('%s is refused', (text) => {
    expect(parseInstant(text)).toBeUndefined()
    expect(() => readInstant({ NOW: text }, 'NOW')).toThrow(/^NOW: ".+" is not an instant in UTC/)
  })
})

test('a pasted novel or a control character does not spoil the line', () => {
  const read = () => readChoice({ MODE: `x\n${'y'.repeat(500)}` }, 'MODE', ['on'], 'on')
  expect(read).toThrow(/^MODE: "x\\ny{58}…" is not one of on/)
})
