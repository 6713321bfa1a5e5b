import { readDeviceId, shortestBarcode } from './device-id'
import { queryString } from './query-string'
import {
  type FieldValues,
  choiceField,
  flagField,
  idField,
  integerField,
  scopeField,
  sortField,
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

/** In the address: the scope of all customers within reach. No id of the vendor's is this short. */
export const everyCustomer = 'all'

/** The columns that rows can be sorted by. */
export const deviceSorts = [
  'name',
  'deviceId',
  'type',
  'model',
  'lastComm',
  'lastUiComm',
  'appVersion',
] as const

export const deviceGroups = ['model', 'appVersion', 'type', 'customer'] as const
export type DeviceGroup = (typeof deviceGroups)[number]

const ownTextLength = 64

/** Package names and what applications are called; longer ones no link can ask for. */
export const appTextLength = 200

/**
 * The device list's state in the address, under the vendor's own names where it has them. What stands
 * below `customer` the service cannot answer: it takes every row of the scope.
 */
export const deviceListFields = {
  page: integerField(1, { min: 1, max: 100_000 }),
  limit: choiceField(deviceLimits, 50),
  filter: textField(deviceFilterLength),
  type: choiceField(deviceTypes),
  heartbeatStatus: choiceField(heartbeatStatuses),
  group: idField(),
  showDevelopment: flagField(),
  customer: scopeField(everyCustomer),
  sort: sortField(deviceSorts),
  groupBy: choiceField(deviceGroups),
  model: textField(ownTextLength),
  appVersion: textField(ownTextLength),
  app: textField(ownTextLength),
  outdated: flagField(),
  packageName: textField(appTextLength),
  packageVersion: textField(appTextLength),
  outdatedApp: textField(appTextLength),
  missingApp: textField(appTextLength),
  whole: flagField(),
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

/** Whether the list takes every row of its scope, for the service could not answer it with a page. */
export function isWhole(search: DeviceSearch): boolean {
  const { customer, sort, groupBy, model, appVersion, app, outdated, whole, filter } = search
  const { packageName, outdatedApp, missingApp } = search
  if (customer === everyCustomer || sort !== undefined || groupBy !== undefined) return true
  const sought = [model, appVersion, app, packageName, outdatedApp, missingApp]
  return whole || outdated || sought.some(Boolean) || isDeviceIdText(filter)
}

/** The service searches names only: what reads as a MAC or a barcode is looked for by ourselves. */
export function isDeviceIdText(text: string): boolean {
  const { kind, key } = readDeviceId(text)
  return kind === 'mac' || (kind === 'barcode' && key.length >= shortestBarcode)
}

/** What the list in the address asks of the service. No customer is the user's own. */
export function deviceListParams(search: DeviceSearch): DeviceListParams {
  return {
    customerId: search.customer === everyCustomer ? undefined : search.customer || undefined,
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
