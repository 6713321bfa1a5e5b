import type { CompletePart } from '#/api/complete-part'
import { noInstalls } from '#/api/telecomx/install-schemas'
import type { Installs } from '#/api/telecomx/install-schemas'
import type { Device } from '#/api/telecomx/schemas'
import { readDeviceId } from '#/lib/device-id'
import type { DeviceSearch, DeviceType, HeartbeatStatus } from '#/lib/device-list-address'
import { inSlices } from '#/lib/in-slices'
import { installTests } from './install-filter'

/** A device of a complete set, and by what it is found. */
export type FleetRow = {
  /** Unique with the customer's id. */
  key: string
  device: Device
  customerId: string
  /** Name, model and version in lower case, and the device id in one notation. */
  text: string
  /** The same object for all devices that report the same. */
  installs: Installs
}

const separators = /[\s:.-]/g

/** Made as a page arrives, so that no later task has a hundred thousand of them to make. */
export function fleetRow(
  device: Device,
  customerId: string,
  installs: Installs = noInstalls,
): FleetRow {
  const { key, name, model, appVersion, deviceId } = device
  const id = readDeviceId(deviceId).key.toLowerCase()
  const text = `${name}\n${model ?? ''}\n${appVersion ?? ''}\n${deviceId}`.toLowerCase()
  return { key, device, customerId, text: `${text}\n${id}`, installs }
}

const filterFields = [
  'filter',
  'type',
  'heartbeatStatus',
  'model',
  'appVersion',
  'app',
  'outdated',
  'packageName',
  'packageVersion',
  'outdatedApp',
  'missingApp',
] as const

export type FleetFilter = Pick<DeviceSearch, (typeof filterFields)[number]>

export type StatusOf = (row: FleetRow) => HeartbeatStatus | undefined

type Matching = {
  asked: string
  statusOf: StatusOf | undefined
  matching: readonly FleetRow[]
}

/** Of each set what was asked for last: the rows, and those of all heartbeat sets. */
const matchings = new WeakMap<readonly FleetRow[], Matching[]>()
const remembered = 2

/** `filteredFleet`, but list, totals and file ask for the same and go through a fleet once. */
export function matchingFleet(
  rows: readonly FleetRow[],
  filter: FleetFilter,
  statusOf: StatusOf,
): readonly FleetRow[] {
  const asked = JSON.stringify(filterFields.map((field) => filter[field]))
  // Who is in which set matters where one of them is asked for, and only there.
  const sets = filter.heartbeatStatus && statusOf
  const known = matchings.get(rows) ?? []
  const found = known.find((each) => each.asked === asked && each.statusOf === sets)
  if (found) return found.matching
  const matching = filteredFleet(rows, filter, statusOf)
  matchings.set(rows, [{ asked, statusOf: sets, matching }, ...known].slice(0, remembered))
  return matching
}

/** The rows that the address asks for, in the order in which they came. */
export function filteredFleet(
  rows: readonly FleetRow[],
  filter: FleetFilter,
  statusOf: StatusOf,
): readonly FleetRow[] {
  const tests = [...testsOf(filter, statusOf), ...installTests(rows, filter)]
  if (tests.length === 0) return rows
  return rows.filter((row) => tests.every((test) => test(row)))
}

function testsOf(filter: FleetFilter, statusOf: StatusOf): Array<(row: FleetRow) => boolean> {
  const { type, heartbeatStatus, model, appVersion, app, outdated } = filter
  const tests: Array<(row: FleetRow) => boolean> = []
  const sought = filter.filter.toLowerCase()
  if (sought !== '') tests.push(textTest(sought))
  if (type) tests.push(({ device }) => isOfType(device.kind, type))
  if (heartbeatStatus) tests.push((row) => isIn(statusOf(row), heartbeatStatus))
  if (model) tests.push(({ device }) => device.model === model)
  if (appVersion) tests.push(({ device }) => device.appVersion === appVersion)
  if (app) tests.push(({ device }) => behindOn(device).includes(app))
  if (outdated) tests.push(({ device }) => behindOn(device).length > 0)
  return tests
}

/** How many of the rows are in each set; offline holds the dead and the presumed dead too. */
export function heartbeatTotals(
  rows: readonly FleetRow[],
  statusOf: StatusOf,
): Record<HeartbeatStatus, number> {
  const totals = { DEAD: 0, PRESUMEDDEAD: 0, ALLOFFLINE: 0, ONLINE: 0 }
  for (const row of rows) {
    const status = statusOf(row)
    if (status !== undefined) totals[status] += 1
  }
  return { ...totals, ALLOFFLINE: totals.ALLOFFLINE + totals.DEAD + totals.PRESUMEDDEAD }
}

/** A text stands anywhere; what reads as an id is also sought without its separators. */
function textTest(sought: string): (row: FleetRow) => boolean {
  const bare = sought.replace(separators, '')
  const isId = /^[\da-f]{4,}$/.test(bare) && bare !== sought
  if (isId) return ({ text }) => text.includes(sought) || text.includes(bare)
  return ({ text }) => text.includes(sought)
}

/** A row whose Android kind is not said could be either: it is in no list of one of them. */
function isOfType(kind: string, type: DeviceType): boolean {
  return kind === type
}

/** The offline set holds the dead and the presumed dead too. */
function isIn(status: HeartbeatStatus | undefined, wanted: HeartbeatStatus): boolean {
  if (wanted === 'ALLOFFLINE') return status !== undefined && status !== 'ONLINE'
  return status === wanted
}

function behindOn({ appsOutdated, appsMissing }: Device): string[] {
  return [...(appsOutdated ?? []), ...(appsMissing ?? [])]
}

/** All parts in one list, in their order. */
export function fleetRowsOf(parts: ReadonlyArray<CompletePart<FleetRow>>): FleetRow[] {
  return parts.flatMap(({ rows }) => rows)
}

/**
 * The rows of each of some devices, by the key that all notations of an id have. With room in between
 * for the page: there may be a hundred thousand rows.
 */
export async function rowsOfIds(
  keys: Iterable<string>,
  rows: readonly FleetRow[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, FleetRow[]>> {
  const breathe = inSlices()
  const found = new Map<string, FleetRow[]>()
  for (const key of keys) found.set(key, [])
  for (const row of rows) {
    found.get(readDeviceId(row.device.deviceId).key)?.push(row)
    const pause = breathe()
    if (pause) await pause
    signal.throwIfAborted()
  }
  return found
}

/** What "not found" rests on. */
export type LookedThrough = {
  devices: number
  customers: number
  /** Customers whose devices could not be read. */
  unread: number
  /** Of those that were read not every device is here. */
  partly: boolean
  /** When the newest of them were read; epoch ms. */
  readAt: number
}
