import { ApiError } from './errors'
import { maxPages, type OffsetPage } from './paging'

/**
 * Reads an offset list to its end, page by page. `total` is read anew each time, for rows come
 * and go meanwhile; the echoed limit decides where the next page begins. Ends at the total or at
 * an empty page; a list that gives other rows than were asked for, or does not end, is an error:
 * what was read of it must not pass for the whole. Cancelled through the signal that `load` was made with.
 */
export async function* walkPages<T>(
  load: (offset: number) => Promise<OffsetPage<T>>,
): AsyncGenerator<OffsetPage<T>, void> {
  let offset = 0
  for (let count = 0; count < maxPages; count++) {
    const page = await load(offset)
    if (page.offset !== offset || page.limit < 1) break
    yield page
    const next = page.offset + page.limit
    const empty = page.rows.length === 0 && page.setAside.length === 0
    if (empty || next >= page.total) return
    offset = next
  }
  throw new ApiError({ kind: 'contract', code: 'unreadable', path: 'offset' })
}
