import { queryOptions } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { readWhitelistApp } from '#/api/telecomx/app-client'
import type { WhitelistAnswer, WhitelistRefusal } from '#/api/telecomx/app-client'
import { workers } from '#/api/workers'

const entryKey = ['apps', 'entry'] as const
const refusalKey = ['apps', 'refusal'] as const

/** A whitelist changes by hand and by the day: what was read of it does for a while. */
const entriesStayFor = 15 * 60_000

/** Of thousands of apps a few are asked for at a time: the lists of the page go beside them. */
const lane = workers(6)

/**
 * What the whitelist says of one app, asked for once however many rows have it. A 403 and a 404 are
 * answers like any other.
 */
export function whitelistEntry(id: string) {
  return queryOptions({
    queryKey: [...entryKey, id],
    queryFn: ({ client, signal }) => lane.run(() => ask(id, client, signal)),
    staleTime: entriesStayFor,
    gcTime: entriesStayFor,
  })
}

/** Who may use an app by name, with telephone and e-mail: asked for when somebody wants to see it. */
export function whitelistNames(id: string) {
  return queryOptions({
    queryKey: ['apps', 'names', id],
    queryFn: ({ signal }) => readWhitelistApp({ id, full: true }, { signal }),
    staleTime: entriesStayFor,
  })
}

/** What is here of an app's entry already; nobody is asked. */
export function knownEntry(client: QueryClient, id: string | null): WhitelistAnswer | undefined {
  return id === null ? undefined : client.getQueryData(whitelistEntry(id).queryKey)
}

/** A refusal is about who asks, not about the app: the rest of the line need not hear it again. */
async function ask(id: string, client: QueryClient, signal: AbortSignal): Promise<WhitelistAnswer> {
  const refusal = client.getQueryData<WhitelistRefusal>(refusalKey)
  if (refusal) return refusal
  const answer = await readWhitelistApp({ id, full: false }, { signal })
  if (answer.kind === 'refused') client.setQueryData(refusalKey, answer)
  return answer
}

export type Whitelist = {
  /** By package id; what is not here is on its way, or failed. */
  answers: ReadonlyMap<string, WhitelistAnswer>
  asked: number
  pending: number
  /** One failure of those there are. */
  error: Error | null
  failed: number
  retry: () => void
}

type Entry = {
  data: WhitelistAnswer | undefined
  error: Error | null
  isPending: boolean
  refetch: () => Promise<unknown>
}

/** For `useQueries`: the entries of these apps, each once. */
export function whitelistEntries(ids: Iterable<string>) {
  const wanted = [...new Set(ids)]
  return {
    queries: wanted.map(whitelistEntry),
    combine: (found: Entry[]): Whitelist => {
      const answers = new Map<string, WhitelistAnswer>()
      for (const [index, { data }] of found.entries()) {
        const id = wanted[index]
        if (data && id !== undefined) answers.set(id, data)
      }
      const failures = found.filter(({ error, data }) => error !== null && data === undefined)
      return {
        answers,
        asked: wanted.length,
        pending: found.filter(({ isPending }) => isPending).length,
        error: failures[0]?.error ?? null,
        failed: failures.length,
        retry: () => {
          for (const { refetch } of failures) void refetch()
        },
      }
    },
  }
}
