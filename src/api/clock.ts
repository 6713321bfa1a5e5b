import { readHttpDate } from '#/lib/dates'

/**
 * The vendor's clock. Heartbeats are stamped by it, so their ages must be measured by it: this
 * computer's clock, and the gateway's, may be hours off.
 */
export type ClockState = {
  /** how far the vendor's clock is ahead of this computer's */
  skewMs: number
  /** an answer of the vendor's came without its time, and none has told it yet */
  approximate: boolean
}

const kept = 5
const noticeable = 500
const longestTrip = 15_000

const samples: { vendor: number[]; own: number[] } = { vendor: [], own: [] }
const listeners = new Set<() => void>()
let state: ClockState = { skewMs: 0, approximate: false }

/**
 * Takes the time an answer carries: the vendor's, else our gateway's, which is only near. The
 * median of the last five forgives one slow answer.
 */
export function observe(
  sentAt: number,
  receivedAt: number,
  vendorDate: string | null,
  ownDate: string | null = null,
): void {
  if (receivedAt < sentAt || receivedAt - sentAt > longestTrip) return
  const middle = (sentAt + receivedAt) / 2
  keep(samples.vendor, readHttpDate(vendorDate), middle)
  keep(samples.own, readHttpDate(ownDate), middle)
  publish()
}

/** Now, by the vendor's clock, in epoch milliseconds. */
export function vendorNow(): number {
  return Date.now() + state.skewMs
}

/** The same object until it changes. */
export function clockState(): ClockState {
  return state
}

export function subscribeClock(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function keep(list: number[], date: number | null, middle: number): void {
  if (date === null) return
  // An HTTP date has whole seconds: it was written half a second later, on average.
  list.push(date + 500 - middle)
  if (list.length > kept) list.shift()
}

/** Small corrections are swallowed, or every answer would make all ages on the screen jump. */
function publish(): void {
  const approximate = samples.vendor.length === 0
  const skewMs = median(approximate ? samples.own : samples.vendor)
  if (approximate === state.approximate && Math.abs(skewMs - state.skewMs) < noticeable) return
  state = { skewMs, approximate }
  for (const listener of listeners) listener()
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0)
}
