import type { FleetRow, StatusOf } from '#/features/fleet/rules'
import { inSlices } from '#/lib/in-slices'
import { isAside } from '#/lib/set-asides'
import type { Asides } from '#/lib/set-asides'
import { mayBeStandby } from './rules'

export const dimensions = ['customer', 'type', 'model', 'appVersion', 'heartbeatVersion'] as const
export type Dimension = (typeof dimensions)[number]

/** Devices, and those of them that the offline sets name. */
export type Count = { of: number; silent: number }

/** The devices that have one value in common, and those that are compared with them. */
export type Tally = {
  dimension: Dimension
  /** What alone is compared: a model of a tablet says nothing of set-top boxes. Null: all devices. */
  kind: string | null
  value: string
  own: Count
  byCustomer: ReadonlyMap<string, Count>
  /** All that have a value here, these included. */
  all: Count
  allByCustomer: ReadonlyMap<string, Count>
  /** What the device list shows as silent with this value, whoever is left out here. */
  listed: number
}

export type CauseAsked = {
  rows: readonly FleetRow[]
  statusOf: StatusOf
  asides: Asides
  withDisabled: boolean
  /** Customers whose offline set could not be read. */
  unread: ReadonlySet<string>
}

/** Who is on neither side of a comparison. */
export type LeftOut = Record<'disabled' | 'aside' | 'standby' | 'never' | 'unread', number>

export type Tallies = { tallies: Tally[]; counted: Count; leftOut: LeftOut }

type Counting = { own: Count; byCustomer: Map<string, Count>; listed: number }
type Whole = Counting & {
  dimension: Dimension
  kind: string | null
  values: Map<string, Counting>
}

/** Devices between two looks at the clock. */
const stride = 512

/** Counts every device once in each dimension, in slices: there may be a hundred thousand. */
export async function tallyCauses(asked: CauseAsked): Promise<Tallies> {
  const { rows, statusOf } = asked
  const shared = acrossKinds.map((dimension) => wholeOf(dimension, null))
  const byKind = new Map<string, Whole[]>()
  const leftOut: LeftOut = { disabled: 0, aside: 0, standby: 0, never: 0, unread: 0 }
  const counted = count()
  const breathe = inSlices()
  let gone = 0
  for (const row of rows) {
    const status = statusOf(row)
    const silent = status !== undefined && status !== 'ONLINE'
    const why = whyLeftOut(row, asked)
    if (why === undefined) add(counted, silent)
    else leftOut[why] += 1
    if (why === undefined || silent) {
      const { kind } = row.device
      const within = entry(byKind, kind, () => withinKind.map((each) => wholeOf(each, kind)))
      for (const whole of shared) addTo(whole, row, silent, why === undefined)
      for (const whole of within) addTo(whole, row, silent, why === undefined)
    }
    gone += 1
    const pause = gone % stride === 0 ? breathe() : undefined
    if (pause) await pause
  }

  const wholes = [...shared, ...[...byKind.values()].flat()]
  const tallies = wholes.flatMap(({ dimension, kind, values, ...whole }) =>
    [...values].map(([value, group]) => ({
      dimension,
      kind,
      value,
      ...group,
      all: whole.own,
      allByCustomer: whole.byCustomer,
    })),
  )
  return { tallies, counted, leftOut }
}

/** A customer, and a type, is compared with all others; the rest with devices of their own type. */
const acrossKinds = ['customer', 'type'] as const
const withinKind = ['model', 'appVersion', 'heartbeatVersion'] as const

function addTo(whole: Whole, row: FleetRow, silent: boolean, counts: boolean): void {
  const value = valueOf(row, whole.dimension)
  if (!value) return
  const group = entry(whole.values, value, counting)
  if (silent) group.listed += 1
  if (!counts) return
  for (const { own, byCustomer } of [whole, group]) {
    add(own, silent)
    add(entry(byCustomer, row.customerId, count), silent)
  }
}

function valueOf({ device, customerId }: FleetRow, dimension: Dimension): string | null {
  if (dimension === 'customer') return customerId
  return dimension === 'type' ? device.kind : device[dimension]
}

/** Silence of these says nothing, or nobody knows whether they are silent. */
function whyLeftOut(row: FleetRow, asked: CauseAsked): keyof LeftOut | undefined {
  const { device } = row
  if (asked.unread.has(row.customerId)) return 'unread'
  if (!asked.withDisabled && device.enabled === false) return 'disabled'
  if (isAside(asked.asides, row)) return 'aside'
  if (device.lastComm.kind === 'never') return 'never'
  return mayBeStandby(device) ? 'standby' : undefined
}

function count(): Count {
  return { of: 0, silent: 0 }
}

function wholeOf(dimension: Dimension, kind: string | null): Whole {
  return { ...counting(), dimension, kind, values: new Map() }
}

function counting(): Counting {
  return { own: count(), byCustomer: new Map(), listed: 0 }
}

function add(to: Count, silent: boolean): void {
  to.of += 1
  if (silent) to.silent += 1
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
