import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { CompleteSet, SetPart } from '#/api/complete-set'
import { isApiError } from '#/api/errors'
import { longestPage } from '#/api/paging'
import { listDevices } from '#/api/telecomx/client'
import type { SilentWord } from './last-look'
import type { SilentBox } from './rules'

/** The sets that say more of a silent box than that it is, in the order in which they win. */
const saying = ['PRESUMEDDEAD', 'DEAD'] as const

type OfflineSet = CompleteSet<SilentBox>
type Words = ReadonlyMap<string, SilentWord>

export type SilentWords = {
  /** The offline sets that these are the words of. */
  parts: OfflineSet['parts']
  /** By customer and device key; a box that is in neither set is offline and no more. */
  sites: ReadonlyMap<string, Words>
  /** Customers with silent boxes of whom one of the sets could not be read. */
  failed: ReadonlySet<string>
}

/** As long as a customer's offline set is the one that was read, so are its words. */
const wordsOf = new WeakMap<OfflineSet['parts'][number], Words>()

/**
 * Which of the silent boxes are presumed dead and which are dead: two more requests for each customer
 * that has any, six at a time, and none for those whose offline set was not read anew.
 */
export function silentWordsOf(set: OfflineSet | undefined, mark: string) {
  const parts = set?.parts ?? []
  const silent = parts.filter(({ rows }) => rows.length > 0)
  const readAt = parts.map((part) => part.readAt)
  return queryOptions({
    queryKey: ['triage', 'words', mark, parts.length, Math.max(0, ...readAt), sumOf(readAt)],
    queryFn: async ({ signal }): Promise<SilentWords> => {
      const asked = silent.filter((part) => !wordsOf.has(part))
      const failed = new Set<string>()
      const { readCompleteSet } = await import('#/api/complete-set')
      await readCompleteSet({ parts: asked.flatMap(({ id }) => wordParts(id)), signal }).then(
        (read) => {
          for (const { id } of read.failed) failed.add(customerOf(id))
          const words = wordsIn(read)
          for (const part of asked) {
            if (!failed.has(part.id)) wordsOf.set(part, words.get(part.id) ?? new Map())
          }
        },
        (error: unknown) => {
          const isLost = isApiError(error) && error.code === 'unauthenticated'
          if (signal.aborted || isLost || !isApiError(error)) throw error
          for (const { id } of asked) failed.add(id)
        },
      )
      const sites = silent.map((part) => [part.id, wordsOf.get(part) ?? new Map()] as const)
      return { parts, sites: new Map(sites), failed }
    },
    enabled: set !== undefined,
    staleTime: Infinity,
    gcTime: 30_000,
    structuralSharing: false,
    retry: false,
    placeholderData: (before, query) =>
      query?.queryKey[2] === mark ? keepPreviousData(before) : undefined,
  })
}

type Named = { key: string }

function wordParts(customerId: string): Array<SetPart<Named>> {
  return saying.map((heartbeatStatus) => ({
    id: `${customerId} ${heartbeatStatus}`,
    name: customerId,
    load: (offset, signal) => {
      const filters = { customerId, heartbeatStatus, showDevelopment: false }
      return listDevices({ ...filters, offset, limit: longestPage }, { signal })
    },
  }))
}

/** By customer; of two sets the later one says more. */
function wordsIn(read: CompleteSet<Named>): ReadonlyMap<string, Words> {
  const words = new Map<string, Map<string, SilentWord>>()
  for (const word of saying) {
    for (const { id, rows } of read.parts) {
      if (!id.endsWith(` ${word}`)) continue
      const customerId = customerOf(id)
      const known = words.get(customerId) ?? new Map<string, SilentWord>()
      for (const { key } of rows) known.set(key, word)
      words.set(customerId, known)
    }
  }
  return words
}

function customerOf(partId: string): string {
  return partId.split(' ')[0] ?? ''
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, each) => sum + each, 0)
}
