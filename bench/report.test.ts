import { expect, test } from 'vitest'
import { figures } from './budgets'
import type { FigureId } from './budgets'
import { isHeld, paceOf, rowsOf, tableOf } from './report'
import type { Samples } from './report'

const samplesOf = (given: Partial<Record<FigureId, Samples>>) =>
  new Map<FigureId, Samples>(figures.map(({ id }) => [id, given[id] ?? { puls: [], floor: [] }]))
const rowOf = (given: Partial<Record<FigureId, Samples>>, wanted: FigureId) =>
  rowsOf(samplesOf(given)).find(({ id }) => id === wanted)

test('a ratio is the quotient of the medians, and is judged by itself', () => {
  const held = { turn: { puls: [150, 170, 900], floor: [100, 90, 110] } }
  expect(rowOf(held, 'turn')).toMatchObject({ ratio: 1.7, compared: 1.7, verdict: 'over the aim' })
  const over = { turn: { puls: [171], floor: [100] } }
  expect(rowOf(over, 'turn')).toMatchObject({ verdict: 'OVER BUDGET' })
})

test('a time is judged at the pace of the reference machine, a size as it is', () => {
  const slow = {
    turn: { puls: [100], floor: [224] },
    clickToPaint: { puls: [96], floor: [] },
    scripts: { puls: [161], floor: [] },
  }
  expect(paceOf(samplesOf(slow))).toBe(2)
  expect(rowOf(slow, 'clickToPaint')).toMatchObject({ compared: 48, verdict: 'ok' })
  expect(rowOf(slow, 'scripts')).toMatchObject({ compared: 161, verdict: 'OVER BUDGET' })
  expect(rowOf({ clickToPaint: { puls: [101], floor: [] } }, 'clickToPaint')).toMatchObject({
    compared: 101,
    verdict: 'OVER BUDGET',
  })
})

test('of what may hardly happen the worst counts', () => {
  const row = rowOf({ shift: { puls: [0, 0, 0.021], floor: [] } }, 'shift')
  expect(row).toMatchObject({ compared: 0.021, verdict: 'OVER BUDGET' })
})

test('what was not measured is not held', () => {
  const row = rowOf({ turn: { puls: [100], floor: [] } }, 'turn')
  expect(row).toMatchObject({ compared: undefined, verdict: 'NOT MEASURED' })
  expect(row && isHeld(row)).toBe(false)
  expect(tableOf(row ? [row] : [])).toContain('NOT MEASURED')
})
