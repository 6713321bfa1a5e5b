import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { SetPart, SetProgress } from '#/api/complete-set'
import { isApiError } from '#/api/errors'
import { listCustomers, listDevices } from '#/api/telecomx/client'
import type { Customer } from '#/api/telecomx/schemas'
import { unlisted } from '#/features/customers/rules'
import { customerParts } from '#/features/fleet/queries'
import { everyCustomer } from '#/lib/device-list-address'
import type { KeptSet } from '#/list/read-set'
import { refreshEvery } from '#/list/refresh'
import { preferences } from '#/ui/preference-store'
import { evenInBackground } from './background-refresh'
import type { SilentBox } from './rules'
import { countersOf, watchOn } from './waves'
import type { Watch } from './waves'

const root = ['triage'] as const

export type SitesAsked = {
  /** A customer, or all of them. */
  customerId: string
  /** Of one's own, which the vendor does not list. */
  name: string
  everyReseller: boolean
}

export type Sites = {
  list: readonly Customer[]
  readAt: number
  /** Of one customer alone nobody can tell: there it is undefined. */
  watch: Watch | undefined
}

/** The customers of a scope with the vendor's counters: all that the first look is made of. */
export function siteCounts({ customerId, name, everyReseller }: SitesAsked) {
  const queryKey = [...root, 'sites', customerId, everyReseller]
  return queryOptions({
    queryKey,
    queryFn: async ({ signal, client }): Promise<Sites> => {
      if (customerId !== everyCustomer) {
        const params = {
          offset: 0,
          limit: 1,
          customerIds: customerId,
          includeSubresellers: true,
          iptvdevices: true,
          all: everyReseller,
        }
        const { rows } = await listCustomers(params, { signal })
        const site = rows.find(({ id }) => id === customerId)
        const list = [site ?? unlisted(customerId, name)]
        return { list, readAt: Date.now(), watch: undefined }
      }
      // The page stands before what reads its sets is there.
      const { readCompleteSet } = await import('#/api/complete-set')
      const set = await readCompleteSet({ parts: customerParts({ everyReseller }), signal })
      const list = set.parts.flatMap(({ rows }) => rows)
      const readAt = Date.now()
      const before = client.getQueryData<Sites>(queryKey)?.watch
      return { list, readAt, watch: watchOn(before, countersOf(list, readAt), preferences().wave) }
    },
    enabled: customerId !== '',
    staleTime: refreshEvery.totals,
    refetchInterval: evenInBackground,
    refetchIntervalInBackground: true,
    retry: false,
  })
}

type KnownSite = { counter: number | null; part: SilentPart }
type SilentPart = KeptSet<SilentBox>['parts'][number]

const pageSize = 500
/**
 * Android devices no counter counts, and some customers have none: after this long a set is asked for
 * again all the same. That of one customer alone with each refresh, which is one request.
 */
const knownFor = { one: refreshEvery.rows, many: 10 * 60_000 }

export type SilentAsked = {
  sites: readonly Customer[]
  sitesReadAt: number
  showDevelopment: boolean
  /** Which of a scope's sites: by what the query is told from another. */
  mark: string
}

export const triageKeys = {
  silent: (mark: string, showDevelopment: boolean) =>
    [...root, 'silent', showDevelopment, mark] as const,
  progress: (mark: string, showDevelopment: boolean) =>
    [...root, 'progress', showDevelopment, mark] as const,
}

/** So that the next reading is one of all of them. */
export function forgetSilent(client: QueryClient, showDevelopment: boolean): void {
  knownSites(client, showDevelopment).clear()
}

/**
 * The offline sets of some customers. Each time the counters have been read, only those are asked for
 * again whose counter moved; what another page has read, or a reading that was broken off, is kept.
 */
export function silentBoxes({ sites, sitesReadAt, showDevelopment, mark }: SilentAsked) {
  return queryOptions({
    queryKey: [...triageKeys.silent(mark, showDevelopment), sitesReadAt],
    queryFn: async ({ signal, client }): Promise<KeptSet<SilentBox>> => {
      const known = knownSites(client, showDevelopment)
      const lasts = sites.length === 1 ? knownFor.one : knownFor.many
      const asked = sites.filter((site) => !isKnown(known.get(site.id), site, lasts))
      const onProgress = (progress: SetProgress) => {
        if (!signal.aborted) {
          client.setQueryData(triageKeys.progress(mark, showDevelopment), progress)
        }
      }
      const counters = new Map(sites.map(({ id, stbsOffline }) => [id, stbsOffline]))
      const keep = (part: SilentPart) =>
        known.set(part.id, { counter: counters.get(part.id) ?? null, part })
      const parts = asked.map((site) => silentPart(site, showDevelopment, keep))
      const read = () => sites.flatMap(({ id }) => known.get(id)?.part ?? [])
      const { factsOf, readCompleteSet } = await import('#/api/complete-set')
      const set = await readCompleteSet({ parts, signal, onProgress }).catch((error: unknown) => {
        const isLost = isApiError(error) && error.code === 'unauthenticated'
        if (signal.aborted || isLost || !isApiError(error) || read().length === 0) throw error
        // What was read before stands, and those that could not be read anew are named.
        const failed = asked.map(({ id, name }) => ({ id, name, error }))
        return { parts: [], failed, requests: asked.length }
      })
      for (const part of set.parts) keep(part)
      const whole = { parts: read(), failed: set.failed, requests: set.requests }
      return { ...whole, facts: factsOf(whole) }
    },
    enabled: sitesReadAt > 0,
    staleTime: Infinity,
    gcTime: 30_000,
    structuralSharing: false,
    retry: false,
    placeholderData: (before, query) =>
      query?.queryKey[2] === showDevelopment && query.queryKey[3] === mark
        ? keepPreviousData(before)
        : undefined,
  })
}

function silentPart(
  { id, name }: Customer,
  showDevelopment: boolean,
  keep: (part: SilentPart) => void,
): SetPart<SilentBox> {
  return {
    id,
    name,
    load: async (offset, signal) => {
      const filters = { customerId: id, heartbeatStatus: 'ALLOFFLINE', showDevelopment } as const
      const page = await listDevices({ ...filters, offset, limit: pageSize }, { signal })
      const rows = page.rows.map((device) => ({ key: device.key, device, customerId: id }))
      if (offset === 0 && page.total <= rows.length + page.setAside.length) {
        const { total, setAside } = page
        const whole = { drifted: false, cutShort: false, readAt: Date.now() }
        keep({ id, rows, total, setAside: setAside.length, ...whole })
      }
      return { ...page, rows }
    },
  }
}

function isKnown(known: KnownSite | undefined, { stbsOffline }: Customer, lasts: number): boolean {
  if (known === undefined || known.counter !== stbsOffline) return false
  return Date.now() - known.part.readAt < lasts
}

/** In the query cache, where a sign-out clears it. */
function knownSites(client: QueryClient, showDevelopment: boolean): Map<string, KnownSite> {
  const queryKey = [...root, 'known', showDevelopment]
  // Nobody watches it, and what nobody watches is dropped: all would be asked again every few minutes.
  client.setQueryDefaults(queryKey, { gcTime: Infinity })
  const known = client.getQueryData<Map<string, KnownSite>>(queryKey) ?? new Map()
  client.setQueryData(queryKey, known)
  return known
}
