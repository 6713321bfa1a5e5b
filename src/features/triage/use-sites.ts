import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { Customer } from '#/api/telecomx/schemas'
import { currentSession } from '#/features/session/queries'
import { isAdmin } from '#/features/session/rules'
import { everyCustomer } from '#/lib/device-list-address'
import { useNow } from '#/ui/use-now'
import { siteCounts } from './queries'
import type { SitesAsked } from './queries'
import { isOver, withoutWave } from './waves'
import type { Wave } from './waves'

const none: readonly Customer[] = []

/** The customers of a scope with the vendor's counters, read again every minute. */
export function useSites(customer: string) {
  const query = useQuery(siteCounts(useAsked(customer)))
  const watch = query.data?.watch
  return {
    query,
    every: customer === everyCustomer,
    sites: query.data?.list ?? none,
    readAt: query.data?.readAt ?? 0,
    wave: useLasting(watch?.wave),
    toldAt: watch?.toldAt,
  }
}

/** Also where nothing can be read it is over when its time is: nothing waits longer than is said. */
function useLasting(wave: Wave | undefined): Wave | undefined {
  const now = useNow(60_000)
  return wave === undefined || isOver(wave, now) ? undefined : wave
}

/** Whether much of a scope fell silent at a stroke, as far as it was read; asks for nothing itself. */
export function useWave(customer: string) {
  const asked = useAsked(customer)
  const client = useQueryClient()
  const { data } = useQuery({ ...siteCounts(asked), enabled: false })
  return {
    wave: useLasting(data?.watch?.wave),
    dismiss: () => dismissWave(client, asked),
  }
}

/** Somebody says that it is the sites and not the service: what waited is shown. */
function dismissWave(client: QueryClient, asked: SitesAsked): void {
  const { queryKey } = siteCounts(asked)
  const { dataUpdatedAt: updatedAt } = client.getQueryState(queryKey) ?? {}
  client.setQueryData(
    queryKey,
    (sites) => sites && { ...sites, watch: sites.watch && withoutWave(sites.watch) },
    // As old as it was: nothing was read.
    updatedAt === undefined ? {} : { updatedAt },
  )
}

function useAsked(customer: string): SitesAsked {
  const session = useQuery(currentSession()).data
  const own = session?.customer
  const customerId = customer || own?.id || ''
  return {
    customerId,
    name: own?.id === customerId ? own.name : customerId,
    everyReseller: isAdmin(session?.accessLevel ?? ''),
  }
}
