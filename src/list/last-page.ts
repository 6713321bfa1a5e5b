import * as v from 'valibot'

/** The number of the last page of a list, at least 1. */
export function lastPage({ total, limit }: { total: number; limit: number }): number {
  return Math.max(1, Math.ceil(total / limit))
}

const turnedBackSchema = v.object({ turnedBackFrom: v.number() })

/** Remembers, with a navigation to the last page, which page was asked for. */
export function pageTurn(from: number) {
  return { turnedBackFrom: from }
}

/** The page that was asked for when the reader was sent to the last one instead. */
export function turnedBackFrom(state: unknown): number | undefined {
  const read = v.safeParse(turnedBackSchema, state)
  return read.success ? read.output.turnedBackFrom : undefined
}
