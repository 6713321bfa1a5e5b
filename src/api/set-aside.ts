import * as v from 'valibot'

/** Where a row departs from the contract, and how: never the value, which may be personal. */
export type SetAside = { index: number; path: string; reason: string }

export type ReadRows<T> = { rows: T[]; setAside: SetAside[] }

/**
 * Tolerant reading, for every list of every vendor: one bad row costs one row. What can be read
 * becomes new objects with known keys only; what cannot is counted, and says where it broke.
 */
export function readRows<T>(
  rows: readonly unknown[],
  schema: v.GenericSchema<unknown, T>,
): ReadRows<T> {
  const read: ReadRows<T> = { rows: [], setAside: [] }
  for (const [index, row] of rows.entries()) {
    const result = v.safeParse(schema, row, { abortEarly: true })
    if (result.success) read.rows.push(result.output)
    else read.setAside.push({ index, ...explain(result.issues[0]) })
  }
  return read
}

/** Where and why one value could not be read, in words that hold nothing of the value. */
export function explain(issue: v.BaseIssue<unknown>): { path: string; reason: string } {
  const path = v.getDotPath(issue) ?? ''
  return { path, reason: `expected ${expectation(issue)}, found ${typeName(issue.input)}` }
}

function expectation({ type, expected }: v.BaseIssue<unknown>): string {
  if (type === 'custom') return 'object'
  if (type === 'min_length') return 'text'
  // Of an object only its missing keys are left to complain about, and the path names the key.
  if (type === 'object') return 'a value'
  return expected?.replace(/["()]/g, '').toLowerCase() ?? type
}

function typeName(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (value === '') return 'empty text'
  return Array.isArray(value) ? 'array' : typeof value
}
