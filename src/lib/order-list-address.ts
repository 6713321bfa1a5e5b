import { queryString } from './query-string'
import {
  type FieldValues,
  choiceField,
  flagField,
  integerField,
  sortField,
  textField,
} from './search-fields'

/** Rows a page. */
export const orderLimits = [25, 50, 100, 250] as const

/** The longest filter the gateway passes on. */
export const orderFilterLength = 200

/** What the complete list can be sorted by: the service itself sorts by nothing. */
export const orderSorts = [
  'name',
  'snowId',
  'poNumber',
  'ean',
  'item',
  'devices',
  'orderer',
] as const

/**
 * The order list's state in the address. `whole` asks for every order that matches, which a file of
 * all of them takes even when nothing is sorted.
 */
export const orderListFields = {
  page: integerField(1, { min: 1, max: 100_000 }),
  limit: choiceField(orderLimits, 50),
  filter: textField(orderFilterLength),
  sort: sortField(orderSorts),
  whole: flagField(),
}

export type OrderSearch = FieldValues<typeof orderListFields>

export type OrderFilters = { filter?: string | undefined }

export type OrderListParams = OrderFilters & { offset: number; limit: number }

/** What the list in the address asks of the service, without its page. */
export function orderListFilters({ filter }: OrderSearch): OrderFilters {
  return { filter: filter || undefined }
}

export function orderListParams(search: OrderSearch): OrderListParams {
  const offset = (search.page - 1) * search.limit
  return { ...orderListFilters(search), offset, limit: search.limit }
}

/** Built here for the boot script and the client alike, letter for letter the same. */
export function orderListAddress(params: OrderListParams): string {
  const query = queryString(['offset', 'limit', 'filter'], params)
  return `/api/telecomx/iptv/flexcareorder?${query}`
}
