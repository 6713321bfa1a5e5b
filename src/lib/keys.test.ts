import { describe, expect, test } from 'vitest'
import * as fc from 'fast-check'
import { isSingleKey, keyEntry, keyIds, matchKey, pressOf } from './keys'
import type { KeyStroke } from './keys'

function stroke(key: string, held: Partial<KeyStroke> = {}): KeyStroke {
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, altGraph: false }
  return { key, ...none, ...held }
}

describe('the table', () => {
  test('no key is another, nor the beginning of another', () => {
    const written = keyIds.map((id) => `${keyEntry(id).presses.join(' ')} `)
    const clashes = written.filter((one, place) =>
      written.some((other, at) => at !== place && other.startsWith(one)),
    )
    expect(clashes).toEqual([])
  })

  test('only characters can be turned off', () => {
    const others = keyIds.filter((id) => !isSingleKey(keyEntry(id)))
    expect(others).toEqual(['palette', 'leaveSearch', 'openRow'])
  })
})

test.each([
  [stroke('j'), false, 'j'],
  [stroke('J'), false, 'j'],
  [stroke('J', { shiftKey: true }), false, null],
  [stroke('?', { shiftKey: true }), false, '?'],
  [stroke('/', { shiftKey: true }), false, '/'],
  [stroke('/', { ctrlKey: true, altKey: true, altGraph: true }), false, '/'],
  [stroke('k', { ctrlKey: true, altKey: true, altGraph: true }), false, null],
  [stroke('Shift', { shiftKey: true }), false, null],
  [stroke('Enter'), false, 'Enter'],
  [stroke('Enter', { shiftKey: true }), false, null],
  [stroke('k', { ctrlKey: true }), false, 'Mod+k'],
  [stroke('k', { metaKey: true }), false, null],
  [stroke('k', { metaKey: true }), true, 'Mod+k'],
  [stroke('k', { ctrlKey: true }), true, null],
  [stroke('k', { ctrlKey: true, metaKey: true }), true, null],
  [stroke('K', { ctrlKey: true, shiftKey: true }), false, null],
  [stroke('k', { ctrlKey: true, altKey: true }), false, null],
  [stroke('j', { altKey: true }), false, null],
])('%o with an Apple keyboard: %o is %o', (pressed, apple, press) => {
  expect(pressOf(pressed, apple)).toBe(press)
})

describe('keys one after the other', () => {
  test('the second completes what the first began', () => {
    const { begun, id } = matchKey([], 'g', keyIds)
    expect([id, begun]).toEqual([null, ['g']])
    expect(matchKey(begun, 'c', keyIds)).toEqual({ id: 'goCustomers', begun: [] })
    expect(matchKey([], 'c', keyIds).id).toBe('handOff')
  })

  test('what does not go on is dropped, and does nothing else', () => {
    expect(matchKey(['g'], 'x', keyIds)).toEqual({ id: null, begun: [] })
  })

  test('what is held with Ctrl goes on with nothing', () => {
    expect(matchKey(['g'], 'Mod+k', keyIds)).toEqual({ id: 'palette', begun: [] })
  })

  test('what nobody answers begins nothing', () => {
    expect(matchKey([], 'g', ['help', 'nextRow'])).toEqual({ id: null, begun: [] })
  })

  test('whatever is pressed, a key that is found was pressed whole', () => {
    const presses = fc.constantFrom('g', 'd', 'c', 'j', '/', 'Enter', 'Mod+k', 'z')
    fc.assert(
      fc.property(fc.array(presses), (all) => {
        let begun: readonly string[] = []
        all.forEach((press, place) => {
          const match = matchKey(begun, press, keyIds)
          begun = match.begun
          if (match.id === null) return
          const whole = keyEntry(match.id).presses
          expect(all.slice(place + 1 - whole.length, place + 1)).toEqual(whole)
        })
      }),
    )
  })
})
