import type { GenericSchema } from 'valibot'
import { ApiError } from './errors'
import { type SetAside, readRows } from './set-aside'
import { withUniqueKeys } from './unique-keys'
import { isJsonObject } from './wire'

/** One page of an offset list. `limit` is what the service echoed: it may not be what we asked. */
export type OffsetPage<T> = {
  offset: number
  limit: number
  total: number
  rows: T[]
  setAside: SetAside[]
}

export type Envelope = { offset: number; limit: number; total: number; rows: unknown[] }

/** The most rows that are asked for at once. */
export const longestPage = 500

/** How many requests it takes to read as many rows. */
export function requestsFor(rows: number): number {
  return Math.max(1, Math.ceil(rows / longestPage))
}

/** No list is followed further: one of that many pages does not end. */
export const maxPages = 5_000

type Asked = { key: string; offset: number; limit: number }

/** Reads a page whose rows may each fail on their own; only an unreadable envelope throws. */
export function readOffsetPage<T extends { key: string }>(
  body: unknown,
  { schema, ...asked }: Asked & { schema: GenericSchema<unknown, T> },
): OffsetPage<T> {
  const { offset, limit, total, rows } = readEnvelope(body, asked)
  const read = readRows(rows, schema)
  return { offset, limit, total, rows: withUniqueKeys(read.rows), setAside: read.setAside }
}

/**
 * The envelope around a list. The documented key holds the rows; the vendor's pages contradict
 * each other on its name, so `items`, a single other array or a bare array will do. None or
 * several: unreadable, which is not the same as an empty list.
 */
export function readEnvelope(body: unknown, { key, offset, limit }: Asked): Envelope {
  const rows = findRows(body, key)
  if (rows === undefined) throw new ApiError({ kind: 'contract', code: 'unreadable', path: key })
  const counts = isJsonObject(body) ? body : {}
  const from = readCount(counts['offset']) ?? offset
  return {
    offset: from,
    limit: readCount(counts['limit']) || limit,
    total: readCount(counts['total']) ?? from + rows.length,
    rows,
  }
}

function findRows(body: unknown, key: string): unknown[] | undefined {
  if (Array.isArray(body)) return body
  if (!isJsonObject(body)) return undefined
  if (Array.isArray(body[key])) return body[key]
  if (Array.isArray(body['items'])) return body['items']
  const arrays = Object.values(body).filter(Array.isArray)
  return arrays.length === 1 ? arrays[0] : undefined
}

/** A number of rows, also as digits in a string. */
function readCount(value: unknown): number | undefined {
  const count = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined
}
