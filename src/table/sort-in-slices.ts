import { inSlices } from '#/lib/in-slices'

const runLength = 512

/**
 * Like `toSorted`, to the row, for more rows than can be sorted while the page stands still: short
 * runs are sorted and then merged, with room in between for the page. Undefined when it was stopped.
 */
export async function sortInSlices<Row extends object>(
  rows: readonly Row[],
  order: (a: Row, b: Row) => number,
  signal: AbortSignal,
): Promise<Row[] | undefined> {
  const breathe = inSlices()
  let sorted: Row[] = []
  for (let at = 0; at < rows.length; at += runLength) {
    sorted.push(...rows.slice(at, at + runLength).toSorted(order))
    await breathe()
    if (signal.aborted) return undefined
  }
  for (let width = runLength; width < rows.length; width *= 2) {
    const merged: Row[] = []
    for (let start = 0; start < rows.length; start += 2 * width) {
      const middle = start + width
      let left = start
      let right = middle
      while (merged.length < Math.min(start + 2 * width, rows.length)) {
        const a = left < middle ? sorted[left] : undefined
        const b = right < start + 2 * width ? sorted[right] : undefined
        if (a !== undefined && (b === undefined || order(a, b) <= 0)) {
          merged.push(a)
          left += 1
        } else if (b !== undefined) {
          merged.push(b)
          right += 1
        }
        if (merged.length % runLength === 0) await breathe()
        if (signal.aborted) return undefined
      }
    }
    sorted = merged
  }
  return sorted
}
