import { isAccountName } from '../thingspace/thingspace-config'
import { Trouble } from '../vendor/trouble'
import { pick, plain, type Allowed } from './allow-list'
import type { Operation } from './operation'
import { oneOf, type Rule } from './parameters'
import { readChange, readSchedule } from './thingspace-bodies'
import {
  cancelled,
  deviceChange,
  deviceRow,
  firmwareRow,
  historyRow,
  licenceRow,
  subscription,
  upgrade,
} from './thingspace-fields'

/** An IMEI, an id of an upgrade or a number of rows: always digits, never a number of ours. */
const startIndex: Rule = (value) => /^[0-9]{1,17}$/.test(value)
const deviceId: Rule = startIndex
const upgradeId: Rule = (value) => /^[0-9A-Za-z-]{1,64}$/.test(value)
const account: Rule = isAccountName

/** What stands around the rows of a page. */
const devicePage = plain('accountName', 'hasMoreData', 'lastSeenDeviceId')
const upgradePage = plain('hasMoreFlag', 'lastSeenUpgradeId')
const licencePage = { ...devicePage, ...plain('totalLicenses', 'assignedLicenses') }

/** https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-device-list.html */
const listDevices: Operation = {
  path: '/fota/v1/devices/:account/index/:startIndex',
  params: { account, startIndex },
  query: { clientType: oneOf('OMADM', 'LWM2M') },
  shape(body, { limits }) {
    const page = pickPage(body, 'deviceList', { ...devicePage, deviceList: { every: deviceRow } })
    return atMost(page, 'deviceList', limits.rows)
  },
}

/** https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-firmware-list.html */
const listFirmware: Operation = {
  path: '/fota/v1/firmware/:account',
  params: { account },
  query: {},
  shape: (body) => pickBare(body, firmwareRow, 'firmwareName'),
}

/** https://thingspace.verizon.com/documentation/apis/software-management/api-reference/schedule-firmware-upgrade.html */
const scheduleUpgrade: Operation = {
  method: 'POST',
  path: '/fota/v1/upgrades',
  query: {},
  body: readSchedule,
  answerBytes: 'upgradeAnswerBytes',
  shape: (body) => pickOne(body, upgrade, 'id'),
}

const oneUpgrade = {
  path: '/fota/v1/upgrades/:account/upgrade/:upgradeId',
  params: { account, upgradeId },
  query: {},
} as const

/** https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-upgrade-information.html */
const readUpgrade: Operation = {
  ...oneUpgrade,
  answerBytes: 'upgradeAnswerBytes',
  shape: (body) => pickOne(body, upgrade, 'id'),
}

/** https://thingspace.verizon.com/resources/documentation/software_management/API_Reference/Add_or_Remove_Devices_in_Upgrade/ */
const changeUpgrade: Operation = {
  ...oneUpgrade,
  method: 'PUT',
  body: readChange,
  answerBytes: 'upgradeAnswerBytes',
  shape: (body) => pickOne(body, deviceChange, 'deviceList'),
}

/** https://thingspace.verizon.com/documentation/apis/software-management/api-reference/cancel-an-upgrade.html */
const cancelUpgrade: Operation = {
  ...oneUpgrade,
  method: 'DELETE',
  shape: (body) => pickOne(body, cancelled, 'success'),
}

/** https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-upgrades-by-status.html */
const listUpgrades: Operation = {
  path: '/fota/v1/reports/:account/status/:upgradeStatus/index/:startIndex',
  params: {
    account,
    upgradeStatus: oneOf(
      'RequestPending',
      'Queued',
      'RequestFailed',
      'InProgress',
      'Finished',
      'UpgradeFailed',
    ),
    startIndex,
  },
  query: {},
  answerBytes: 'upgradeAnswerBytes',
  shape(body) {
    const fields = { ...upgradePage, reportList: { every: upgrade } }
    // The one field of the document that may be null: there is none in this state.
    const none = isObject(body) && (Reflect.get(body, 'reportList') ?? null) === null
    if (none && typeof Reflect.get(body, 'hasMoreFlag') === 'boolean') {
      return { ...pickOne(body, { fields: upgradePage }, 'hasMoreFlag'), reportList: null }
    }
    return pickPage(body, 'reportList', fields)
  },
}

/** https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-device-upgrade-history.html */
const readHistory: Operation = {
  path: '/fota/v1/reports/:account/devices/:deviceId',
  params: { account, deviceId },
  query: {},
  shape: (body) => pickBare(body, historyRow, 'deviceId'),
}

/** https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-subscription-status.html */
const readSubscription: Operation = {
  path: '/fota/v1/subscriptions/:account',
  params: { account },
  query: {},
  shape: (body) => pickOne(body, subscription, 'purchaseType'),
}

/** https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-license-status.html */
const listLicences: Operation = {
  path: '/fota/v1/licenses/:account/index/:startIndex',
  params: { account, startIndex },
  query: {},
  shape(body, { limits }) {
    const page = pickPage(body, 'deviceList', { ...licencePage, deviceList: { every: licenceRow } })
    return atMost(page, 'deviceList', limits.rows)
  },
}

export const thingspaceOperations: readonly Operation[] = [
  listDevices,
  listFirmware,
  scheduleUpgrade,
  readUpgrade,
  changeUpgrade,
  cancelUpgrade,
  listUpgrades,
  readHistory,
  readSubscription,
  listLicences,
]

/** A page whose rows cannot be told for sure is no page: empty must never stand for not understood. */
function pickPage(body: unknown, key: string, fields: Readonly<Record<string, Allowed>>): object {
  if (!isObject(body)) throw unreadable()
  const rows: unknown = Reflect.get(body, key)
  const lists = Object.values(body).filter(Array.isArray)
  const [only] = lists
  const found = Array.isArray(rows) ? rows : only
  if (!found || (found !== rows && lists.length > 1)) throw unreadable()
  return pickFrom({ ...body, [key]: found }, { fields })
}

function atMost(page: object, key: string, rows: number): object {
  const list: unknown = Reflect.get(page, key)
  if (Array.isArray(list) && list.length > rows) throw new Trouble('upstream_too_large', 'rows')
  return page
}

/** Documented as a list with nothing around it; a single row or none has been seen in its place. */
function pickBare(body: unknown, row: Allowed, known: string): unknown {
  if (body === null) return []
  if (Array.isArray(body)) return pick(body, { every: row })
  return [pickOne(body, row, known)]
}

/** Known by a field that it must have. */
function pickOne(body: unknown, allowed: Allowed, known: string): object {
  if (!isObject(body) || !Object.hasOwn(body, known)) throw unreadable()
  return pickFrom(body, allowed)
}

function pickFrom(body: object, allowed: Allowed): object {
  const picked = pick(body, allowed)
  if (typeof picked !== 'object' || picked === null) throw unreadable()
  return picked
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function unreadable(): Trouble {
  return new Trouble('upstream_invalid', 'envelope')
}
