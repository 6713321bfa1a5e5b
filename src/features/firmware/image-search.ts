import { type FieldValues, sortField } from '#/lib/search-fields'

export const imageSorts = [
  'name',
  'from',
  'to',
  'make',
  'model',
  'launched',
  'candidates',
  'eligible',
] as const

export const imageFields = { sort: sortField(imageSorts) }

export type ImageSearch = FieldValues<typeof imageFields>
