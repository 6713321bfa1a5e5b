import { deviceLimits, everyCustomer } from '#/lib/device-list-address'
import { longestInLink } from '#/lib/linked-ids'
import { choiceField, integerField, scopeField, sortField, textField } from '#/lib/search-fields'
import type { FieldValues, SearchField } from '#/lib/search-fields'
import { pasteFilters } from './findings'

export const pasteSorts = ['result', 'pasted', 'name', 'customer', 'model', 'lastComm'] as const

export const pasteFields = {
  page: integerField(1, { min: 1, max: 100_000 }),
  limit: choiceField(deviceLimits, 50),
  customer: scopeField(everyCustomer),
  result: choiceField(pasteFilters),
  sort: sortField(pasteSorts),
  /** What is looked up, as far as a link holds it. */
  ids: textField(longestInLink),
  /** The mark of what is kept in the tab, where it is too much for a link. */
  kept: markField(),
}

export type PasteSearch = FieldValues<typeof pasteFields>

function markField(): SearchField<string> {
  return {
    fallback: '',
    read: (text) => (/^[\da-z]{1,16}$/.test(text) ? text : undefined),
    write: String,
  }
}
