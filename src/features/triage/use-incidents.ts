import { useMemo } from 'react'
import { isAside } from '#/lib/set-asides'
import { useAsides } from '#/ui/use-asides'
import { useNow } from '#/ui/use-now'
import { usePreference } from '#/ui/use-preference'
import { incidentsOf } from './incidents'
import { contactOf, maybeSilent, mayBeStandby, troubled } from './rules'
import { boxesBySite } from './silent-sites'
import { useSilent } from './use-silent'
import { useSites } from './use-sites'
import { waitApart } from './waiting'

type Asked = { customer: string; withDisabled: boolean }

/** The incidents of a scope, and the silent boxes that they were found among. */
export function useIncidents({ customer, withDisabled }: Asked) {
  const { query, sites, readAt, every, wave, toldAt } = useSites(customer)
  // Of one customer the set is asked for whatever its counter says, which counts no Android device.
  const candidates = useMemo(() => (every ? sites.filter(maybeSilent) : sites), [every, sites])
  const state = useSilent({
    scope: customer,
    sites: candidates,
    sitesReadAt: readAt,
    showDevelopment: withDisabled,
    mark: `every ${customer}`,
  })
  const [rule] = usePreference('incidents')
  const now = useNow(60_000, 'server')
  const { set, facts } = state
  const asides = useAsides()
  // Of 6,000 boxes it takes some milliseconds, which a keystroke need not pay.
  const found = useMemo(() => {
    const known = [...(boxesBySite(set)?.values() ?? [])].map((each) =>
      troubled(each, withDisabled),
    )
    const boxes = known.map((each) => each.filter((box) => !isAside(asides, box)))
    const dated = boxes.flat().flatMap((box) => {
      const at = contactOf(box.device, now)
      return at === null ? [] : [{ box, at, standby: mayBeStandby(box.device) }]
    })
    const troubling = known.flat()
    const aside = troubling.filter((box) => isAside(asides, box))
    const without = {
      undated: troubling.length - aside.length - dated.length,
      aside: aside.length,
      disabled: (facts?.rows ?? troubling.length) - troubling.length,
    }
    return { incidents: incidentsOf(boxes, rule, now), dated, aside, without }
  }, [set, facts, withDisabled, rule, now, asides])
  const shown = useMemo(() => {
    const bySite = boxesBySite(set)
    return waitApart(found.incidents, wave, (id) => bySite?.get(id) ?? [], now).shown
  }, [found, wave, set, now])
  const siteOf = useMemo(() => new Map(sites.map((site) => [site.id, site])), [sites])

  // What somebody asked to see is shown at once, and not held back.
  const question = JSON.stringify([customer, withDisabled, rule, toldAt])

  const asked = { query, every, candidates, state, now, rule, question }
  return { ...asked, siteOf, ...found, incidents: shown }
}
