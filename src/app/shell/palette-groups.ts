import type { CompleteSet } from '#/api/complete-set'
import { noFilters } from '#/features/devices/search'
import { filteredFleet } from '#/features/fleet/rules'
import type { FleetRow } from '#/features/fleet/rules'
import { isDeviceIdText } from '#/lib/device-list-address'

export type PaletteGroupId = 'pages' | 'customers' | 'devices' | 'orders'

export type PaletteChoice = {
  key: string
  to: string
  name: string
  detail?: string | undefined
  tag?: string | undefined
}

export type PaletteGroup = {
  id: PaletteGroupId
  choices: PaletteChoice[]
  /** How many there are of how many. */
  note?: string | undefined
  /** What makes the answer less than whole. */
  remark?: string | undefined
  /** How many were found; undefined where nothing was looked through. */
  found: number | undefined
  pending: boolean
  error: Error | null
  onRetry?: (() => void) | undefined
}

/** A shorter text would find nearly everything. */
export function isSearched(text: string): boolean {
  return text.length >= 2
}

/** Who types an id means a device. */
export function inOrder(groups: PaletteGroup[], text: string): PaletteGroup[] {
  if (!isDeviceIdText(text)) return groups
  const devices = groups.filter(({ id }) => id === 'devices')
  return [...devices, ...groups.filter(({ id }) => id !== 'devices')]
}

/** Up to the first that is not answered: what comes later stands below, and moves nothing. */
export function settledGroups(groups: PaletteGroup[]): PaletteGroup[] {
  const pending = groups.findIndex((group) => group.pending)
  return pending < 0 ? groups : groups.slice(0, pending)
}

type NamedPage = { label: string; alsoCalled: string }

/** Each word typed begins a word of the page's names. */
export function fittingPages<Page extends NamedPage>(pages: Page[], typed: string): Page[] {
  const sought = wordsOf(typed)
  return pages.filter(({ label, alsoCalled }) => {
    const names = wordsOf(`${label} ${alsoCalled}`)
    return sought.every((word) => names.some((name) => name.startsWith(word)))
  })
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
}

const lastSought = new WeakMap<object, { text: string; rows: readonly FleetRow[] }>()

/** As the device list looks through a complete set; for the same text as before, at once. */
export function matchingDevices(set: CompleteSet<FleetRow>, text: string): readonly FleetRow[] {
  const last = lastSought.get(set)
  if (last?.text === text) return last.rows
  const asked = { ...noFilters, filter: text }
  const rows = set.parts.flatMap((part) => filteredFleet(part.rows, asked, () => undefined))
  lastSought.set(set, { text, rows })
  return rows
}
