/** The vendor repeats ids, even whole rows. Each still needs a key of its own on the screen. */
export function withUniqueKeys<T extends { key: string }>(rows: T[]): T[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const times = (seen.get(row.key) ?? 0) + 1
    seen.set(row.key, times)
    return times === 1 ? row : { ...row, key: `${row.key} (${times})` }
  })
}
