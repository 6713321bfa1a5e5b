import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryKey } from '@tanstack/react-query'
import type { CompleteSet, ListPart, SetFacts, SetProgress } from '#/api/complete-set'
import { isApiError } from '#/api/errors'
import type { KeptSet } from './read-set'

export type SetSpec<T> = {
  queryKey: QueryKey
  /** Undefined as long as it is not known of which lists the set is made. */
  parts: ReadonlyArray<ListPart<T>> | undefined
  start: 'by itself' | 'on demand' | 'never'
}

export type SetState<T> = {
  status: 'unread' | 'reading' | 'read' | 'failed'
  /** Stays while it is read anew. */
  set: CompleteSet<T> | undefined
  facts: SetFacts | undefined
  /** While it is being read. */
  progress: SetProgress | undefined
  /** Also beside a set: the last reading of it failed. */
  error: Error | null
  /** How many rows had come when the reading was cancelled that was to give the first set. */
  stoppedAt: number | undefined
  read: () => void
  /** Ends every request at once; what was there before stays. */
  cancel: () => void
  retryFailed: () => void
  /** Reads some parts anew; while a reading is under way, right after it. */
  reread: (ids: readonly string[]) => void
}

const keptUnused = 5 * 60_000

/** The parts that the next reading of a set is of; none noted: all. By the set's query. */
const wanted = new WeakMap<object, Set<string>>()

/**
 * A complete set in the query cache, where a sign-out clears it and leaving the page ends its reading.
 * It is large and costs many requests, so nothing but its own functions reads it again.
 */
export function useCompleteSet<T extends { key: string }>({
  queryKey,
  parts,
  start,
}: SetSpec<T>): SetState<T> {
  const client = useQueryClient()
  const progressKey = ['progress', ...queryKey]
  const findQuery = () => client.getQueryCache().find({ queryKey, exact: true })

  const query = useQuery({
    queryKey,
    queryFn: async ({ signal }): Promise<KeptSet<T>> => {
      const known = parts ?? []
      const tell = (progress: SetProgress) => {
        if (!signal.aborted) client.setQueryData(progressKey, progress)
      }
      tell(begun(known.length))
      const asked = findQuery()
      const { readSet } = await import('./read-set')
      const reading = { parts: known, signal, onProgress: tell }
      let ids = takeWanted(asked)
      let set = await readSet({
        ...reading,
        ids,
        before: client.getQueryData<KeptSet<T>>(queryKey),
      })
      while ((ids = takeWanted(asked)) !== undefined) {
        set = await readSet({ ...reading, ids, before: set })
      }
      return set
    },
    enabled: start === 'by itself' && parts !== undefined,
    retry: false,
    staleTime: Infinity,
    gcTime: keptUnused,
    structuralSharing: false,
    refetchOnMount: ({ state }) => state.data === undefined,
    refetchOnReconnect: false,
    // A reading that a lost session ended goes on by itself after the sign-in.
    refetchOnWindowFocus: ({ state }) =>
      isApiError(state.error) && state.error.code === 'unauthenticated',
  })
  const progress = useSetProgress(progressKey)

  const set = query.data
  const isReading = query.fetchStatus !== 'idle'

  function begin() {
    if (parts !== undefined && start !== 'never') void query.refetch({ cancelRefetch: false })
  }

  function read() {
    const asked = findQuery()
    if (isReading) return
    if (asked) wanted.delete(asked)
    begin()
  }

  function reread(ids: readonly string[]) {
    const asked = findQuery()
    if (!asked || ids.length === 0) return
    wanted.set(asked, new Set([...(wanted.get(asked) ?? []), ...ids]))
    begin()
  }

  return {
    status: statusOf(isReading, set, query.error),
    set,
    facts: set?.facts,
    progress: isReading ? progress : undefined,
    error: query.error,
    stoppedAt: isReading || set ? undefined : progress?.rows,
    read,
    cancel: () => {
      const asked = findQuery()
      if (asked) wanted.delete(asked)
      void client.cancelQueries({ queryKey, exact: true })
    },
    retryFailed: () => reread(set?.failed.map(({ id }) => id) ?? []),
    reread,
  }
}

/** How far a reading is, as it notes it under a key of its own. */
export function useSetProgress(queryKey: QueryKey): SetProgress | undefined {
  return useQuery<SetProgress>({
    queryKey,
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: keptUnused,
    structuralSharing: false,
  }).data
}

function statusOf(isReading: boolean, set: unknown, error: Error | null) {
  if (isReading) return 'reading'
  if (set !== undefined) return 'read'
  return error === null ? 'unread' : 'failed'
}

function takeWanted(asked: object | undefined): ReadonlySet<string> | undefined {
  if (asked === undefined) return undefined
  const ids = wanted.get(asked)
  wanted.delete(asked)
  return ids
}

function begun(parts: number): SetProgress {
  return {
    rows: 0,
    expected: 0,
    parts: { done: 0, of: parts },
    failed: [],
    requests: 0,
    resumesAt: null,
  }
}
