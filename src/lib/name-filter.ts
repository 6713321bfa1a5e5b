/**
 * What of a name may go into a filter: its longest part that holds no control character and no half
 * of a character, and is no longer than a filter may be. The server finds a name by any part of it.
 */
export function nameFilter(
  name: string | null | undefined,
  longestFilter: number,
): string | undefined {
  const parts = name?.split(/[\p{Cc}\p{Cs}]+/u) ?? []
  const [longest = ''] = parts.toSorted((a, b) => b.length - a.length)
  const filter = longest.slice(0, longestFilter).replace(/\p{Cs}$/u, '')
  return filter.trim() === '' ? undefined : filter
}
