type Asked = { page: number; limit: number }

/** What of a whole stands on a page of the address: one beyond the end is the last. */
export function shownPart<Item>(items: readonly Item[], { page, limit }: Asked) {
  const pages = Math.max(1, Math.ceil(items.length / limit))
  const shownPage = Math.min(page, pages)
  const start = (shownPage - 1) * limit
  return { page: shownPage, pages, start, items: items.slice(start, start + limit) }
}
