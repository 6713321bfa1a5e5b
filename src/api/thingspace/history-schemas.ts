import * as v from 'valibot'
import type { VendorTime } from '#/lib/vendor-times'
import { jsonObject, optionalText, text } from '../wire'
import { type Word, type Words, day, time, wordOf } from './schemas'

/** One upgrade that a device was part of. */
export type HistoryEntry = {
  key: string
  upgradeId: string
  firmwareFrom: string | null
  firmwareTo: string | null
  startDate: VendorTime | null
  startedAt: VendorTime | null
  outcome: Word<DeviceOutcome>
  reason: string | null
}

export type DeviceOutcome =
  | 'pending'
  | 'accepted'
  | 'rejected'
  | 'succeeded'
  | 'failed'
  | 'added'
  | 'removed'

/** Written with and without a space, and by other versions of the API with another beginning. */
export const deviceOutcomes: Words<DeviceOutcome> = [
  ['requestpending', 'pending'],
  ['deviceaccepted', 'accepted'],
  ['accepted', 'accepted'],
  ['devicerejected', 'rejected'],
  ['rejected', 'rejected'],
  ['upgradesuccess', 'succeeded'],
  ['upgradefailed', 'failed'],
  ['upgradedfailed', 'failed'],
  ['adddevicesucceed', 'added'],
  ['removedevicesucceed', 'removed'],
]

/** One and the same text under the three names that three pages have for it. */
export const reasons = { resultReason: optionalText, Reason: optionalText, reason: optionalText }

export function reasonOf(row: Record<keyof typeof reasons, string | null>): string | null {
  return row.resultReason ?? row.reason ?? row.Reason
}

/** https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-device-upgrade-history.html */
export const historyEntrySchema = v.pipe(
  jsonObject({
    id: text,
    firmwareFrom: optionalText,
    firmwareTo: optionalText,
    startDate: day,
    upgradeStartTime: time,
    status: text,
    ...reasons,
  }),
  v.transform((row): HistoryEntry => ({
    key: row.id,
    upgradeId: row.id,
    firmwareFrom: row.firmwareFrom,
    firmwareTo: row.firmwareTo,
    startDate: row.startDate,
    startedAt: row.upgradeStartTime,
    outcome: wordOf(row.status, deviceOutcomes),
    reason: reasonOf(row),
  })),
)
