import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAsides, withAside, asideBoxOf } from '#/lib/set-asides'
import { aBox, aSite } from './a-box'
import { impactRow } from './impact-rows'
import { impactOf, maybeSilent, newSites, ownCount, sharedBy } from './rules'

const noon = Date.parse('2026-11-22T12:00:00Z')
const now = noon + 3_600_000

describe('which sites are dark, by the customer list alone', () => {
  const site = (id: string, stbsOffline: number | null, stbs: number | null, raw = 'ACTIVE') =>
    aSite({
      id,
      stbs,
      stbsOffline,
      state: { known: raw === 'BLOCKED' ? 'blocked' : 'active', raw },
    })

  test('everything dark before 1 of 12, the larger before the smaller, the blocked after all', () => {
    const ranked = impactOf([
      site('one of twelve', 1, 12),
      site('none', 0, 30),
      site('unknown', null, null),
      site('blocked', 9, 9, 'BLOCKED'),
      site('three of three', 3, 3),
      site('half', 6, 12),
      site('seven of seven', 7, 7),
    ])
    expect(ranked.map((each) => each.site.id)).toEqual([
      'seven of seven',
      'three of three',
      'half',
      'one of twelve',
      'blocked',
      'unknown',
    ])
    expect(ranked.filter(({ allDark }) => allDark)).toHaveLength(3)
  })

  test('announced are customers who had no silent box before, but for those of a wave', () => {
    const shown = impactOf([site('known', 1, 4)])
    const come = impactOf([site('known', 4, 4), site('new', 2, 4), site('wave', 3, 4)])
    expect(newSites(shown, come, undefined)).toBe(2)
    expect(newSites(shown, come, { sites: new Map([['wave', 3]]) })).toBe(1)
    expect(newSites(come, shown, undefined)).toBe(0)
  })

  test('no share grows down the list', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const sites = pairs.map(([a, b], index) =>
          site(String(index), Math.min(a, b), Math.max(a, b)),
        )
        const ranked = impactOf(sites)
        expect(ranked).toHaveLength(sites.filter(({ stbsOffline }) => stbsOffline !== 0).length)
        const shares = ranked.map(({ share }) => share ?? 0)
        expect(shares).toEqual(shares.toSorted((a, b) => b - a))
      }),
    )
  })

  test('a site without set-top boxes is asked: no counter counts what else it has', () => {
    expect(maybeSilent({ stbs: 5, stbsOffline: 0 })).toBe(false)
    expect(maybeSilent({ stbs: 0, stbsOffline: 0 })).toBe(true)
    expect(maybeSilent({ stbs: null, stbsOffline: null })).toBe(true)
  })
})

describe('what the offline set says of a site', () => {
  const disabled = aBox('off', noon + 9, { enabled: false })
  const screen = aBox('screen', noon, { heartbeatVersion: null })
  const tablet = aBox('tablet', noon + 5, { kind: 'ANDROID_TABLET', heartbeatVersion: null })
  const boxes = [aBox('box', noon + 2), screen, tablet, disabled]
  const none = readAsides([], now)

  test('Android too; who is disabled comes off, and back on demand', () => {
    const off = { stbs: 2, android: 1, standby: 1, disabled: 1, aside: 0, since: noon + 5 }
    expect(ownCount(boxes, { withDisabled: false, asides: none, now })).toEqual(off)
    const back = { stbs: 3, android: 1, standby: 1, disabled: 0, aside: 0, since: noon + 9 }
    expect(ownCount(boxes, { withDisabled: true, asides: none, now })).toEqual(back)
  })

  test('who was set aside comes off too, and makes no incident', () => {
    const terms = { reason: 'spare', words: '', until: now + 9 } as const
    const asides = withAside(none, [tablet, disabled].map(asideBoxOf), terms, now) ?? none
    const off = { stbs: 2, android: 0, standby: 1, disabled: 1, aside: 1, since: noon + 2 }
    expect(ownCount(boxes, { withDisabled: false, asides, now })).toEqual(off)
    const [impact] = impactOf([aSite({ stbs: 4, stbsOffline: 3 })])
    if (!impact) throw new Error('no impact')
    const rule = { gapMinutes: 5, fewestBoxes: 3 }
    const asked = {
      impact,
      boxes,
      withDevelopment: boxes,
      rule,
      wave: undefined,
      isComing: false,
      now,
      scope: 'all',
    }
    const whole = impactRow({ ...asked, withDisabled: true, asides: none })
    expect(whole.incident?.boxes).toHaveLength(3)
    expect(impactRow({ ...asked, withDisabled: true, asides }).incident).toBeUndefined()
  })

  test('development boxes are those that the plain list lacks', () => {
    const [impact] = impactOf([aSite({ stbs: 4, stbsOffline: 3 })])
    if (!impact) throw new Error('no impact')
    const rule = { gapMinutes: 5, fewestBoxes: 3 }
    const asked = {
      impact,
      boxes,
      withDisabled: false,
      rule,
      asides: none,
      wave: undefined,
      isComing: false,
      now,
      scope: 'all',
    }
    expect(impactRow({ ...asked, withDevelopment: undefined }).development).toBeUndefined()
    const withDevelopment = [...boxes, aBox('dev', noon)]
    const row = impactRow({ ...asked, withDevelopment })
    expect(row).toMatchObject({ development: 1, own: { stbs: 2 }, incident: undefined })
    expect(impactRow({ ...asked, withDevelopment })).toBe(row)
    const all = impactRow({ ...asked, withDevelopment, withDisabled: true })
    expect(all).toMatchObject({ development: 0, own: { stbs: 4, disabled: 0 } })
    expect(all.incident?.boxes).toHaveLength(4)
  })
})

test('shared is what more than half of them have', () => {
  const devices = [
    aBox('a', 0, { model: 'MAG520', appVersion: '2.1.1' }),
    aBox('b', 0, { model: 'MAG520', appVersion: '2.0.14' }),
    aBox('c', 0, { model: 'MAG250', appVersion: null }),
  ].map(({ device }) => device)
  expect(sharedBy(devices)).toEqual([
    { property: 'kind', value: 'STB', count: 3, of: 3 },
    { property: 'model', value: 'MAG520', count: 2, of: 3 },
    { property: 'heartbeatVersion', value: '3.5', count: 3, of: 3 },
  ])
})
