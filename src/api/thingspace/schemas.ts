import * as v from 'valibot'
import { type VendorTime, readVendorDay, readVendorTime } from '#/lib/vendor-times'
import { identifier, jsonObject, optionalFlag, optionalNumber, optionalText, text } from '../wire'

/** Text even where the vendor should send a number: what is left of its digits is not lost here. */
export const imei = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.safeInteger(), v.minValue(0))]),
  v.transform(String),
  identifier,
)

const anyTime = v.nullish(v.union([v.string(), v.number()]), null)

/** Null: the vendor did not say. What it said and we cannot read stays as it was written. */
export const time = v.pipe(
  anyTime,
  v.transform((value): VendorTime | null => readVendorTime(value)),
)

/** A date of the calendar, in UTC; some rows have an instant of it. */
export const day = v.pipe(
  anyTime,
  v.transform((value): VendorTime | null => readVendorDay(value)),
)

/** A word of the vendor's: the one we know it by, if any, beside what it was. */
export type Word<Known extends string> = { known: Known | null; raw: string }

/** Pages differ in capitals, spaces, hyphens and underscores of one and the same word. */
export function wordOf<Known extends string>(raw: string, words: Words<Known>): Word<Known> {
  const plain = raw.replace(/[\s_-]+/g, '').toLowerCase()
  return { known: words.find(([spelling]) => spelling === plain)?.[1] ?? null, raw }
}

export type Words<Known extends string> = ReadonlyArray<readonly [string, Known]>

type Protocol = 'OMADM' | 'LWM2M' | 'HTTP'

// The second is the wire's own slip in two of its filters, the third a page's.
const protocols: Words<Protocol> = [
  ['omadm', 'OMADM'],
  ['omddm', 'OMADM'],
  ['oma', 'OMADM'],
  ['lwm2m', 'LWM2M'],
  ['http', 'HTTP'],
]

type DeviceState = 'active' | 'suspended' | 'deactivated' | 'preActive' | 'pending'

/** The page's own list of states is lost; these are the words of its sister pages. */
const deviceStates: Words<DeviceState> = [
  ['active', 'active'],
  ['activate', 'active'],
  ['activated', 'active'],
  ['suspend', 'suspended'],
  ['suspended', 'suspended'],
  ['deactive', 'deactivated'],
  ['deactivated', 'deactivated'],
  ['preactive', 'preActive'],
  ['pendingactivation', 'pending'],
  ['pendingdeactivation', 'pending'],
  ['pending', 'pending'],
]

export type FotaDevice = {
  /** unique in the page it came with */
  key: string
  imei: string
  /** ten digits, with the zeros in front */
  mdn: string | null
  make: string | null
  model: string | null
  /** as last reported, which is the night before */
  firmware: string | null
  /** null: not said, which is not "no" */
  eligible: boolean | null
  /** of a monthly licence; where upgrades are billed one by one it says nothing */
  licensed: boolean | null
  /** null: not said, which is not "never" */
  upgradedAt: VendorTime | null
  /** null: not reported, which is not "active" */
  state: Word<DeviceState> | null
  protocol: Word<Protocol> | null
}

/** https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-device-list.html */
export const fotaDeviceSchema = v.pipe(
  jsonObject({
    deviceId: imei,
    mdn: optionalText,
    make: optionalText,
    model: optionalText,
    firmware: optionalText,
    fotaEligible: optionalFlag,
    licenseAssigned: optionalFlag,
    upgradeTime: time,
    status: optionalText,
    clientType: optionalText,
  }),
  v.transform(({ deviceId, status, clientType, ...row }): FotaDevice => ({
    key: deviceId,
    imei: deviceId,
    mdn: row.mdn,
    make: row.make,
    model: row.model,
    firmware: row.firmware,
    eligible: row.fotaEligible,
    licensed: row.licenseAssigned,
    upgradedAt: row.upgradeTime,
    state: status === null ? null : wordOf(status, deviceStates),
    protocol: clientType === null ? null : wordOf(clientType, protocols),
  })),
)

/** An image that some device of the account could be upgraded to. */
export type Firmware = {
  /** what an upgrade is scheduled by; the same image may stand for several versions to start from */
  key: string
  name: string
  make: string | null
  model: string | null
  /** must be on the device, letter for letter */
  fromVersion: string | null
  toVersion: string | null
  launchedAt: VendorTime | null
  note: string
}

/** https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-firmware-list.html */
export const firmwareSchema = v.pipe(
  jsonObject({
    firmwareName: identifier,
    launchDate: time,
    releaseNote: text,
    model: optionalText,
    make: optionalText,
    fromVersion: optionalText,
    toVersion: optionalText,
  }),
  v.transform(({ firmwareName: name, launchDate, releaseNote: note, ...row }): Firmware => ({
    key: `${name} ${row.model ?? ''} ${row.fromVersion ?? ''}`,
    name,
    ...row,
    launchedAt: launchDate,
    note,
  })),
)

export type Subscription = {
  /** a licence per device and month; null in both: the vendor did not say how the account is billed */
  monthly: boolean | null
  /** billed after each upgrade, nothing to assign */
  perEvent: boolean | null
  purchaseType: string
  licences: number | null
  licencesUsed: number | null
  updatedAt: VendorTime | null
}

/** https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-subscription-status.html */
export const subscriptionSchema = v.pipe(
  jsonObject({
    purchaseType: text,
    licenseCount: optionalNumber,
    licenseUsedCount: optionalNumber,
    updateTime: time,
  }),
  v.transform(({ purchaseType, ...row }): Subscription => {
    const types = purchaseType.split(',').map((type) => type.trim().toUpperCase())
    const has = (type: string) => (purchaseType.trim() === '' ? null : types.includes(type))
    return {
      monthly: has('TS-HFOTA-MRC'),
      perEvent: has('TS-HFOTA-EVNT'),
      purchaseType,
      licences: row.licenseCount,
      licencesUsed: row.licenseUsedCount,
      updatedAt: row.updateTime,
    }
  }),
)

export type LicensedDevice = { key: string; imei: string; assignedAt: VendorTime | null }

/** https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-license-status.html */
export const licensedDeviceSchema = v.pipe(
  jsonObject({ deviceId: imei, assignmentTime: time }),
  v.transform(({ deviceId, assignmentTime }): LicensedDevice => ({
    key: deviceId,
    imei: deviceId,
    assignedAt: assignmentTime,
  })),
)
