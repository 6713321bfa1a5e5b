import { factsOf, readCompleteSet, withParts } from '#/api/complete-set'
import type { CompleteSet, ListPart, SetFacts, SetProgress } from '#/api/complete-set'
import { isApiError } from '#/api/errors'

/** A set as it is kept, with what is to be said of it: counted once, and not on every render. */
export type KeptSet<T> = CompleteSet<T> & { facts: SetFacts }

type Asked<T> = {
  parts: ReadonlyArray<ListPart<T>>
  before: CompleteSet<T> | undefined
  /** Only these are read anew and the others kept; undefined: all are read. */
  ids: ReadonlySet<string> | undefined
  signal: AbortSignal
  onProgress: (progress: SetProgress) => void
}

export async function readSet<T extends { key: string }>(asked: Asked<T>): Promise<KeptSet<T>> {
  const { parts, before, ids, ...reading } = asked
  if (before === undefined || ids === undefined) {
    return withFacts(await readCompleteSet({ parts, ...reading }))
  }
  const order = parts.map(({ id }) => id)
  const wanted = { ...reading, parts: parts.filter(({ id }) => ids.has(id)) }
  const set = withParts(before, await readSome(wanted), order)
  return withFacts({ ...set, failed: set.failed.filter(({ id }) => order.includes(id)) })
}

/** Of a few parts all may fail: then the rest of the set stands, and these are named. */
async function readSome<T extends { key: string }>(
  wanted: Omit<Asked<T>, 'before' | 'ids'>,
): Promise<CompleteSet<T>> {
  const { parts, signal, onProgress } = wanted
  let last: SetProgress | undefined
  try {
    return await readCompleteSet({
      parts,
      signal,
      onProgress: (progress) => {
        last = progress
        onProgress(progress)
      },
    })
  } catch (error) {
    const isLost = isApiError(error) && error.code === 'unauthenticated'
    if (signal.aborted || isLost || last?.failed.length !== parts.length) throw error
    return { parts: [], failed: last.failed, requests: last.requests }
  }
}

function withFacts<T>(set: CompleteSet<T>): KeptSet<T> {
  return { ...set, facts: factsOf(set) }
}
