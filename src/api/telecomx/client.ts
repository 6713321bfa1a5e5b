import {
  type CustomerListParams,
  customerAddress,
  customerListAddress,
} from '#/lib/customer-list-address'
import {
  type DeviceFilters,
  type DeviceListParams,
  deviceListAddress,
} from '#/lib/device-list-address'
import { ApiError } from '../errors'
import { type Sending, request } from '../http'
import { type OffsetPage, readEnvelope, readOffsetPage } from '../paging'
import { isJsonObject } from '../wire'
import { type CustomerDetail, customerDetailSchema } from './customer-schemas'
import {
  type Customer,
  type Device,
  type DeviceDetail,
  customerSchema,
  deviceDetailSchema,
  deviceSchema,
} from './schemas'

/**
 * One page of a customer's devices, in the vendor's order. Needs RESELLER_ADMIN, else 403.
 * https://wiki.telecomx.dk/doku.php?id=api:flexcare:device:list
 */
export function listDevices(
  params: DeviceListParams,
  sending: Sending,
): Promise<OffsetPage<Device>> {
  const read = (body: unknown) =>
    readOffsetPage(body, { key: 'items', ...params, schema: deviceSchema })
  return request({ address: deviceListAddress(params), read, ...sending })
}

/** The same page with each device's applications. */
export function listDeviceDetails(
  params: DeviceListParams,
  sending: Sending,
): Promise<OffsetPage<DeviceDetail>> {
  const read = (body: unknown) =>
    readOffsetPage(body, { key: 'items', ...params, schema: deviceDetailSchema })
  return request({ address: deviceListAddress(params), read, ...sending })
}

/** How many devices match: the vendor counts them with every page, so the smallest will do. */
export function countDevices(filters: DeviceFilters, sending: Sending): Promise<number> {
  const params = { ...filters, offset: 0, limit: 1 }
  const read = (body: unknown) => readEnvelope(body, { key: 'items', ...params }).total
  return request({ address: deviceListAddress(params), read, ...sending })
}

export type DeviceText = {
  /** null: the row has none that can be read */
  deviceId: string | null
  text: string
}

/** The same page with each row as text, also where it could not be read as a device. */
export function listDeviceTexts(
  params: DeviceListParams,
  sending: Sending,
): Promise<OffsetPage<DeviceText>> {
  const read = (body: unknown) => {
    const { rows, ...page } = readEnvelope(body, { key: 'items', ...params })
    return { ...page, rows: rows.map(rowText), setAside: [] }
  }
  return request({ address: deviceListAddress(params), read, ...sending })
}

function rowText(row: unknown): DeviceText {
  const deviceId = isJsonObject(row) ? row['deviceId'] : null
  return {
    deviceId: typeof deviceId === 'string' ? deviceId : null,
    text: JSON.stringify(row, null, 2),
  }
}

/**
 * One page of the customers within the user's reach. Needs RESELLER, else 403.
 * https://wiki.telecomx.dk/doku.php?id=api:customer:list
 */
export function listCustomers(
  params: CustomerListParams,
  sending: Sending,
): Promise<OffsetPage<Customer>> {
  const read = (body: unknown) =>
    readOffsetPage(body, { key: 'customers', ...params, schema: customerSchema })
  return request({ address: customerListAddress(params), read, ...sending })
}

type WhichCustomer = {
  id: string
  /** look beyond the user's own resellers; for ADMIN only */
  all: boolean
}

/**
 * One customer in full; null when there is none of that id within the user's reach, which the vendor
 * does not tell apart. Needs RESELLER, else 403.
 * https://wiki.telecomx.dk/doku.php?id=api:customer:list
 */
export function readCustomer(
  { id, all }: WhichCustomer,
  sending: Sending,
): Promise<CustomerDetail | null> {
  const read = (body: unknown) => {
    const asked = { key: 'customers', offset: 0, limit: 1, schema: customerDetailSchema }
    const { rows, setAside } = readOffsetPage(body, asked)
    const [unreadable] = setAside
    if (unreadable) {
      throw new ApiError({ kind: 'contract', code: 'unreadable', path: unreadable.path })
    }
    return rows.find((customer) => customer.id === id) ?? null
  }
  return request({ address: customerAddress(id, all), read, ...sending })
}
