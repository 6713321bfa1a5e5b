import { queryString } from './query-string'
import {
  type FieldValues,
  choiceField,
  flagField,
  idField,
  integerField,
  sortField,
  textField,
} from './search-fields'

/** Rows a page. */
export const customerLimits = [25, 50, 100, 250] as const

/** The longest filter the gateway passes on. */
export const customerFilterLength = 200

/** What the complete list can be sorted by: the service itself sorts by nothing. */
export const customerSorts = ['name', 'stbs', 'offline', 'share'] as const

/**
 * The customer list's state in the address, under the vendor's own names where it has them. `whole`
 * asks for every customer that matches, which a file of all of them takes even when nothing is sorted.
 */
export const customerListFields = {
  page: integerField(1, { min: 1, max: 100_000 }),
  limit: choiceField(customerLimits, 50),
  filter: textField(customerFilterLength),
  resellers: flagField(),
  flexcare: flagField(),
  includeDeleted: flagField(),
  includeSubresellers: flagField(),
  all: flagField(),
  iptvproviders: flagField(),
  iptvprivate: flagField(),
  parentReseller: idField(),
  sort: sortField(customerSorts),
  whole: flagField(),
}

export type CustomerSearch = FieldValues<typeof customerListFields>

export type CustomerFilters = {
  filter?: string | undefined
  /** only customers that are resellers */
  resellers?: boolean | undefined
  /** only customers that have FlexCare */
  flexcare?: boolean | undefined
  includeDeleted?: boolean | undefined
  /** the customers of the reseller's own resellers too */
  includeSubresellers?: boolean | undefined
  /** every reseller's customers; this and the next three for ADMIN only */
  all?: boolean | undefined
  iptvproviders?: boolean | undefined
  iptvprivate?: boolean | undefined
  /** this reseller's customers */
  parentReseller?: string | undefined
  /** counts each customer's devices too */
  iptvdevices?: boolean | undefined
  /** these customers only; one, as far as we ask */
  customerIds?: string | undefined
}

export type CustomerListParams = CustomerFilters & { offset: number; limit: number }

/** What the list in the address asks of the service, without its page. */
export function customerListFilters(search: CustomerSearch): CustomerFilters {
  return {
    filter: search.filter || undefined,
    resellers: search.resellers || undefined,
    flexcare: search.flexcare || undefined,
    includeDeleted: search.includeDeleted || undefined,
    includeSubresellers: search.includeSubresellers || undefined,
    all: search.all || undefined,
    iptvproviders: search.iptvproviders || undefined,
    iptvprivate: search.iptvprivate || undefined,
    parentReseller: search.parentReseller || undefined,
    iptvdevices: true,
  }
}

export function customerListParams(search: CustomerSearch): CustomerListParams {
  const offset = (search.page - 1) * search.limit
  return { ...customerListFilters(search), offset, limit: search.limit }
}

const queryNames = [
  'offset',
  'limit',
  'filter',
  'resellers',
  'flexcare',
  'includeDeleted',
  'includeSubresellers',
  'all',
  'iptvproviders',
  'iptvprivate',
  'parentReseller',
  'iptvdevices',
  'customerIds',
] as const

export function customerListAddress(params: CustomerListParams): string {
  return `/api/telecomx/customer?${queryString(queryNames, params)}`
}

/**
 * One customer in full; also a deleted one, whom a link may still name. The gateway gives the whole
 * object of exactly one customer only.
 */
export function customerAddress(customerId: string, all: boolean): string {
  const params = {
    offset: 0,
    limit: 1,
    includeDeleted: true,
    includeSubresellers: true,
    all,
    iptvdevices: true,
    customerIds: customerId,
  }
  return `${customerListAddress(params)}&full=true`
}
