import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aBox } from './a-box'
import { boxesIn, incidentsAt, incidentsOf, newAmong, readSpan, spanText } from './incidents'
import type { SilentBox } from './rules'

const rule = { gapMinutes: 5, fewestBoxes: 3 }
const noon = Date.parse('2026-11-22T12:00:00Z')
const now = noon + 3_600_000
const minute = 60_000
const at = (minutes: number, id = `b${minutes}`) => aBox(id, noon + minutes * minute)
const ids = (boxes: readonly SilentBox[]) => boxes.map(({ device }) => device.id)

describe('boxes that dropped together', () => {
  test('each within the gap of the one before, whatever order they came in', () => {
    const [incident, ...more] = incidentsAt([at(9), at(0), at(5), at(15), at(40)], rule, now)
    expect(more).toEqual([])
    expect(ids(incident?.boxes ?? [])).toEqual(['b0', 'b5', 'b9'])
    expect(incident).toMatchObject({ first: noon, last: noon + 9 * minute, customerId: 'site' })
  })

  test('too few are none, and the settings say how few', () => {
    const two = [at(0), at(1), at(20)]
    expect(incidentsAt(two, rule, now)).toEqual([])
    expect(incidentsAt(two, { ...rule, fewestBoxes: 2 }, now)).toHaveLength(1)
    expect(incidentsAt(two, { gapMinutes: 30, fewestBoxes: 3 }, now)).toHaveLength(1)
  })

  test('boxes without a heartbeat version make none and are counted apart', () => {
    const screen = (minutes: number) =>
      aBox(`s${minutes}`, noon + minutes * minute, { heartbeatVersion: null })
    expect(incidentsAt([screen(0), screen(1), screen(2)], rule, now)).toEqual([])
    const [incident] = incidentsAt(
      [at(0), at(2), at(4), screen(-5), screen(9), screen(10)],
      rule,
      now,
    )
    expect(ids(incident?.boxes ?? [])).toEqual(['b0', 'b2', 'b4'])
    expect(ids(incident?.standby ?? [])).toEqual(['s-5', 's9'])
  })

  test('a box that may be in standby between two incidents is counted at the nearer one alone', () => {
    const screens = [9, 9.5, 10].map((minutes) =>
      aBox(`s${minutes}`, noon + minutes * minute, { heartbeatVersion: null }),
    )
    const found = incidentsAt([at(0), at(3), at(5), at(14), at(16), at(18), ...screens], rule, now)
    expect(found.map(({ standby }) => ids(standby))).toEqual([['s9', 's9.5'], ['s10']])
    const spans = found.map((incident) => readSpan(spanText(incident)))
    expect(spans.map((span) => span && boxesIn(screens, span, now).standby.length)).toEqual([2, 1])
  })

  test('a clock that runs ahead, and a time that is none, belong nowhere', () => {
    const never = aBox('never', 0, { lastComm: { kind: 'never' } })
    expect(incidentsAt([at(0), at(1), at(70), never], rule, now)).toEqual([])
  })

  test('the larger first, and of two alike the newer', () => {
    const site = (first: number, size: number) =>
      Array.from({ length: size }, (_, index) => at(first + index / 10, `${first}.${index}`))
    const found = incidentsOf([site(0, 3), site(10, 5), site(30, 3)], rule, now)
    expect(found.map(({ first }) => (first - noon) / minute)).toEqual([10, 30, 0])
  })

  test('every box that reports by itself is in one incident at most, and none is made up', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -600, max: 0 }), { maxLength: 60 }), (minutes) => {
        const boxes = minutes.map((each, index) => at(each, `x${index}`))
        const found = incidentsAt(boxes, rule, now)
        const inside = found.flatMap((incident) => ids(incident.boxes))
        expect(new Set(inside).size).toBe(inside.length)
        for (const { boxes: those, first, last } of found) {
          expect(those.length).toBeGreaterThanOrEqual(rule.fewestBoxes)
          expect(last).toBeGreaterThanOrEqual(first)
        }
        for (const [index, later] of found.slice(1).entries()) {
          const before = found[index]
          expect(later.first - (before?.last ?? 0)).toBeGreaterThan(rule.gapMinutes * minute)
        }
      }),
    )
  })
})

describe('an incident in the address', () => {
  test('holds exactly its boxes, those in standby too', () => {
    const boxes = [at(0), at(1.5), at(3), at(30)]
    const screen = aBox('screen', noon + 4.2 * minute, { heartbeatVersion: null })
    const [incident] = incidentsAt([...boxes, screen], rule, now)
    if (!incident) throw new Error('no incident')
    expect(spanText(incident)).toBe('2026-11-22T12:00:00Z_2026-11-22T12:04:12Z')
    const span = readSpan(spanText(incident))
    const { sure, standby } = boxesIn([...boxes, screen], span ?? { first: 0, last: 0 }, now)
    expect(ids(sure)).toEqual(['b0', 'b1.5', 'b3'])
    expect(ids(standby)).toEqual(['screen'])
  })

  test.each(['', 'x_y', '2026-11-22T12:00:00Z', '2026-11-22T12:05:00Z_2026-11-22T12:00:00Z'])(
    '%s is none',
    (text) => {
      expect(readSpan(text)).toBeUndefined()
    },
  )
})

test('an incident is new when it shares no minute with one that is shown', () => {
  const grouped = (boxes: SilentBox[]) => incidentsAt(boxes, rule, now)
  const shown = grouped([at(0), at(1), at(2)])
  expect(newAmong(shown, grouped([at(1), at(2), at(3), at(4)]))).toEqual([])
  const come = grouped([at(0), at(1), at(2), at(20), at(21), at(22)])
  expect(newAmong(shown, come).map(({ first }) => first)).toEqual([noon + 20 * minute])
  const elsewhere = shown.map((incident) => ({ ...incident, customerId: 'another' }))
  expect(newAmong(elsewhere, shown)).toEqual(shown)
})
