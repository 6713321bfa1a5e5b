import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import {
  areLimits,
  csvSeparatorFor,
  defaultPreferences,
  languageAsked,
  readPreferences,
  templateLength,
} from './preferences'

describe('preferences out of storage', () => {
  test('what was written is read', () => {
    const kept = {
      language: 'da',
      colorScheme: 'dark',
      csvSeparator: ',',
      estimate: {
        ...defaultPreferences.estimate,
        android: { lateAfterMinutes: 20, silentAfterMinutes: 90 },
      },
      incidents: { gapMinutes: 15, fewestBoxes: 8 },
      handOff: {
        language: 'en',
        templates: {
          en: { one: '{name}\nYours {', several: null },
          da: { one: null, several: '' },
        },
      },
      singleKeys: false,
      wave: { sharePercent: 30, fewestCustomers: 10 },
      columns: { devices: ['apps', 'enabled'], customers: ['state'] },
    }
    expect(readPreferences(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  })

  test('one bad setting costs that setting', () => {
    const read = readPreferences({
      language: 'tlh',
      colorScheme: 'light',
      estimate: {
        android: { lateAfterMinutes: 60, silentAfterMinutes: 15 },
        stbUi: { lateAfterMinutes: 5, silentAfterMinutes: 6 },
      },
    })
    expect(read.language).toBeNull()
    expect(read.colorScheme).toBe('light')
    expect(read.estimate.android).toEqual(defaultPreferences.estimate.android)
    expect(read.estimate.stbUi).toEqual({ lateAfterMinutes: 5, silentAfterMinutes: 6 })
  })

  test('junk is the defaults, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (junk) => {
        const read = readPreferences(junk)
        expect(Object.keys(read)).toEqual(Object.keys(defaultPreferences))
        expect(Object.values(read.estimate).every(areLimits)).toBe(true)
      }),
    )
  })

  test('a template that is none, or far too long, is ours', () => {
    const templates = {
      en: { one: 7, several: 'x'.repeat(templateLength + 1) },
      da: { one: 'x'.repeat(templateLength), other: 'x' },
      tlh: { one: 'x' },
    }
    expect(readPreferences({ handOff: { language: 'tlh', templates } }).handOff).toEqual({
      language: null,
      templates: {
        en: { one: null, several: null },
        da: { one: 'x'.repeat(templateLength), several: null },
      },
    })
    expect(readPreferences({ handOff: { templates: ['x'] } }).handOff).toEqual(
      defaultPreferences.handOff,
    )
  })

  test('of hidden columns only names are kept', () => {
    const stored =
      '{"devices":["apps",7,"<b>","apps "],"x y":["a"],"orders":"apps","customers":[],"__proto__":["a"]}'
    expect(readPreferences({ columns: JSON.parse(stored) }).columns).toEqual({ devices: ['apps'] })
    expect(readPreferences({ columns: ['apps'] }).columns).toEqual({})
  })

  test('a key named like a method of Object finds nothing', () => {
    expect(readPreferences(JSON.parse('{"__proto__":{"language":"da"}}')).language).toBeNull()
  })

  test('our own defaults are limits', () => {
    expect(Object.values(defaultPreferences.estimate).every(areLimits)).toBe(true)
  })
})

test.each([
  [['da-DK', 'en'], 'da'],
  [['de-DE', 'da', 'en'], 'da'],
  [['EN-us'], 'en'],
  [['ar-EG', 'th-TH'], 'en'],
  [[], 'en'],
])('a browser that asks for %o gets %s', (asked, language) => {
  expect(languageAsked(asked)).toBe(language)
})

test.each([
  [null, 'da', ';'],
  [null, 'en', ','],
  [',', 'da', ','],
  [';', 'en', ';'],
] as const)('separator %o in %s is %s', (csvSeparator, language, separator) => {
  expect(csvSeparatorFor({ csvSeparator }, language)).toBe(separator)
})
