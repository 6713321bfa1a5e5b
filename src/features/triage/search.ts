import { instantText, readInstant } from '#/lib/dates'
import { deviceLimits, everyCustomer } from '#/lib/device-list-address'
import { choiceField, flagField, integerField, scopeField, writeFields } from '#/lib/search-fields'
import type { FieldValues, SearchField } from '#/lib/search-fields'
import { paths } from '#/url/paths'
import { ranges } from './histogram'
import { spanText } from './incidents'
import type { Incident } from './incidents'

const shared = {
  page: integerField(1, { min: 1, max: 100_000 }),
  limit: choiceField(deviceLimits, 50),
  customer: scopeField(everyCustomer),
  /** Disabled and development devices count too. */
  withDisabled: flagField(),
}

export const impactFields = shared

export const incidentFields = {
  ...shared,
  range: choiceField(ranges, '24h'),
  from: momentField(),
  to: momentField(),
}

/** What may have become of a box since the last look, in the order in which it is told. */
export const changeKinds = ['fallen', 'worse', 'back'] as const
export type ChangeKind = (typeof changeKinds)[number]

export const sinceFields = { ...shared, change: choiceField(changeKinds) }

export type TriageSearch = FieldValues<typeof shared>
export type IncidentSearch = FieldValues<typeof incidentFields>
export type SinceSearch = FieldValues<typeof sinceFields>

/** Where an incident is shown, with the boxes that were counted where the link stands. */
export function incidentAddress(incident: Incident, seen: Partial<TriageSearch>): string {
  const query = writeFields(shared, seen)
  const page = paths.incident(incident.customerId, spanText(incident))
  return query.size === 0 ? page : `${page}?${query}`
}

/** A moment in epoch milliseconds, written so that a person can read it. */
function momentField(): SearchField<number | undefined> {
  return {
    fallback: undefined,
    read: (text) => {
      const moment = readInstant(text)
      return moment.kind === 'instant' ? moment.at : undefined
    },
    write: (at) => (at === undefined ? '' : instantText({ kind: 'instant', at })),
  }
}
