import * as fc from 'fast-check'
import type { GenericSchema } from 'valibot'
import { expect } from 'vitest'
import { type ReadRows, readRows } from '../set-aside'

/**
 * Rows as no document has them: any JSON, with keys that mean something to JavaScript, halves of
 * characters and deep nesting, alone and in the place of a documented value.
 */
const hostileText = fc.constantFrom(
  '',
  '__proto__',
  '\ud800',
  '\0',
  'ａ',
  'x'.repeat(70_000),
  '\u202e',
)
const hostileKey = fc.constantFrom('__proto__', 'constructor', 'toString', 'then', 'length', '_id')
const deep = fc.integer({ min: 1, max: 2000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth))

/** As text, since only `JSON.parse` makes an own key named `__proto__`. */
const { json } = fc.letrec<{ json: string; object: string; array: string }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.double(), fc.boolean(), fc.constant(null), fc.string(), hostileText).map(jsonText),
    fc.constantFrom('1e999', '-0', '9007199254740993'),
    tie('object'),
    tie('array'),
    deep,
  ),
  object: fc
    .array(fc.tuple(fc.oneof(hostileKey, fc.string()), tie('json')), { maxLength: 4 })
    .map((entries) => `{${entries.map(([key, value]) => `${jsonText(key)}:${value}`).join()}}`),
  array: fc.array(tie('json'), { maxLength: 3 }).map((values) => `[${values.join()}]`),
}))

function jsonText(value: unknown): string {
  return JSON.stringify(value)
}

/** A documented row with some of its values, at any depth, replaced, and some more added. */
function mutated(row: object): fc.Arbitrary<string> {
  const entries = Object.entries(row).map(([key, value]) => {
    const inner = isObject(value) ? mutated(value) : fc.constant(jsonText(value))
    const other = fc.option(json, { nil: undefined })
    return fc
      .oneof({ arbitrary: inner, weight: 8 }, { arbitrary: other, weight: 1 })
      .map((text) => (text === undefined ? [] : [`${jsonText(key)}:${text}`]))
  })
  const extra = fc.tuple(hostileKey, json).map(([key, value]) => [`${jsonText(key)}:${value}`])
  const extras = fc.oneof(
    { arbitrary: fc.constant([]), weight: 3 },
    { arbitrary: extra, weight: 1 },
  )
  return fc.tuple(...entries, extras).map((parts) => `{${parts.flat().join()}}`)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whatever comes, each row is read into known keys or set aside, and nothing is thrown. */
export function holds<T extends object>(
  documented: object[],
  schema: GenericSchema<unknown, T>,
  knownKeys: string[],
): void {
  const row = fc.oneof(json, ...documented.map(mutated)).map((text): unknown => JSON.parse(text))
  const property = fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
    const before = Object.getOwnPropertyNames(Object.prototype)
    const read: ReadRows<T> = readRows(rows, schema)
    expect(read.rows.length + read.setAside.length).toBe(rows.length)
    for (const each of read.rows) {
      expect(Object.keys(each).toSorted()).toEqual(knownKeys)
      expect(foreignIn(each)).toEqual([])
    }
    for (const { path, reason } of read.setAside) {
      expect(path.length + reason.length).toBeLessThan(120)
    }
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before)
  })
  fc.assert(property, { numRuns: 300 })
}

/** Objects of another prototype, keys that came with the row, numbers that are none. */
function foreignIn(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path]
  if (typeof value !== 'object' || value === null) return []
  const prototype: unknown = Object.getPrototypeOf(value)
  const own = prototype === Object.prototype || prototype === Array.prototype
  const hostile = Object.keys(value).filter((key) => key === '__proto__' || key === 'constructor')
  const below = Object.entries(value).flatMap(([key, each]) => foreignIn(each, `${path}.${key}`))
  return [...(own ? [] : [path]), ...hostile, ...below]
}

export function keysOf({ rows }: ReadRows<object>): string[] {
  return Object.keys(rows[0] ?? {}).toSorted()
}
