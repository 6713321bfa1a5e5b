import { inSlices } from '#/lib/in-slices'

/** Longer than any number of a device, by whole pieces. */
const longest = 20
const pieceLength = 4
/** Ten digits and "none", which is less than any, at each of a piece's places. */
const signs = 11
const pieceValues = signs ** pieceLength

/**
 * Rows in the order of a text of digits, the shorter first: texts of one length stand as numbers would,
 * and none is made of them. Those alike stay as they came; those whose text is no such number come
 * after them, and those without one last. No two texts are compared: from the last four digits to the
 * first, each row goes where counting says that it belongs. Undefined when it was stopped.
 */
export async function sortByDigits<Row>(
  rows: readonly Row[],
  textOf: (row: Row) => string | null,
  descending: boolean,
  signal: AbortSignal,
): Promise<Row[] | undefined> {
  const rest = inSlices()
  const told: Row[] = []
  const others: Row[] = []
  const missing: Row[] = []
  const pieces = Array.from({ length: longest / pieceLength }, () => new Uint16Array(rows.length))
  for (const [index, row] of rows.entries()) {
    const pause = index % 512 === 0 ? rest() : undefined
    if (pause) await pause
    if (signal.aborted) return undefined
    const text = textOf(row)
    if (!text) missing.push(row)
    else if (text.length > longest || !readPieces(text, pieces, told.length)) others.push(row)
    else told.push(row)
  }
  let order = Uint32Array.from(told.keys())
  for (const piece of pieces) {
    const pause = rest()
    if (pause) await pause
    if (signal.aborted) return undefined
    order = orderedBy(piece, order, descending)
  }
  const sorted: Row[] = []
  for (const index of order) {
    const row = told[index]
    if (row !== undefined) sorted.push(row)
  }
  return [...sorted, ...others, ...missing]
}

/** Puts four digits at a time, from the last, into the row's place; whether all are digits. */
function readPieces(text: string, pieces: readonly Uint16Array[], at: number): boolean {
  let end = text.length
  for (const piece of pieces) {
    let value = 0
    for (let place = end - pieceLength; place < end; place += 1) {
      const digit = place < 0 ? -1 : text.charCodeAt(place) - 48
      if (place >= 0 && !(digit >= 0 && digit <= 9)) return false
      value = value * signs + digit + 1
    }
    piece[at] = value
    end -= pieceLength
  }
  return true
}

function orderedBy(
  piece: Uint16Array,
  order: Uint32Array,
  descending: boolean,
): Uint32Array<ArrayBuffer> {
  const valueAt = (index: number) => {
    const value = piece[index] ?? 0
    return descending ? pieceValues - 1 - value : value
  }
  const next = new Uint32Array(pieceValues + 1)
  for (const index of order) {
    const after = valueAt(index) + 1
    next[after] = (next[after] ?? 0) + 1
  }
  for (let value = 1; value <= pieceValues; value += 1) {
    next[value] = (next[value] ?? 0) + (next[value - 1] ?? 0)
  }
  const sorted = new Uint32Array(order.length)
  for (const index of order) {
    const value = valueAt(index)
    const place = next[value] ?? 0
    sorted[place] = index
    next[value] = place + 1
  }
  return sorted
}
