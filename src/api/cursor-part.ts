import type { CompletePart } from './complete-part'
import { type CursorPage, firstCursor } from './cursor-paging'
import { ApiError } from './errors'
import { maxPages } from './paging'

type Around<T> = {
  id: string
  /** Undefined: no more rows are wanted. */
  follow: (cursor: string) => Promise<CursorPage<T> | undefined>
  onPage: (now: { rows: number; total: number }) => void
}

/**
 * Reads a list from cursor to cursor, one page after the other, until the service says that there is
 * no more. One that sends us back, repeats a page or sends one empty page after another is an error:
 * what was read of it must not pass for the whole.
 */
export async function readCursorPart<T extends { key: string }>({
  id,
  follow,
  onPage,
}: Around<T>): Promise<CompletePart<T>> {
  const rows: T[] = []
  const seen = new Set<string>()
  let setAside = 0
  let drifted = false
  let wasEmpty = false
  let pages = 0

  /** Whether the page brought anything. */
  function take(page: CursorPage<T>): boolean {
    const before = rows.length
    for (const row of page.rows) {
      if (seen.has(row.key)) continue
      seen.add(row.key)
      rows.push(row)
    }
    const fresh = rows.length - before
    drifted ||= fresh < page.rows.length
    setAside += page.setAside.length
    return fresh + page.setAside.length > 0
  }

  function whole(cutShort: boolean): CompletePart<T> {
    const total = rows.length + setAside
    return { id, rows, total, setAside, drifted, cutShort, readAt: Date.now() }
  }

  for (let cursor = firstCursor; ;) {
    const page = pages < maxPages ? await follow(cursor) : undefined
    if (page === undefined) return whole(true)
    pages += 1
    const isEmpty = !take(page)
    onPage({ rows: rows.length, total: rows.length + setAside })
    const { next, isStuck } = page
    if (next === null && !isStuck) return whole(false)
    const isRepeated = isEmpty && page.rows.length > 0
    if (next === null || isRepeated || (isEmpty && wasEmpty)) throw repeated(rows.length)
    wasEmpty = isEmpty
    cursor = next
  }
}

function repeated(rows: number): ApiError {
  return new ApiError({ kind: 'contract', code: 'marker_repeated', rows })
}
