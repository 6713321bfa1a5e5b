import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asideBoxOf, readAsides, withAside } from '#/lib/set-asides'
import { aWorld, causesAmong, sown, standing } from './a-world'
import { wilson } from './cause'

const now = Date.parse('2026-11-22T12:00:00Z')
describe('what silent devices have in common', () => {
  test('a version that is broken everywhere comes first, with what it is compared with', async () => {
    const all = aWorld({ seed: 7, darkSites: 2, broken: '2.1.1', hurt: 0.5 })
    const causes = await causesAmong(all)
    const first = causes.list.find(({ dimension }) => dimension !== 'customer')
    expect(first).toMatchObject({
      dimension: 'appVersion',
      kind: 'STB',
      value: '2.1.1',
      verdict: 'standsOut',
    })
    const having = all.filter(({ row }) => row.device.appVersion === '2.1.1')
    const silent = having.filter((each) => each.silent).length
    expect(first?.own).toEqual({ of: having.length, silent })
    expect(first?.rest.of).toBe(all.length - having.length)
    expect(first?.share).toBeCloseTo(silent / having.length)
    expect(first?.least).toBeLessThan((first?.share ?? 0) - (first?.restShare ?? 0))
    expect(first?.listed).toBe(silent)
  })

  test('also where every site has one version', async () => {
    const all = aWorld({ seed: 3, perSite: true, broken: '2.1.1', hurt: 0.8 })
    const found = standing(await causesAmong(all)).filter(
      ({ dimension }) => dimension !== 'customer',
    )
    expect(found.map(({ value }) => value)).toEqual(['2.1.1'])
  })

  test('a site that is dark is a site, and says nothing of the models that stand there', async () => {
    const living = aWorld({ seed: 11 })
    const dark = Array.from({ length: 120 }, (_, index) =>
      sown(`dark ${index}`, 'the dark one', true, { model: 'MAG250', appVersion: '9.9' }),
    )
    const found = await causesAmong([...living, ...dark])
    expect(standing(found).map(({ dimension, value }) => [dimension, value])).toEqual([
      ['customer', 'the dark one'],
    ])
    const only = found.list.find(({ value }) => value === '9.9')
    expect(only).toMatchObject({
      verdict: 'fewCustomers',
      least: null,
      most: { customerId: 'the dark one', silent: 120 },
    })
  })

  test('1 of 1 does not lead', async () => {
    const all = [...aWorld({ seed: 5 }), sown('lone', 'site 1', true, { model: 'ODD' })]
    const odd = (await causesAmong(all)).list.find(({ value }) => value === 'ODD')
    expect(odd).toMatchObject({ share: 1, verdict: 'tooFew', least: null })
  })

  test('within one customer the devices themselves are counted', async () => {
    const half = (model: string, silent: number) =>
      Array.from({ length: 30 }, (_, index) =>
        sown(`${model} ${index}`, 'c', index < silent, { model }),
      )
    const found = standing(await causesAmong([...half('MAG250', 20), ...half('MAG520', 2)]))
    expect(found.map(({ value }) => value)).toEqual(['MAG250'])
  })

  test('tablets are compared with tablets', async () => {
    const tablets = aWorld({ seed: 2 }).map(({ row }, index) =>
      sown(`t ${index}`, row.customerId, index % 2 === 0, {
        kind: 'ANDROID_TABLET',
        model: index % 4 < 2 ? 'TC15' : 'TC22',
      }),
    )
    const found = standing(await causesAmong([...aWorld({ seed: 1 }), ...tablets]))
    const kinds = found.filter(({ dimension }) => dimension !== 'customer')
    expect(kinds.map(({ dimension, value }) => [dimension, value])).toEqual([
      ['type', 'ANDROID_TABLET'],
    ])
  })

  test('who is left out of both sides is counted by why', async () => {
    const boxes = [
      sown('a', 'c', true),
      sown('other', 'c', false, { model: 'MAG250' }),
      sown('off', 'c', true, { enabled: false }),
      sown('screen', 'c', true, { heartbeatVersion: null }),
      sown('new', 'c', false, { lastComm: { kind: 'never' } }),
      sown('b', 'unread', false),
      sown('away', 'c', true),
    ]
    const away = boxes.flatMap(({ row }) => (row.device.id === 'away' ? [asideBoxOf(row)] : []))
    const asides = withAside(
      readAsides([], now),
      away,
      { reason: 'spare', words: '', until: now },
      now,
    )
    const changes = { ...(asides && { asides }), unread: new Set(['unread']) }
    const { counted, leftOut, list } = await causesAmong(boxes, changes)
    expect(counted).toEqual({ of: 2, silent: 1 })
    expect(leftOut).toEqual({ disabled: 1, aside: 1, standby: 1, never: 1, unread: 1 })
    expect(list.find(({ dimension }) => dimension === 'model')?.listed).toBe(4)
  })
})

describe('what is claimed', () => {
  test('the share lies within its interval', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.nat(500),
        fc.double({ min: 0.5, max: 6, noNaN: true }),
        (a, b, z) => {
          const of = Math.max(a, b, 1)
          const silent = Math.min(a, b)
          const { low, high } = wilson({ of, silent }, z)
          expect(low).toBeLessThanOrEqual(silent / of + 1e-9)
          expect(high).toBeGreaterThanOrEqual(silent / of - 1e-9)
          expect(low).toBeGreaterThanOrEqual(-1e-9)
          expect(high).toBeLessThanOrEqual(1 + 1e-9)
        },
      ),
    )
  })
})
