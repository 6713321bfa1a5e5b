import { Refusal } from './refusal'

/**
 * Query parameters, strictly: whatever cannot be read is 400 with the parameter's name as the word.
 * The vendor's pages state no error for it; the name as the word is their habit elsewhere.
 * A parameter given twice cannot be read either. Empty text counts as not given.
 */
export function readText(query: URLSearchParams, name: string): string | undefined {
  const values = query.getAll(name)
  if (values.length > 1) throw new Refusal(400, name)
  const [value] = values
  return value === '' ? undefined : value
}

export function readOffset(query: URLSearchParams): number {
  return readWhole(query, 'offset') ?? 0
}

/** 100 unless asked, 1 at least, more than 500 is 500 and is echoed so. */
export function readLimit(query: URLSearchParams): number {
  const limit = readWhole(query, 'limit') ?? 100
  if (limit < 1) throw new Refusal(400, 'limit')
  return Math.min(limit, 500)
}

function readWhole(query: URLSearchParams, name: string): number | undefined {
  if (!query.has(name)) return undefined
  const text = readText(query, name) ?? ''
  if (!/^\d{1,300}$/.test(text)) throw new Refusal(400, name)
  return Math.min(Number(text), Number.MAX_SAFE_INTEGER)
}

/** The documents' examples say `true`; the login page says `0`. Not given is false. */
export function readFlag(query: URLSearchParams, name: string): boolean {
  const text = readText(query, name)
  if (text === undefined || text === 'false' || text === '0') return false
  if (text === 'true' || text === '1') return true
  throw new Refusal(400, name)
}

export function readChoice<const T extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly T[],
): T | undefined {
  const text = readText(query, name)
  if (text === undefined) return undefined
  const choice = choices.find((known) => known === text)
  if (choice === undefined) throw new Refusal(400, name)
  return choice
}

/** Ready for `instr`: without regard to case, not trimmed. SQLite's text ends at NUL, so NUL matches nothing. */
export function readFilter(query: URLSearchParams): string | undefined {
  return readText(query, 'filter')?.toLowerCase().replaceAll('\0', '\uffff')
}

/** Several ids, comma-separated or repeated: the document says "list" and not how it is written. */
export function readIds(query: URLSearchParams, name: string): string[] | undefined {
  const ids = query.getAll(name).flatMap((value) => value.split(','))
  const given = ids.map((id) => id.trim()).filter((id) => id !== '')
  return given.length === 0 ? undefined : given
}
