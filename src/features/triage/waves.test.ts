import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultPreferences } from '#/lib/preferences'
import { aBox, aSite } from './a-box'
import { incidentsAt } from './incidents'
import { waitApart } from './waiting'
import { countersOf, longestWait, together, watchOn, withoutWave } from './waves'
import type { Watch } from './waves'

const rule = defaultPreferences.wave
const minute = 60_000
const start = Date.parse('2026-11-22T12:02:00Z')

/** A scope of customers of 20 boxes each; how many of each are silent. */
function reading(silent: readonly number[], minutes: number) {
  const sites = silent.map((count, index) =>
    aSite({ id: `site${index}`, stbs: 20, stbsOffline: count }),
  )
  return countersOf(sites, start + minutes * minute)
}

function watched(
  ...readings: ReadonlyArray<readonly [minutes: number, silent: readonly number[]]>
): Watch {
  let watch: Watch | undefined
  for (const [minutes, silent] of readings) watch = watchOn(watch, reading(silent, minutes), rule)
  return watch ?? { readings: [], wave: undefined }
}

describe('is it us', () => {
  test('a fifth of what was alive falls silent at several customers within one refresh', () => {
    const { wave } = watched([0, [2, 0, 0, 0]], [1, [8, 6, 4, 0]])
    expect(wave).toMatchObject({ silent: 16, alive: 78, until: start + minute })
    expect(wave?.before.at).toBe(start)
    expect([...(wave?.sites ?? [])]).toEqual([
      ['site0', 6],
      ['site1', 6],
      ['site2', 4],
    ])
  })

  test.each([
    ['nothing to compare with', [[0, [20, 20, 20, 20]]]],
    [
      'one site goes dark beside others that lose one',
      [
        [0, [0, 0, 0, 0]],
        [1, [20, 1, 1, 0]],
      ],
    ],
    [
      'two sites, the scope has no more',
      [
        [0, [0, 0]],
        [1, [10, 10]],
      ],
    ],
    [
      'one customer alone',
      [
        [0, [0]],
        [1, [20]],
      ],
    ],
    [
      'less than a fifth',
      [
        [0, [0, 0, 0, 0, 0]],
        [1, [6, 6, 6, 1, 0]],
      ],
    ],
    [
      'a handful of boxes',
      [
        [0, [18, 18, 18, 18]],
        [1, [20, 20, 20, 18]],
      ],
    ],
    [
      'hours lie between the two',
      [
        [0, [0, 0, 0, 0]],
        [120, [20, 20, 20, 20]],
      ],
    ],
    [
      'they came back',
      [
        [0, [20, 20, 20, 20]],
        [1, [0, 0, 0, 0]],
      ],
    ],
  ] as const)('not when: %s', (_why, readings) => {
    expect(watched(...readings).wave).toBe(undefined)
  })

  test('a service that stops takes its boxes along over some minutes: together they count', () => {
    const { wave } = watched([0, [0, 0, 0, 0]], [1, [3, 3, 3, 3]], [2, [6, 6, 6, 6]])
    expect(wave).toMatchObject({ silent: 24, alive: 80 })
    expect(wave?.before.at).toBe(start)
  })

  test('it grows, and ends when most of them have come back', () => {
    const first = [
      [0, [0, 0, 0, 0]],
      [1, [6, 6, 6, 6]],
      [2, [9, 9, 9, 9]],
    ] as const
    const grown = watched(...first)
    expect(grown.wave).toMatchObject({ silent: 36, most: 36, until: start + 2 * minute })
    const fewer = watchOn(grown, reading([5, 5, 5, 5], 3), rule)
    expect(fewer.wave).toMatchObject({ silent: 20, most: 36 })
    expect(watchOn(fewer, reading([4, 4, 4, 4], 4), rule).wave).toBe(undefined)
  })

  test('it ends after half an hour, and what fell then is not found again', () => {
    let watch = watched([0, [0, 0, 0, 0]], [1, [9, 9, 9, 9]])
    watch = watchOn(watch, reading([9, 9, 9, 9], longestWait / minute), rule)
    expect(watch.wave).toBeDefined()
    for (const minutes of [31, 32, 33]) {
      watch = watchOn(watch, reading([9, 9, 9, 9], minutes), rule)
      expect(watch.wave).toBe(undefined)
    }
  })

  test('once somebody says that it is the sites, only what falls after that is another', () => {
    const told = withoutWave(watched([0, [0, 0, 0, 0]], [1, [9, 9, 9, 9]]))
    const next = watchOn(told, reading([9, 9, 9, 9], 2), rule)
    expect(next.wave).toBe(undefined)
    expect(watchOn(next, reading([15, 15, 15, 15], 3), rule).wave).toMatchObject({ silent: 24 })
  })

  test('customers whom the vendor counts nothing for, or who come or go, change nothing', () => {
    const uncounted = aSite({ id: 'x', stbs: null, stbsOffline: null })
    const before = countersOf([uncounted, aSite({ id: 'gone', stbs: 900, stbsOffline: 0 })], start)
    const after = countersOf([uncounted, aSite({ id: 'new', stbs: 900, stbsOffline: 900 })], start)
    const watch = watchOn(watchOn(undefined, before, rule), after, rule)
    expect(watch.wave).toBe(undefined)
  })

  test('whatever the counters say: bounded memory, and never more fell than lived', () => {
    const counters = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 0, maxLength: 8 })
    fc.assert(
      fc.property(fc.array(counters, { maxLength: 20 }), (all) => {
        let watch: Watch | undefined
        for (const [index, silent] of all.entries()) {
          watch = watchOn(watch, reading(silent, index), rule)
          expect(watch.readings.length).toBeLessThanOrEqual(together / minute + 1)
          const { wave } = watch
          if (wave) expect(wave.silent).toBeLessThanOrEqual(wave.alive)
        }
      }),
    )
  })
})

describe('incidents wait', () => {
  const now = start + minute
  const old = ['a', 'b', 'c'].map((id) => aBox(id, start - 3 * 60 * minute))
  const fallen = ['d', 'e', 'f'].map((id) => aBox(id, start - 30 * minute))
  const wave = watchOn(
    watchOn(undefined, wholeScope(3), rule),
    { ...wholeScope(6), at: now },
    rule,
  ).wave
  const found = (boxes: typeof old) => incidentsAt(boxes, defaultPreferences.incidents, now)

  function wholeScope(silent: number) {
    const sites = ['site', 'other', 'third', 'fourth'].map((id) =>
      aSite({ id, stbs: 12, stbsOffline: silent }),
    )
    return countersOf(sites, start)
  }

  test('that are made of what fell in the wave, and no others', () => {
    const boxes = [...old, ...fallen]
    const { shown, waiting } = waitApart(found(boxes), wave, () => boxes, now)
    expect(shown.map(({ last }) => last)).toEqual([start - 3 * 60 * minute])
    expect(waiting.map(({ last }) => last)).toEqual([start - 30 * minute])
  })

  test('none does where the set is of before the wave, where none is, or at other customers', () => {
    expect(waitApart(found(old), wave, () => old, now).waiting).toEqual([])
    const all = [...old, ...fallen]
    expect(waitApart(found(all), undefined, () => all, now).waiting).toEqual([])
    const elsewhere = found(all).map((incident) => ({ ...incident, customerId: 'stranger' }))
    expect(waitApart(elsewhere, wave, () => all, now).waiting).toEqual([])
  })
})
