import { ApiError } from './errors'
import { maxPages, type OffsetPage } from './paging'

/** One list, read to its end. */
export type CompletePart<T> = {
  id: string
  rows: T[]
  /** What the service said last that the list holds. */
  total: number
  setAside: number
  /** Rows came or went meanwhile: one may be missing. What came twice is in `rows` once. */
  drifted: boolean
  /** Not to its end: there are more rows than a set may have. */
  cutShort: boolean
  /** Epoch ms. */
  readAt: number
}

type Around<T> = {
  id: string
  /** Undefined: no more rows are wanted. */
  load: (offset: number) => Promise<OffsetPage<T> | undefined>
  onPage: (now: { rows: number; total: number }) => void
}

/**
 * Reads the first page, and by its total and the limit it echoes the rest, side by side. The total
 * is read anew on each page. A page that is not where it was asked to be is an error: the list
 * would never end. One that is shorter than the step leaves a gap, which is asked for.
 */
export async function readPart<T extends { key: string }>({
  id,
  load,
  onPage,
}: Around<T>): Promise<CompletePart<T>> {
  const pages = new Map<number, OffsetPage<T>>()
  let total = 0
  let rows = 0
  let drifted = false
  let cutShort = false

  async function read(offset: number, until: number): Promise<void> {
    const page = pages.size < maxPages ? await load(offset) : undefined
    if (page === undefined) {
      cutShort = true
      return
    }
    if (page.offset !== offset)
      throw new ApiError({ kind: 'contract', code: 'unreadable', path: 'offset' })
    drifted ||= pages.size > 0 && page.total !== total
    total = page.total
    pages.set(offset, page)
    rows += page.rows.length
    onPage({ rows, total })
    const next = offset + Math.max(1, page.limit)
    const isEmpty = page.rows.length === 0 && page.setAside.length === 0
    if (!isEmpty && next < Math.min(until, total)) await read(next, until)
  }

  await read(0, 1)
  const step = Math.max(1, pages.get(0)?.limit ?? 1)
  const starts: number[] = []
  for (let at = step; at < total; at += step) starts.push(at)
  if (starts.length >= maxPages) {
    starts.length = maxPages - 1
    cutShort = true
  }
  await Promise.all(starts.map((at) => read(at, at + step)))
  // What was added meanwhile stands behind the rest.
  const end = (starts.at(-1) ?? 0) + step
  if (!cutShort && total > end) await read(end, Infinity)

  const inOrder = [...pages].toSorted(([a], [b]) => a - b).map(([, page]) => page)
  const seen = new Set<string>()
  const unique: T[] = []
  for (const page of inOrder) {
    for (const row of page.rows) {
      if (seen.has(row.key)) drifted = true
      else unique.push(row)
      seen.add(row.key)
    }
  }
  const setAside = inOrder.reduce((sum, page) => sum + page.setAside.length, 0)
  if (!cutShort && unique.length + setAside !== total) drifted = true
  return { id, rows: unique, total, setAside, drifted, cutShort, readAt: Date.now() }
}
