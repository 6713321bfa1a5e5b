import { everyCustomer } from '#/lib/device-list-address'
import { scopeField } from '#/lib/search-fields'
import type { FieldValues } from '#/lib/search-fields'

/** Whose morning it is: nothing else narrows the page. */
export const overviewFields = { customer: scopeField(everyCustomer) }

export type OverviewSearch = FieldValues<typeof overviewFields>
