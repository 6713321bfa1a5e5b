export type HeldRows<Row> = {
  /** As they stand on the screen: the rows shown before, each with its newest values. */
  rows: Row[]
  /** Rows that came, went or moved and wait to be shown. */
  changes: number
}

/**
 * What a refresh may change under a reader's eyes: values where they stand. A row that came is not
 * shown yet, one that went is shown as it was last, one that moved stays. An empty list holds nothing
 * back.
 */
export function holdChanges<Row>(
  shown: readonly Row[],
  arrived: Row[],
  rowKey: (row: Row) => string,
): HeldRows<Row> {
  if (shown.length === 0) return { rows: arrived, changes: 0 }
  const places = new Map(arrived.map((row, place) => [rowKey(row), place]))
  const kept: number[] = []
  const rows = shown.map((row) => {
    const place = places.get(rowKey(row))
    if (place !== undefined) kept.push(place)
    return (place === undefined ? undefined : arrived[place]) ?? row
  })
  const gone = shown.length - kept.length
  const come = arrived.length - kept.length
  const moved = kept.length - longestRise(kept)
  const changes = gone + come + moved
  return { rows: changes === 0 ? arrived : rows, changes }
}

/** How many of these can stay where they are while the others move: the longest rising sequence. */
function longestRise(places: readonly number[]): number {
  const ends: number[] = []
  for (const place of places) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? Infinity) < place) low = middle + 1
      else high = middle
    }
    ends[low] = place
  }
  return ends.length
}
