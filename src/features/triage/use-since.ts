import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { currentSession } from '#/features/session/queries'
import { tickedNow } from '#/ui/ticking'
import { useNow } from '#/ui/use-now'
import { keepLook, lookOf, readLook } from './last-look'
import type { Look } from './last-look'
import type { SilentBox } from './rules'
import { maybeSilent } from './rules'
import { partlyRead } from './silent-sites'
import { changesSince } from './since'
import { silentWordsOf } from './since-queries'
import { useSilent } from './use-silent'
import { useSites } from './use-sites'

/** What is silent in a scope against what was when this user last looked, and how to look. */
export function useSince(customer: string) {
  const session = useQuery(currentSession()).data
  const scope = customer || session?.customer.id || ''
  const { look, keep } = useLook(session?.user.id ?? '', scope)
  const { query, sites, readAt, every } = useSites(customer)
  // Who was silent then is asked for, even where no counter says so now: else nothing could be back.
  const candidates = useMemo(
    () =>
      every ? sites.filter((site) => maybeSilent(site) || look?.sites.get(site.id)?.size) : sites,
    [every, sites, look],
  )
  const mark = `since ${customer}`
  const asked = { sites: candidates, sitesReadAt: readAt, showDevelopment: false, mark }
  const state = useSilent({ scope: customer, ...asked })
  const words = useQuery(silentWordsOf(state.set, mark))
  const now = useNow(60_000, 'server')
  const siteOf = useMemo(() => new Map(sites.map((site) => [site.id, site])), [sites])
  const { set } = state
  const { data } = words
  const seen = useMemo(() => {
    if (set === undefined || data === undefined) return undefined
    return {
      // Those that the words are of: newer ones would pass for boxes that are not dead.
      parts: data.parts,
      failed: new Set(set.failed.map(({ id }) => id)),
      partly: partlyRead(data.parts),
      wordless: data.failed,
      wordOf: ({ customerId, key }: SilentBox) =>
        data.sites.get(customerId)?.get(key) ?? ('ALLOFFLINE' as const),
    }
  }, [set, data])
  const since = useMemo(
    () => (look && seen ? changesSince(look, seen, now) : undefined),
    [look, seen, now],
  )

  return {
    query,
    candidates,
    state,
    siteOf,
    look,
    since,
    /** Of how many customers it is, or was at the last look, not known which of their boxes are dead. */
    withoutWords: new Set([...(data?.failed ?? []), ...(look?.wordless ?? [])]).size,
    wordsError: words.error,
    /** Undefined while not all that there is to see has been read. */
    takeLook: seen && (() => keep(lookOf(scope, tickedNow('server'), seen))),
    takeBack: keep,
  }
}

type Kept = { by: string; look: Look | undefined }

/** The last look of a user at a scope; whether this browser took it. */
function useLook(userId: string, scope: string) {
  const by = `${userId} ${scope}`
  const [kept, setKept] = useState<Kept>()
  const { look } = kept?.by === by ? kept : { look: readLook(userId, scope) }
  if (kept?.by !== by) setKept({ by, look })

  function keep(next: Look | undefined): boolean {
    setKept({ by, look: next })
    return keepLook(userId, scope, next)
  }
  return { look, keep }
}
