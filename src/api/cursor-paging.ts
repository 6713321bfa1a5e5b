import type { GenericSchema } from 'valibot'
import { type SetAside, readRows } from './set-aside'
import { withUniqueKeys } from './unique-keys'

/** One page of a list whose server says where the next begins. */
export type CursorPage<T> = {
  rows: T[]
  setAside: SetAside[]
  /** Null: there is none. */
  next: string | null
  /** It says that there is more, and not where: going on would read the same again. */
  isStuck: boolean
}

/** Where every such list begins. */
export const firstCursor = '0'

type Wire = {
  rows: readonly unknown[]
  /** The service's word that there is more, which alone decides: a short page is no end. */
  hasMore: unknown
  cursor: unknown
  /** A cursor for when the service's own has lost something on its way. */
  mend?: (cursor: unknown) => unknown
}

/** Reads a page whose rows may each fail on their own. `asked` is the cursor it was asked by. */
export function readCursorPage<T extends { key: string }>(
  { rows, hasMore, cursor, mend = (value) => value }: Wire,
  asked: string,
  schema: GenericSchema<unknown, T>,
): CursorPage<T> {
  const read = readRows(rows, schema)
  const told = hasMore === true ? cursorText(mend(cursor)) : null
  const isBeyond = told !== null && compareDigits(told, asked) > 0
  return {
    rows: withUniqueKeys(read.rows),
    setAside: read.setAside,
    next: isBeyond ? told : null,
    isStuck: hasMore === true && !isBeyond,
  }
}

/** Digits, whether they came as text or as a number; null: no cursor. */
function cursorText(value: unknown): string | null {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value
  return typeof text === 'string' && /^\d{1,17}$/.test(text) ? text : null
}

/** As numbers are compared, without making a number of an IMEI. */
export function compareDigits(a: string, b: string): number {
  const [one, other] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')]
  if (one.length !== other.length) return one.length - other.length
  if (one === other) return 0
  return one < other ? -1 : 1
}
