import { firstCursor } from '#/api/cursor-paging'
import {
  type FieldValues,
  type SearchField,
  choiceField,
  flagField,
  integerField,
  sortField,
  textField,
} from '#/lib/search-fields'
import { clientTypes } from '#/lib/fota-address'

export const deviceLimits = [25, 50, 100, 250] as const

export const fotaDeviceSorts = [
  'imei',
  'mdn',
  'make',
  'model',
  'firmware',
  'eligible',
  'licensed',
  'upgraded',
  'protocol',
  'state',
] as const

export type FotaDeviceSort = (typeof fotaDeviceSorts)[number]

/**
 * The device list's state in the address. `back` are the markers one came by, the latest last, without
 * the first: a reload keeps the way back. The service takes the protocol too; the rest asks for what only
 * the complete set can answer.
 */
export const fotaDeviceFields = {
  cursor: matching(/^\d{1,17}$/, firstCursor),
  back: matching(/^\d{1,17}(?:\.\d{1,17}){0,63}$/, ''),
  page: integerField(1, { min: 1, max: 100_000 }),
  limit: choiceField(deviceLimits, 50),
  clientType: choiceField(clientTypes),
  filter: textField(200),
  make: textField(100),
  model: textField(100),
  firmware: textField(200),
  eligible: flagField(),
  sort: sortField(fotaDeviceSorts),
  whole: flagField(),
}

export type FotaDeviceSearch = FieldValues<typeof fotaDeviceFields>

/** A text of a certain form; anything else is none. */
function matching(pattern: RegExp, fallback: string): SearchField<string> {
  return { fallback, read: (text) => (pattern.test(text) ? text : undefined), write: String }
}
