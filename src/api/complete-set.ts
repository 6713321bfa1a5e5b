import { inSlices } from '#/lib/in-slices'
import { type CompletePart, readPart } from './complete-part'
import { readCursorPart } from './cursor-part'
import type { CursorPage } from './cursor-paging'
import { type ApiError, isApiError } from './errors'
import type { OffsetPage } from './paging'
import { patient } from './patient'
import { workers } from './workers'

/** One list of the set: a customer's devices, say. */
export type SetPart<T> = {
  id: string
  name: string
  load: (offset: number, signal: AbortSignal) => Promise<OffsetPage<T>>
}

/** A list whose server says with each page where the next begins, and never how many rows there are. */
export type CursorPart<T> = {
  id: string
  name: string
  follow: (cursor: string, signal: AbortSignal) => Promise<CursorPage<T>>
}

export type ListPart<T> = SetPart<T> | CursorPart<T>

export type FailedPart = { id: string; name: string; error: ApiError }

export type SetProgress = {
  rows: number
  /** Rows of the parts that have said how many they have. */
  expected: number
  /** Some list will only say at its end how many rows it has. */
  isOpenEnded?: boolean
  parts: { done: number; of: number }
  failed: readonly FailedPart[]
  requests: number
  /** Epoch ms; the service asked for a pause until then. */
  resumesAt: number | null
}

export type CompleteSet<T> = {
  /** In the order in which they were asked for. */
  parts: ReadonlyArray<CompletePart<T>>
  /** Those that are not among `parts`. */
  failed: readonly FailedPart[]
  requests: number
}

type Reading<T> = {
  parts: ReadonlyArray<ListPart<T>>
  signal: AbortSignal
  onProgress?: (progress: SetProgress) => void
  /** Requests under way at a time. */
  concurrency?: number
  maxRows?: number
}

const progressEveryMs = 200
/** Where nothing but so many refusals came, it is the user who is refused, and not a customer. */
const refusedEnough = 6

/**
 * Reads every row of one or many lists, a few requests at a time. A part that fails costs that
 * part: it is named, and the others are whole; when none can be read, the first failure is thrown.
 * A lost session, or an abort of the signal, ends it all. When the service asks for a pause, all wait
 * and go on where they were.
 */
export async function readCompleteSet<T extends { key: string }>({
  parts,
  signal,
  onProgress = () => {},
  concurrency = 6,
  maxRows = 1_000_000,
}: Reading<T>): Promise<CompleteSet<T>> {
  const stop = new AbortController()
  const inner = AbortSignal.any([signal, stop.signal])
  const pool = workers(concurrency)
  const done = new Map<string, CompletePart<T>>()
  const failed: FailedPart[] = []
  const isOpenEnded = parts.some((part) => 'follow' in part)
  const counted = { rows: 0, expected: 0, requests: 0 }
  const asking = patient({
    onSent: () => (counted.requests += 1),
    onPause: () => tell(true),
  })
  let toldAt = 0
  let refused: ApiError | undefined

  function tell(now = false) {
    if (!now && Date.now() - toldAt < progressEveryMs) return
    toldAt = Date.now()
    const resumesAt = asking.resumesAt()
    const progress = { done: done.size + failed.length, of: parts.length }
    const open = isOpenEnded ? { isOpenEnded } : {}
    onProgress({ ...counted, ...open, parts: progress, failed: [...failed], resumesAt })
  }

  function endIfLost(error: unknown): never {
    if (isApiError(error) && error.code === 'unauthenticated') stop.abort()
    throw error
  }

  async function read(list: ListPart<T>) {
    const { id, name } = list
    const leaving = new AbortController()
    const signalOfPart = AbortSignal.any([inner, leaving.signal])
    let mine = { rows: 0, total: 0 }
    const count = (now: typeof mine) => {
      counted.rows += now.rows - mine.rows
      counted.expected += now.total - mine.total
      mine = now
      tell()
    }
    try {
      const ask = <Page>(send: () => Promise<Page>) =>
        pool.run(async () => {
          if (counted.rows >= maxRows) return undefined
          return asking.ask(send, signalOfPart).catch(endIfLost)
        })
      const onPage = (now: typeof mine) => {
        if (!leaving.signal.aborted) count(now)
      }
      const part =
        'follow' in list
          ? await readCursorPart<T>({
              id,
              follow: (cursor) => ask(() => list.follow(cursor, signalOfPart)),
              onPage,
            })
          : await readPart<T>({
              id,
              load: (offset) => ask(() => list.load(offset, signalOfPart)),
              onPage,
            })
      done.set(id, part)
    } catch (error) {
      if (inner.aborted || !isApiError(error) || error.code === 'unauthenticated') throw error
      // Its other pages are of no use any more.
      leaving.abort()
      count({ rows: 0, total: 0 })
      failed.push({ id, name, error })
      if (done.size === 0 && failed.length >= refusedEnough && failed.every(isRefused)) {
        // At once: the rest may still be being started.
        refused = error
        stop.abort()
      }
    }
    tell(done.size + failed.length === parts.length)
  }

  /** Two thousand at a stroke would hold up a click. */
  async function startAll(): Promise<Array<Promise<void>>> {
    const rest = inSlices()
    const begun: Array<Promise<void>> = []
    for (const part of parts) {
      if (inner.aborted) break
      const reading = read(part)
      // What fails before all have begun is noticed with the others.
      reading.catch(() => {})
      begun.push(reading)
      const pause = rest()
      if (pause) await pause
    }
    return begun
  }

  try {
    await Promise.all(await startAll())
    signal.throwIfAborted()
  } catch (error) {
    throw refused ?? error
  } finally {
    // What one failure made pointless is not left running.
    stop.abort()
  }
  if (refused) throw refused
  const [first] = failed
  if (first !== undefined && done.size === 0) throw first.error
  const inOrder = parts.flatMap(({ id }) => done.get(id) ?? [])
  return { parts: inOrder, failed, requests: counted.requests }
}

function isRefused({ error }: FailedPart): boolean {
  return error.code === 'forbidden'
}

/** The set with some of its parts read anew; `order` says where those stand that were missing. */
export function withParts<T>(
  before: CompleteSet<T>,
  anew: CompleteSet<T>,
  order: readonly string[],
): CompleteSet<T> {
  const asked = new Set([...anew.parts, ...anew.failed].map(({ id }) => id))
  const known = new Map([...before.parts, ...anew.parts].map((part) => [part.id, part]))
  return {
    parts: order.flatMap((id) => known.get(id) ?? []),
    failed: [...before.failed.filter(({ id }) => !asked.has(id)), ...anew.failed],
    requests: before.requests + anew.requests,
  }
}

export type SetFacts = {
  rows: number
  /** What the service says they should be. */
  total: number
  setAside: number
  drifted: boolean
  cutShort: boolean
  /** When the oldest part was read; epoch ms. */
  readAt: number
}

/** What is to be said of a set beside its rows. */
export function factsOf<T>({ parts }: CompleteSet<T>): SetFacts {
  const facts = {
    rows: 0,
    total: 0,
    setAside: 0,
    drifted: false,
    cutShort: false,
    readAt: Infinity,
  }
  for (const part of parts) {
    facts.rows += part.rows.length
    facts.total += part.total
    facts.setAside += part.setAside
    facts.drifted ||= part.drifted
    facts.cutShort ||= part.cutShort
    facts.readAt = Math.min(facts.readAt, part.readAt)
  }
  return parts.length === 0 ? { ...facts, readAt: Date.now() } : facts
}
