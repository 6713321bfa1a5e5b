import type { Limits } from '../policy'
import { Trouble } from '../vendor/trouble'
import type { Query } from './parameters'

export type OffsetList = { offset: number; limit: number; total: number; rows: unknown[] }

/**
 * The vendor wraps its lists in `offset`, `limit`, `total` and a key that differs by page and, here
 * and there, from its own document. A list that cannot be told for sure is no list: an empty screen
 * must never stand for an answer that was not understood.
 */
export function readOffsetList(
  body: unknown,
  key: string,
  query: Query,
  limits: Limits,
): OffsetList {
  const rows = Array.isArray(body) ? body : rowsOf(body, key)
  if (!rows) throw new Trouble('upstream_invalid', 'envelope')
  if (rows.length > limits.rows) throw new Trouble('upstream_too_large', 'rows')
  const offset = countOf(body, 'offset') ?? Number(query['offset'] ?? 0)
  const limit = countOf(body, 'limit') ?? Number(query['limit'] ?? 100)
  return { offset, limit, total: countOf(body, 'total') ?? offset + rows.length, rows }
}

function rowsOf(body: unknown, key: string): unknown[] | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  const lists = Object.entries(body).filter((entry): entry is [string, unknown[]] =>
    Array.isArray(entry[1]),
  )
  const named = lists.find(([name]) => name === key) ?? lists.find(([name]) => name === 'items')
  if (named) return named[1]
  const [only, another] = lists
  return another ? undefined : only?.[1]
}

function countOf(body: unknown, key: string): number | undefined {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return undefined
  const value: unknown = Reflect.get(body, key)
  const count = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined
}
