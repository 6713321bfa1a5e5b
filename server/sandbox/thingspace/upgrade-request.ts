import * as v from 'valibot'
import { invalidParameter } from './refusal'
import type { UpgradeRequest } from './schedule'
import { readStart } from './upgrade-life'
import { readDay } from './wire-times'

/**
 * Bodies, read in the order of the vendor's list of errors: no body, no devices, a device that is none,
 * a start that is none. It has no word for an end date, which was not asked for until October 2024.
 * https://thingspace.verizon.com/resources/documentation/software_management/API_Reference/Error_Messages/
 */
const requestBody = v.object({
  accountName: v.string(),
  firmwareName: v.string(),
  firmwareTo: v.string(),
  startDate: v.optional(v.unknown()),
  endDate: v.optional(v.nullable(v.string())),
  deviceList: v.optional(v.unknown()),
})

export function readRequest(text: string, now: number): UpgradeRequest & { accountName: string } {
  const read = v.safeParse(requestBody, parsed(text))
  if (!read.success) throw bindingError()
  const { accountName, firmwareName, firmwareTo, startDate, endDate, deviceList } = read.output
  const imeis = readImeis(deviceList)
  const start = readStart(startDate, now)
  if (start === undefined || typeof startDate !== 'string') {
    // The vendor's own spelling.
    throw invalidParameter('FotaPostUpgrades: invalid state date')
  }
  const end = endDate == null ? undefined : readDay(endDate)
  if (endDate != null && (end === undefined || end < start)) {
    throw invalidParameter('FotaPostUpgrades: invalid end date')
  }
  const dates = { startDate, endDate: endDate ?? undefined, start, end }
  return { accountName, firmwareName, firmwareTo, imeis, ...dates }
}

/** The page's example writes `devicelist`; its table, and everything else, `deviceList`. */
const changeBody = v.object({
  type: v.picklist(['append', 'remove']),
  deviceList: v.optional(v.unknown()),
  devicelist: v.optional(v.unknown()),
})

export function readChange(text: string): { type: 'append' | 'remove'; imeis: string[] } {
  const read = v.safeParse(changeBody, parsed(text))
  if (!read.success) throw bindingError()
  const { type, deviceList, devicelist } = read.output
  return { type, imeis: readImeis(deviceList ?? devicelist) }
}

/** Each once, in their order. */
function readImeis(list: unknown): string[] {
  if (!Array.isArray(list) || list.length === 0) throw invalidParameter('Device list is empty')
  const imeis = list.map((entry: unknown) => {
    if (typeof entry !== 'string' || !isImei(entry)) {
      throw invalidParameter('Invalid device id format')
    }
    return entry
  })
  return [...new Set(imeis)]
}

export function isImei(text: string): boolean {
  return /^\d{15}$/.test(text)
}

function bindingError() {
  return invalidParameter('Input binding error')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
