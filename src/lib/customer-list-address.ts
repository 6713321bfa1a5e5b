import { queryString } from './query-string'

export type CustomerListParams = {
  offset: number
  limit: number
  filter?: string | undefined
  /** only customers that have FlexCare */
  flexcare?: boolean | undefined
  /** the customers of the reseller's own resellers too */
  includeSubresellers?: boolean | undefined
  /** every reseller's customers; for ADMIN only */
  all?: boolean | undefined
  /** with the counters of set-top boxes */
  iptvdevices?: boolean | undefined
  /** these customers only; one, as far as we ask */
  customerIds?: string | undefined
}

const queryNames = [
  'offset',
  'limit',
  'filter',
  'flexcare',
  'includeSubresellers',
  'all',
  'iptvdevices',
  'customerIds',
] as const

export function customerListAddress(params: CustomerListParams): string {
  return `/api/telecomx/customer?${queryString(queryNames, params)}`
}
