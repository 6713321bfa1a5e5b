import { type FotaDeviceParams, fotaAddress, fotaDevicesAddress } from '#/lib/fota-address'
import { type CursorPage, readCursorPage } from '../cursor-paging'
import { ApiError } from '../errors'
import { type Sending, request } from '../http'
import { readWith } from '../read-with'
import { type ReadRows, type SetAside, readRows } from '../set-aside'
import { withUniqueKeys } from '../unique-keys'
import { type JsonObject, isJsonObject } from '../wire'
import { imeiCursor } from './imei-cursor'
import { type HistoryEntry, historyEntrySchema } from './history-schemas'
import {
  type Firmware,
  type FotaDevice,
  type LicensedDevice,
  type Subscription,
  firmwareSchema,
  fotaDeviceSchema,
  licensedDeviceSchema,
  subscriptionSchema,
} from './schemas'
import {
  type DeviceChange,
  type Upgrade,
  type UpgradeState,
  cancelledSchema,
  deviceChangeSchema,
  upgradeSchema,
} from './upgrade-schemas'

/**
 * One page, of up to 1,000, of an account's devices, by IMEI. The cursor must be `0` or an IMEI of the
 * account. A chosen `clientType` may be ignored, and rows may not say theirs.
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-device-list.html
 */
export function listFotaDevices(
  params: FotaDeviceParams,
  sending: Sending,
): Promise<CursorPage<FotaDevice>> {
  const read = (body: unknown) => {
    const { envelope, rows } = readList(body, 'deviceList')
    const { hasMoreData: hasMore, lastSeenDeviceId: cursor } = envelope
    const mend = (value: unknown) => imeiCursor(value, rows)
    return readCursorPage({ rows, hasMore, cursor, mend }, params.cursor, fotaDeviceSchema)
  }
  return request({ address: fotaDevicesAddress(params), read, ...sending })
}

/**
 * The images that the account's devices could be upgraded to, all at once.
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-firmware-list.html
 */
export function listFirmware(account: string, sending: Sending): Promise<Whole<Firmware>> {
  const read = (body: unknown) => keyed(readRows(bareList(body), firmwareSchema))
  return request({ address: fotaAddress('firmware', account), read, ...sending })
}

export type UpgradeRequest = {
  account: string
  firmwareName: string
  firmwareTo: string
  /** calendar days in UTC: 2026-12-01 */
  startDate: string
  endDate: string
  imeis: readonly string[]
}

/**
 * Asks for an upgrade: accepted, which is not yet scheduled. To be sent once; when its answer is lost,
 * the upgrade may exist all the same, among the pending ones.
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/schedule-firmware-upgrade.html
 */
export function scheduleUpgrade(
  { account: accountName, imeis: deviceList, ...asked }: UpgradeRequest,
  sending: Sending,
): Promise<Upgrade> {
  const { firmwareName, firmwareTo, startDate, endDate } = asked
  const body = { accountName, firmwareName, firmwareTo, startDate, endDate, deviceList }
  const read = readWith(upgradeSchema)
  return request({ address: fotaAddress('upgrades'), method: 'POST', body, read, ...sending })
}

type OneUpgrade = { account: string; id: string }

function upgradeAddress({ account, id }: OneUpgrade): string {
  return fotaAddress('upgrades', account, 'upgrade', id)
}

/**
 * One upgrade with all its devices. One that was cancelled is 400, `upgrade_id`.
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-upgrade-information.html
 */
export function readUpgrade(upgrade: OneUpgrade, sending: Sending): Promise<Upgrade> {
  return request({ address: upgradeAddress(upgrade), read: readWith(upgradeSchema), ...sending })
}

/**
 * Adds devices to an upgrade that has not started, or takes them out; each has an outcome of its own.
 * https://thingspace.verizon.com/resources/documentation/software_management/API_Reference/Add_or_Remove_Devices_in_Upgrade/
 */
export function changeUpgrade(
  { type, imeis, ...upgrade }: OneUpgrade & { type: 'append' | 'remove'; imeis: readonly string[] },
  sending: Sending,
): Promise<DeviceChange> {
  const body = { type, deviceList: imeis }
  const read = readWith(deviceChangeSchema)
  return request({ address: upgradeAddress(upgrade), method: 'PUT', body, read, ...sending })
}

/**
 * Cancels an upgrade that has not started; false: the service did not.
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/cancel-an-upgrade.html
 */
export function cancelUpgrade(upgrade: OneUpgrade, sending: Sending): Promise<boolean> {
  const read = readWith(cancelledSchema)
  return request({ address: upgradeAddress(upgrade), method: 'DELETE', read, ...sending })
}

/**
 * One page of the upgrades in one state, oldest first, of the last six months. There is no question
 * for all states at once.
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-upgrades-by-status.html
 */
export function listUpgrades(
  { account, state, cursor }: { account: string; state: UpgradeState; cursor: string },
  sending: Sending,
): Promise<CursorPage<Upgrade>> {
  const read = (body: unknown) => {
    const { envelope, rows } = readList(body, 'reportList', 'hasMoreFlag')
    const { hasMoreFlag: hasMore, lastSeenUpgradeId } = envelope
    return readCursorPage({ rows, hasMore, cursor: lastSeenUpgradeId }, cursor, upgradeSchema)
  }
  const address = fotaAddress('reports', account, 'status', state, 'index', cursor)
  return request({ address, read, ...sending })
}

/**
 * What came of the upgrades that a device was part of in the last six months, newest first.
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-device-upgrade-history.html
 */
export function readDeviceHistory(
  { account, imei }: { account: string; imei: string },
  sending: Sending,
): Promise<Whole<HistoryEntry>> {
  const read = (body: unknown) => keyed(readRows(bareList(body), historyEntrySchema))
  return request({ address: fotaAddress('reports', account, 'devices', imei), read, ...sending })
}

/**
 * How an account is billed for upgrades, and its licences.
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-subscription-status.html
 */
export function readSubscription(account: string, sending: Sending): Promise<Subscription> {
  const read = readWith(subscriptionSchema)
  return request({ address: fotaAddress('subscriptions', account), read, ...sending })
}

export type LicencePage = CursorPage<LicensedDevice> & {
  licences: number | null
  licencesUsed: number | null
}

/**
 * One page of the devices that have a monthly licence, with the count of all.
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-license-status.html
 */
export function listLicences(
  { account, cursor }: { account: string; cursor: string },
  sending: Sending,
): Promise<LicencePage> {
  const read = (body: unknown) => {
    const { envelope, rows } = readList(body, 'deviceList')
    const { hasMoreData: hasMore, lastSeenDeviceId } = envelope
    const wire = { rows, hasMore, cursor: lastSeenDeviceId }
    return {
      ...readCursorPage(wire, cursor, licensedDeviceSchema),
      licences: countOf(envelope['totalLicenses']),
      licencesUsed: countOf(envelope['assignedLicenses']),
    }
  }
  return request({ address: fotaAddress('licenses', account, 'index', cursor), read, ...sending })
}

/** A list that comes all at once. */
export type Whole<T> = { rows: T[]; setAside: SetAside[] }

function keyed<T extends { key: string }>({ rows, setAside }: ReadRows<T>): Whole<T> {
  return { rows: withUniqueKeys(rows), setAside }
}

/** `nullable`: the flag that, beside a null, says that the list is none rather than lost. */
function readList(
  body: unknown,
  key: string,
  nullable?: string,
): { envelope: JsonObject; rows: unknown[] } {
  if (isJsonObject(body)) {
    const rows = body[key] ?? (nullable !== undefined && isFlag(body[nullable]) ? [] : undefined)
    if (Array.isArray(rows)) return { envelope: body, rows }
  }
  throw new ApiError({ kind: 'contract', code: 'unreadable', path: key })
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean'
}

/** Documented as a list with nothing around it. */
function bareList(body: unknown): unknown[] {
  if (Array.isArray(body)) return body
  throw new ApiError({ kind: 'contract', code: 'unreadable', path: '' })
}

function countOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null
}
