import { plain, type Allowed } from './allow-list'

/**
 * The documented fields of ThingSpace's answers, and no others. `participantName` of a firmware is
 * the vendor's internal reference and stays behind.
 */
const named = (...names: string[]): Allowed => ({ fields: plain(...names) })

export const deviceRow = named(
  'deviceId',
  'mdn',
  'model',
  'make',
  'firmware',
  'fotaEligible',
  'licenseAssigned',
  'upgradeTime',
  'status',
  'clientType',
)

export const firmwareRow = named(
  'firmwareName',
  'launchDate',
  'releaseNote',
  'model',
  'make',
  'fromVersion',
  'toVersion',
)

// One and the same text, spelt three ways by three pages.
const deviceResult = named('deviceId', 'status', 'resultReason', 'Reason', 'reason')

export const upgrade: Allowed = {
  fields: {
    ...plain('id', 'accountName', 'firmwareName', 'firmwareTo', 'startDate', 'endDate', 'status'),
    ...plain('resultReason'),
    deviceList: { every: deviceResult },
  },
}

export const deviceChange: Allowed = {
  fields: { ...plain('id', 'accountName'), deviceList: { every: deviceResult } },
}

export const cancelled = named('success')

export const historyRow = named(
  'deviceId',
  'id',
  'accountName',
  'firmwareFrom',
  'firmwareTo',
  'startDate',
  'upgradeStartTime',
  'status',
  'reason',
  'Reason',
  'resultReason',
)

export const subscription = named(
  'accountName',
  'purchaseType',
  'licenseCount',
  'licenseUsedCount',
  'updateTime',
)

export const licenceRow = named('deviceId', 'assignmentTime')
