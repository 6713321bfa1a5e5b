import type { OffsetPage } from '#/api/paging'

export type ShownRows<T> = {
  rows: readonly T[]
  total: number
  limit: number
  /** They come from the complete set, and not from a page of the server's. */
  whole: boolean
}

/** What a list shows: its page of the complete set where there is one, else the server's own page. */
export function shownRows<T>(
  answer: OffsetPage<T> | undefined,
  all: readonly T[] | undefined,
  { page, limit }: { page: number; limit: number },
): ShownRows<T> | undefined {
  if (all) {
    const rows = all.slice((page - 1) * limit, page * limit)
    return { rows, total: all.length, limit, whole: true }
  }
  return answer && { rows: answer.rows, total: answer.total, limit: answer.limit, whole: false }
}
