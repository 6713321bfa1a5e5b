import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareVersions, versionDifference } from './app-version'

test.each([
  ['211', '209'],
  ['1000', '999'],
  ['10', '9'],
  ['2.1.1', '2.1.0'],
  ['2.0.14', '2.0.9'],
  ['2.1', '2.0.14'],
  ['3.0.378', '3.0.366'],
  ['2.1.0.1', '2.1'],
  ['99999999999999999999999', '99999999999999999999998'],
])('%s is newer than %s', (newer, older) => {
  expect(compareVersions(newer, older)).toBeGreaterThan(0)
  expect(compareVersions(older, newer)).toBeLessThan(0)
})

test.each([
  ['1.0', '1.0.0'],
  ['007', '7'],
  ['1.04', '1.4'],
  ['1.0-beta', '1.0-beta'],
  ['', ''],
])('%j and %j are the same', (a, b) => {
  expect(compareVersions(a, b)).toBe(0)
})

test.each([
  ['211', '2.1.1'],
  ['10', '9.1'],
  ['1.0', '1.0-beta'],
  ['v1.2', '1.2'],
  ['1.2 ', '1.2'],
  ['1.2', ''],
  ['.1', '1'],
  ['1.', '1'],
  ['1..2', '1.2'],
  ['-1', '1'],
  ['1e3', '1000'],
  ['١', '1'],
])('%j and %j are not compared', (a, b) => {
  expect(compareVersions(a, b)).toBeNull()
  expect(compareVersions(b, a)).toBeNull()
})

const dotted = fc.array(fc.nat({ max: 30 }), { minLength: 2, maxLength: 4 })
const written = (parts: number[]) => parts.join('.')
const anyVersion = fc.oneof(
  dotted.map(written),
  fc.nat().map(String),
  fc.string(),
  fc.constantFrom('1.0-beta', 'v2', '', '1.0', '1.00'),
)

test('the order is that of the numbers, part by part', () => {
  fc.assert(
    fc.property(dotted, dotted, (a, b) => {
      const length = Math.max(a.length, b.length)
      const weight = (parts: number[]) =>
        Array.from({ length }, (_, index) => parts[index] ?? 0).reduce((sum, n) => sum * 31 + n, 0)
      expect(Math.sign(compareVersions(written(a), written(b)) ?? NaN)).toBe(
        Math.sign(weight(a) - weight(b)),
      )
    }),
  )
})

test('whatever they are: the same the other way round, and in one order', () => {
  fc.assert(
    fc.property(anyVersion, anyVersion, anyVersion, (a, b, c) => {
      const [ab, ba, bc, ac] = [
        compareVersions(a, b),
        compareVersions(b, a),
        compareVersions(b, c),
        compareVersions(a, c),
      ]
      expect(ab === null).toBe(ba === null)
      expect(Math.sign(ab ?? 0) + Math.sign(ba ?? 0)).toBe(0)
      if (ab !== null && bc !== null && ab <= 0 && bc <= 0) expect(ac ?? NaN).toBeLessThanOrEqual(0)
    }),
  )
})

test('behind by as many of the listed versions as lie ahead, the wanted one included', () => {
  const listed = ['2.7.0', '2.6.9', '2.6.3']
  expect(versionDifference('2.6.3', '2.7.0', listed)).toEqual({ kind: 'behind', by: 2 })
  expect(versionDifference('2.6.9', '2.7.0', listed)).toEqual({ kind: 'behind', by: 1 })
  expect(versionDifference('2.6.3', '2.6.9', listed)).toEqual({ kind: 'behind', by: 1 })
  expect(versionDifference('1.0', '2.7.0', listed)).toEqual({ kind: 'behind', by: 3 })
  expect(versionDifference('2.6.5', '2.7.0', listed)).toEqual({ kind: 'behind', by: 2 })
  expect(versionDifference('2.6.3', '2.7.0', [])).toEqual({ kind: 'behind', by: 1 })
  expect(versionDifference('2.6.3', '2.7.0', ['2.7', '2.7.0', '2.7.0'])).toEqual({
    kind: 'behind',
    by: 1,
  })
})

test('a listed version without a place leaves the number unknown, and nothing else', () => {
  for (const odd of ['2.7-beta', '270', null]) {
    const listed = ['2.7.0', odd, '2.6.3']
    expect(versionDifference('2.6.3', '2.7.0', listed)).toEqual({ kind: 'behind', by: null })
    expect(versionDifference('2.7.0', '2.7.0', listed)).toEqual({ kind: 'same' })
    expect(versionDifference('2.8.0', '2.7.0', listed)).toEqual({ kind: 'newer' })
  }
})

test('another kind is not compared, however it looks', () => {
  expect(versionDifference('211', '2.1.1', [])).toEqual({ kind: 'notComparable' })
  expect(versionDifference('beta', 'beta', [])).toEqual({ kind: 'same' })
})

test('whatever is listed, who is behind is behind by one at least and by all at most', () => {
  fc.assert(
    fc.property(dotted, dotted, fc.array(dotted, { maxLength: 6 }), (a, b, others) => {
      const listed = others.map(written)
      const difference = versionDifference(written(a), written(b), listed)
      if (difference.kind !== 'behind') return
      expect(difference.by).toBeGreaterThanOrEqual(1)
      expect(difference.by).toBeLessThanOrEqual(listed.length + 1)
    }),
  )
})
