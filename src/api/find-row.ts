import type { OffsetPage } from './paging'
import { walkPages } from './walk-pages'

/** A row that is looked for in a list, where the vendor has no operation for one. */
export type Found<T> =
  | { kind: 'found'; row: T }
  | { kind: 'searching'; read: number; total: number }
  /** `unread` rows could not be read: it may be one of them. */
  | { kind: 'missing'; read: number; unread: number }

type Wanted<T> = {
  isWanted: (row: T) => boolean
  readPage: (offset: number, filter?: string) => Promise<OffsetPage<T>>
  /** A filter that finds it at once, when one is known. */
  filter: string | undefined
}

/** Asks for the row by a filter first, then reads the list until it turns up. */
export async function findRow<T>(
  { isWanted, readPage, filter }: Wanted<T>,
  onProgress: (progress: Found<T>) => void,
): Promise<Found<T>> {
  if (filter !== undefined) {
    const row = (await readPage(0, filter)).rows.find(isWanted)
    if (row !== undefined) return { kind: 'found', row }
  }
  let read = 0
  let unread = 0
  for await (const page of walkPages((offset) => readPage(offset))) {
    const row = page.rows.find(isWanted)
    if (row !== undefined) return { kind: 'found', row }
    read += page.rows.length
    unread += page.setAside.length
    onProgress({ kind: 'searching', read, total: page.total })
  }
  return { kind: 'missing', read, unread }
}
