import { everyCustomer } from '#/lib/device-list-address'
import { orderLimits } from '#/lib/order-list-address'
import { choiceField, integerField, scopeField } from '#/lib/search-fields'
import type { FieldValues } from '#/lib/search-fields'
import { checkFilters } from './check'

/** The state of an order's page: whose devices its ids are looked for in, and which of them are shown. */
export const orderCheckFields = {
  page: integerField(1, { min: 1, max: 100_000 }),
  limit: choiceField(orderLimits, 50),
  customer: scopeField(everyCustomer),
  result: choiceField(checkFilters),
}

export type OrderCheckSearch = FieldValues<typeof orderCheckFields>
