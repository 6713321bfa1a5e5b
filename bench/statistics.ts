export type Spread = { min: number; median: number; max: number; count: number }

/** Undefined where nothing was measured: no figure is not a figure of zero. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const [min] = sorted
  const max = sorted.at(-1)
  if (min === undefined || max === undefined) return undefined
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? min
  const high = sorted[Math.ceil((sorted.length - 1) / 2)] ?? max
  return { min, median: (low + high) / 2, max, count: sorted.length }
}
