import { deviceLimits, everyCustomer } from '#/lib/device-list-address'
import { choiceField, integerField, scopeField, sortField, textField } from '#/lib/search-fields'
import type { FieldValues } from '#/lib/search-fields'

export const appSorts = ['name', 'package', 'installs', 'outdated', 'missing'] as const

const paged = {
  page: integerField(1, { min: 1, max: 100_000 }),
  limit: choiceField(deviceLimits, 50),
  filter: textField(200),
  customer: scopeField(everyCustomer),
}

export const appFields = { ...paged, sort: sortField(appSorts) }

/** The page of one app turns the pages of those who may use it. */
export const appPageFields = { ...paged, limit: choiceField(deviceLimits, 25) }

export type AppPageSearch = FieldValues<typeof appPageFields>

export type AppSearch = FieldValues<typeof appFields>

export const workGroupings = ['app', 'customer'] as const
export type WorkGrouping = (typeof workGroupings)[number]

/** `groupBy` is what the device list calls it too. */
export const workFields = { ...paged, groupBy: choiceField(workGroupings, 'app') }

export type WorkSearch = FieldValues<typeof workFields>
