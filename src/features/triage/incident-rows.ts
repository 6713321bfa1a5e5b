import type { Customer } from '#/api/telecomx/schemas'
import { keepRows } from '#/table/keep-rows'
import type { Incident } from './incidents'

/** What a row of the list shows: the incident, at whose site, and how much of it. */
export type IncidentRow = {
  incident: Incident
  site: Customer
  /** Of its boxes the set-top boxes, which alone the vendor counts. */
  stbs: number
  /**
   * Of the site's set-top boxes; null when they were not counted, or fewer than have fallen, and where
   * development boxes are among the fallen, which the counter does not know.
   */
  share: number | null
  models: readonly string[]
  /** How the page is looked at, which its links keep. */
  scope: string
  withDisabled: boolean
}

type Seen = { scope: string; withDisabled: boolean }

const keptRow = keepRows<Incident, IncidentRow>(
  (a, b) => a.site === b.site && a.scope === b.scope && a.withDisabled === b.withDisabled,
)

/** Those that may be in standby are counted apart, and so are no part of the share. */
export function incidentRow(incident: Incident, site: Customer, seen: Seen): IncidentRow {
  const fallen = incident.boxes.map(({ device }) => device)
  const stbs = fallen.filter(({ kind }) => kind === 'STB').length
  const models = new Set(fallen.flatMap(({ model }) => model ?? []))
  return keptRow(incident, {
    incident,
    site,
    stbs,
    share: seen.withDisabled ? null : shareOf(stbs, site.stbs),
    models: [...models].toSorted(),
    ...seen,
  })
}

function shareOf(stbs: number, of: number | null): number | null {
  return of === null || of <= 0 || stbs > of ? null : stbs / of
}
