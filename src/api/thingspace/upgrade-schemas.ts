import * as v from 'valibot'
import type { VendorTime } from '#/lib/vendor-times'
import { type SetAside, readRows } from '../set-aside'
import { withUniqueKeys } from '../unique-keys'
import { identifier, jsonObject, text } from '../wire'
import { type DeviceOutcome, deviceOutcomes, reasonOf, reasons } from './history-schemas'
import { type Word, type Words, day, imei, wordOf } from './schemas'

/** In the order in which an upgrade may pass through them. */
export const upgradeStates = [
  'RequestPending',
  'Queued',
  'InProgress',
  'Finished',
  'RequestFailed',
  'UpgradeFailed',
] as const

export type UpgradeState = (typeof upgradeStates)[number]

const states: Words<UpgradeState> = upgradeStates.map((state) => [state.toLowerCase(), state])

/** What has become of one device of an upgrade. */
export type DeviceResult = {
  key: string
  imei: string
  outcome: Word<DeviceOutcome>
  /** null while there is nothing to say */
  reason: string | null
}

const deviceResultSchema = v.pipe(
  jsonObject({ deviceId: imei, status: text, ...reasons }),
  v.transform((row): DeviceResult => ({
    key: row.deviceId,
    imei: row.deviceId,
    outcome: wordOf(row.status, deviceOutcomes),
    reason: reasonOf(row),
  })),
)

const deviceList = v.nullish(v.array(v.unknown()), [])

type Results = { devices: DeviceResult[]; setAside: SetAside[] }

/** One device that cannot be read costs only itself. */
function resultsOf(rows: unknown[]): Results {
  const { rows: devices, setAside } = readRows(rows, deviceResultSchema)
  return { devices: withUniqueKeys(devices), setAside }
}

export type Upgrade = {
  key: string
  id: string
  account: string
  firmwareName: string
  firmwareTo: string
  startDate: VendorTime | null
  /** older answers do not have it */
  endDate: VendorTime | null
  state: Word<UpgradeState>
  devices: DeviceResult[]
  setAside: SetAside[]
}

/** https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-upgrade-information.html */
export const upgradeSchema = v.pipe(
  jsonObject({
    id: identifier,
    accountName: text,
    firmwareName: text,
    firmwareTo: text,
    startDate: day,
    endDate: day,
    status: text,
    deviceList,
  }),
  v.transform((row): Upgrade => ({
    key: row.id,
    id: row.id,
    account: row.accountName,
    firmwareName: row.firmwareName,
    firmwareTo: row.firmwareTo,
    startDate: row.startDate,
    endDate: row.endDate,
    state: wordOf(row.status, states),
    ...resultsOf(row.deviceList),
  })),
)

/** What became of each device that was to be added or removed: a 200 does not mean that it was. */
export const deviceChangeSchema = v.pipe(
  jsonObject({ deviceList: v.array(v.unknown()) }),
  v.transform((row) => resultsOf(row.deviceList)),
)

export type DeviceChange = v.InferOutput<typeof deviceChangeSchema>

export const cancelledSchema = v.pipe(
  jsonObject({ success: v.boolean() }),
  v.transform(({ success }) => success),
)
