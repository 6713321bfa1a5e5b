import { deviceLimits, everyCustomer } from '#/lib/device-list-address'
import { choiceField, flagField, integerField, scopeField, sortField } from '#/lib/search-fields'
import type { FieldValues } from '#/lib/search-fields'
import { dimensions } from './cause-tally'

export const causeSorts = ['value', 'silent', 'share', 'rest', 'times', 'least'] as const

export const causeFields = {
  page: integerField(1, { min: 1, max: 100_000 }),
  limit: choiceField(deviceLimits, 50),
  customer: scopeField(everyCustomer),
  /** Disabled and development devices count too. */
  withDisabled: flagField(),
  sort: sortField(causeSorts),
  by: choiceField(dimensions),
}

export type CauseSearch = FieldValues<typeof causeFields>
