import type { WhitelistAnswer } from '#/api/telecomx/app-client'
import type { FleetRow } from '#/features/fleet/rules'
import { inSlices } from '#/lib/in-slices'
import { byText } from '#/table/compare'
import { sortInSlices } from '#/table/sort-in-slices'
import { fleetApps } from './installs'
import type { AppGroup } from './installs'
import { verdictOn } from './rules'
import type { AppVerdict } from './rules'
import type { WorkGrouping } from './search'

/** One application that a device should have, or have newer, by the server's word. */
export type WorkItem = {
  key: string
  row: FleetRow
  customer: string
  app: AppGroup
  appName: string
  state: 'outdated' | 'missing'
  /** The versions that are installed, as one text; null: none, or not reported. */
  installed: string | null
}

export type WorkAsked = {
  rows: readonly FleetRow[]
  by: WorkGrouping
  nameOf: (customerId: string) => string
}

/** Everything there is to do, group by group. */
export async function workList({ rows, by, nameOf }: WorkAsked): Promise<WorkItem[]> {
  const { groups, directory } = await fleetApps(rows)
  const groupOf = new Map(groups.map((group) => [group.key, group]))
  const breathe = inSlices()
  const items: WorkItem[] = []
  for (const row of rows) {
    const { device, customerId, installs } = row
    for (const state of ['outdated', 'missing'] as const) {
      const words = state === 'outdated' ? device.appsOutdated : device.appsMissing
      const told = new Set<string>()
      for (const word of words ?? []) {
        const { key } = directory.meant(word, installs.apps)
        const app = groupOf.get(key)
        if (app === undefined || told.has(key)) continue
        told.add(key)
        items.push({
          key: `${customerId} ${row.key} ${state} ${key}`,
          row,
          customer: nameOf(customerId),
          app,
          appName: app.names[0]?.trim() || (app.packageId ?? ''),
          state,
          installed: installedVersions(row, app.packageId),
        })
      }
    }
    const pause = breathe()
    if (pause) await pause
  }
  const sorted = await sortInSlices(items, orders[by], new AbortController().signal)
  return sorted ?? items
}

/** How the item stands to the whitelist, by our comparison; undefined where nobody has asked. */
export function verdictOf(
  { state, installed, app }: WorkItem,
  answerOf: AnswerOf,
): { answer: WhitelistAnswer; verdict: AppVerdict } | undefined {
  const answer = app.packageId === null ? undefined : answerOf(app.packageId)
  if (answer === undefined) return undefined
  // What the server calls outdated is there, whatever version it has.
  const isThere = installed !== null || state === 'outdated'
  return { answer, verdict: verdictOn({ installed: isThere, versionName: installed }, answer) }
}

export type AnswerOf = (packageId: string) => WhitelistAnswer | undefined

/** What the items of a group have in common. */
export function groupKey({ row, app }: WorkItem, by: WorkGrouping): string {
  return by === 'app' ? app.key : row.customerId
}

export function groupSizes(
  items: readonly WorkItem[],
  by: WorkGrouping,
): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>()
  for (const item of items) {
    const key = groupKey(item, by)
    sizes.set(key, (sizes.get(key) ?? 0) + 1)
  }
  return sizes
}

export function devicesAmong(items: readonly WorkItem[]): number {
  return new Set(items.map(({ row }) => row)).size
}

/** Those that a text stands in: the application, the customer, or what a device is found by. */
export function matchingWork(items: readonly WorkItem[], filter: string): readonly WorkItem[] {
  const sought = filter.trim().toLowerCase()
  if (sought === '') return items
  return items.filter(
    ({ appName, app, customer, row }) =>
      row.text.includes(sought) ||
      appName.toLowerCase().includes(sought) ||
      customer.toLowerCase().includes(sought) ||
      app.packageId?.toLowerCase().includes(sought),
  )
}

function installedVersions({ installs }: FleetRow, packageId: string | null): string | null {
  const versions = new Set<string>()
  for (const app of installs.apps) {
    if (app.packageId === packageId && app.installed === true && app.version) {
      versions.add(app.version)
    }
  }
  return versions.size === 0 ? null : [...versions].join(' / ')
}

type Order = (a: WorkItem, b: WorkItem) => number

const { compare: byApp } = byText(({ appName }: WorkItem) => appName)
const { compare: byCustomer } = byText(({ customer }: WorkItem) => customer)
const { compare: byDevice } = byText(({ row }: WorkItem) => row.device.name)

/** Groups of one name stay apart. */
const orders: Record<WorkGrouping, Order> = {
  app: inTurn(byApp, byPlain(appKeyOf), byCustomer, byDevice),
  customer: inTurn(byCustomer, byPlain(customerIdOf), byDevice, byPlain(deviceIdOf), byApp),
}

function inTurn(...each: Order[]): Order {
  return (a, b) => {
    for (const order of each) {
      const apart = order(a, b)
      if (apart !== 0) return apart
    }
    return 0
  }
}

function byPlain(read: (item: WorkItem) => string): Order {
  return (a, b) => {
    const [first, second] = [read(a), read(b)]
    if (first === second) return 0
    return first < second ? -1 : 1
  }
}

function appKeyOf({ app }: WorkItem): string {
  return app.key
}

function customerIdOf({ row }: WorkItem): string {
  return row.customerId
}

function deviceIdOf({ row }: WorkItem): string {
  return row.device.deviceId
}
