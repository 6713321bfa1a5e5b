import { queryString } from './query-string'
import {
  type FieldValues,
  choiceField,
  flagField,
  idField,
  integerField,
  textField,
} from './search-fields'

export const deviceTypes = ['STB', 'ANDROID_TABLET', 'ANDROID_BOX'] as const
export const heartbeatStatuses = ['DEAD', 'PRESUMEDDEAD', 'ALLOFFLINE', 'ONLINE'] as const

/** Rows a page. */
export const deviceLimits = [25, 50, 100, 250] as const

/** The longest filter the gateway passes on. */
export const deviceFilterLength = 200

export type DeviceType = (typeof deviceTypes)[number]
export type HeartbeatStatus = (typeof heartbeatStatuses)[number]

/** The device list's state in the address, under the vendor's own names where it has them. */
export const deviceListFields = {
  page: integerField(1, { min: 1, max: 100_000 }),
  limit: choiceField(deviceLimits, 50),
  filter: textField(deviceFilterLength),
  type: choiceField(deviceTypes),
  heartbeatStatus: choiceField(heartbeatStatuses),
  group: idField(),
  showDevelopment: flagField(),
  customer: idField(),
}

export type DeviceSearch = FieldValues<typeof deviceListFields>

export type DeviceFilters = {
  customerId?: string | undefined
  filter?: string | undefined
  type?: DeviceType | undefined
  heartbeatStatus?: HeartbeatStatus | undefined
  group?: string | undefined
  showDevelopment?: boolean | undefined
}

export type DeviceListParams = DeviceFilters & { offset: number; limit: number }

/** What the list in the address asks of the service. No customer is the user's own. */
export function deviceListParams(search: DeviceSearch): DeviceListParams {
  return {
    customerId: search.customer || undefined,
    offset: (search.page - 1) * search.limit,
    limit: search.limit,
    filter: search.filter || undefined,
    type: search.type,
    heartbeatStatus: search.heartbeatStatus,
    group: search.group || undefined,
    showDevelopment: search.showDevelopment || undefined,
  }
}

const queryNames = [
  'offset',
  'limit',
  'filter',
  'customerId',
  'type',
  'showDevelopment',
  'group',
  'heartbeatStatus',
] as const

/**
 * The request's address. The boot script and the client both build it here, letter for letter
 * the same, or the answer sent for with the document would be thrown away.
 */
export function deviceListAddress(params: DeviceListParams): string {
  return `/api/telecomx/flexcare/device?${queryString(queryNames, params)}`
}
