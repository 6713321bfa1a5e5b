import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  asideBounds,
  asideKey,
  canBeAside,
  isAside,
  lastingAsides,
  readAsides,
  withAside,
  withoutAside,
} from './set-asides'
import type { AsideBox } from './set-asides'

const now = Date.parse('2026-11-22T12:00:00Z')
const day = 24 * 3_600_000
const none = readAsides([], now)
const box = (id: string): AsideBox => ({ customerId: 'c1', id, deviceId: `00:${id}` })
const spare = (until: number) => ({ reason: 'spare', words: '', until }) as const

function aside(boxes: AsideBox[], until: number) {
  const asides = withAside(none, boxes, spare(until), now)
  if (!asides) throw new Error('too many')
  return asides
}

describe('boxes set aside', () => {
  test('what was set aside is read again as it was, those first that come back first', () => {
    const later = aside([box('a'), box('b')], now + 2 * day)
    const all = withAside(later, [box('c')], spare(now + day), now)
    expect(all?.list.map(({ id }) => id)).toEqual(['c', 'a', 'b'])
    expect(readAsides(JSON.parse(JSON.stringify(all?.list)), now)).toEqual(all)
  })

  test('a box is set aside at its customer, and at another it is not', () => {
    const asides = aside([box('a')], now + day)
    const device = { id: 'a', deviceId: '00:a' }
    expect(isAside(asides, { customerId: 'c1', device })).toBe(true)
    expect(isAside(asides, { customerId: 'c2', device })).toBe(false)
    expect(isAside(asides, { customerId: 'c1', device: { ...device, id: 'b' } })).toBe(false)
    expect(isAside(withoutAside(asides, [box('a')]), { customerId: 'c1', device })).toBe(false)
  })

  test('set aside once more it has the new reason and end, and stands once', () => {
    const terms = {
      reason: 'other',
      words: `  lent out ${'x'.repeat(99)}`,
      until: now + 3 * day,
    } as const
    const again = withAside(aside([box('a')], now + day), [box('a')], terms, now + 5)
    expect(again?.list).toHaveLength(1)
    expect(again?.list[0]).toMatchObject({ reason: 'other', until: now + 3 * day, since: now + 5 })
    expect(again?.list[0]?.words).toHaveLength(asideBounds.words)
    expect(again?.list[0]?.words).toMatch(/^lent out/)
  })

  test('own words are kept for one’s own reason alone', () => {
    const terms = { reason: 'moved', words: 'typed before', until: now + day } as const
    expect(withAside(none, [box('a')], terms, now)?.list[0]?.words).toBe('')
  })

  test('it lasts to its end and comes back by itself', () => {
    const asides = aside([box('a')], now + day)
    expect(lastingAsides(asides, now + day)).toBe(asides)
    expect(lastingAsides(asides, now + day + 1).list).toEqual([])
    expect(readAsides(asides.list, now + day + 1).list).toEqual([])
  })

  test('there is always an end, a year away at most', () => {
    const [one] = aside([box('a')], now + 9_999 * day).list
    expect(one?.until).toBe(now + asideBounds.days * day)
    expect(readAsides([{ ...one, until: now + 9_999 * day }], now).list).toEqual([])
  })

  test('more than a thousand are refused as a whole, and nothing is dropped for them', () => {
    const full = Array.from({ length: asideBounds.boxes }, (_, index) => box(`n${index}`))
    const asides = aside(full, now + day)
    expect(asides.list).toHaveLength(asideBounds.boxes)
    expect(withAside(asides, [box('one more')], spare(now + day), now)).toBeUndefined()
    expect(withAside(asides, [box('n7')], spare(now + 2 * day), now)?.list).toHaveLength(1_000)
  })

  test('what has no id of its own cannot be set aside', () => {
    expect(canBeAside(box('a'))).toBe(true)
    expect(canBeAside({ ...box('a'), deviceId: '' })).toBe(false)
    expect(canBeAside({ ...box('a'), id: 'x'.repeat(65) })).toBe(false)
  })
})

describe('what storage held', () => {
  test('junk costs itself only', () => {
    const good = aside([box('a'), box('b')], now + day).list
    fc.assert(
      fc.property(fc.array(fc.anything()), fc.nat(2), (junk, at) => {
        const stored = [...good.slice(0, at), ...junk, ...good.slice(at)]
        const read = readAsides(stored, now)
        expect(read.list.map(asideKey)).toEqual(expect.arrayContaining(good.map(asideKey)))
        expect(read.list.length).toBeLessThanOrEqual(asideBounds.boxes)
      }),
    )
  })

  test('whatever it is that was kept, something is read', () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        const { list, byBox } = readAsides(stored, now)
        expect(byBox.size).toBe(list.length)
      }),
    )
  })
})
