import { firstCursor } from '#/api/cursor-paging'
import type { Firmware, FotaDevice } from '#/api/thingspace/schemas'
import { inSlices } from '#/lib/in-slices'
import type { FotaDeviceSearch } from './search'

/** What narrows the complete set. */
export type DeviceFilters = Pick<
  FotaDeviceSearch,
  'filter' | 'make' | 'model' | 'firmware' | 'eligible' | 'clientType'
>

export const noDeviceFilters: DeviceFilters = {
  filter: '',
  make: '',
  model: '',
  firmware: '',
  eligible: false,
  clientType: undefined,
}

/** The service pages by IMEI, those of one protocol if asked: whatever else is asked takes every device. */
export function asksForWhole({ sort, whole, ...search }: FotaDeviceSearch): boolean {
  return whole || sort !== undefined || isNarrowed({ ...search, clientType: undefined })
}

export function isNarrowed(filters: DeviceFilters): boolean {
  const { filter, make, model, firmware, eligible, clientType } = filters
  return (
    eligible ||
    clientType !== undefined ||
    [filter, make, model, firmware].some((text) => text !== '')
  )
}

/** Whether every filter finds a device. */
export function deviceTest(filters: DeviceFilters) {
  const { filter, make, model, firmware, eligible, clientType } = filters
  const sought = filter.trim() === '' ? undefined : soughtDigits(filter)
  return (device: FotaDevice): boolean =>
    (make === '' || device.make === make) &&
    (model === '' || device.model === model) &&
    (firmware === '' || device.firmware === firmware) &&
    (!eligible || device.eligible === true) &&
    (clientType === undefined || device.protocol?.known === clientType) &&
    (sought === undefined || hasDigits(device, sought))
}

/**
 * What is looked for in IMEIs and phone numbers, without what people write in between. A phone number
 * may have its country in front, which the service's do not. An IMEI of sixteen digits has a version in
 * place of the check digit: fourteen are the device.
 */
export function soughtDigits(text: string): readonly string[] {
  if (/\p{L}/u.test(text)) return []
  const digits = text.replace(/\D+/g, '')
  if (digits === '') return []
  if (digits.length === 16) return [digits, digits.slice(0, 14)]
  return digits.length === 11 && digits.startsWith('1') ? [digits, digits.slice(1)] : [digits]
}

function hasDigits({ imei, mdn }: FotaDevice, sought: readonly string[]): boolean {
  return sought.some((digits) => imei.includes(digits) || mdn?.includes(digits))
}

export type VersionGroup = { version: string | null; devices: number }

/** The most reported first. */
export function versionGroups(counts: ReadonlyMap<string | null, number>): VersionGroup[] {
  return [...counts]
    .map(([version, devices]) => ({ version, devices }))
    .toSorted((a, b) => b.devices - a.devices)
}

/**
 * The filters that find an image's candidates: make, model and reported version as the image has them,
 * letter for letter. Undefined: the image does not say all three, and nobody can tell.
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-firmware-list.html
 */
export function candidateFilters({
  make,
  model,
  fromVersion,
}: Firmware): DeviceFilters | undefined {
  if (!make || !model || !fromVersion) return undefined
  return { ...noDeviceFilters, make, model, firmware: fromVersion }
}

/** Candidates, and those of them that the service says can be upgraded. */
export type Candidates = { all: number; eligible: number }

export type CandidateCounts = ReadonlyMap<string, Candidates>

/** For every image, in one pass over the devices and with room in between for the page. */
export async function candidateCounts(devices: readonly FotaDevice[]): Promise<CandidateCounts> {
  const counts = new Map<string, Candidates>()
  const rest = inSlices()
  for (const { make, model, firmware, eligible } of devices) {
    const key = keyOf({ make, model, firmware })
    const before = counts.get(key) ?? { all: 0, eligible: 0 }
    before.all += 1
    if (eligible === true) before.eligible += 1
    counts.set(key, before)
    const pause = rest()
    if (pause) await pause
  }
  return counts
}

export function candidatesOf(counts: CandidateCounts, filters: DeviceFilters): Candidates {
  return counts.get(keyOf(filters)) ?? { all: 0, eligible: 0 }
}

/** A line break is in none of them. */
function keyOf({ make, model, firmware }: Pick<FotaDevice, 'make' | 'model' | 'firmware'>): string {
  return `${make ?? ''}\n${model ?? ''}\n${firmware ?? ''}`
}

type Place = Pick<FotaDeviceSearch, 'cursor' | 'back' | 'page' | 'limit'>
type PagePlace = Pick<FotaDeviceSearch, 'cursor' | 'back' | 'page'>

/** As many as an address may hold; the way back beyond them is the first page. */
const longestTrail = 60
const lastOfPage = 100_000

/** Where Next leads: on in the rows that are here, else to where the service says that more begin. */
export function nextPlace(
  { cursor, back, page, limit }: Place,
  here: { rows: number; next: string | null },
): PagePlace | undefined {
  if (page * limit < here.rows) return { cursor, back, page: page + 1 }
  if (here.next === null) return undefined
  const trail = cursor === firstCursor ? [] : [...trailOf(back), cursor]
  return { cursor: here.next, back: trail.slice(-longestTrail).join('.'), page: 1 }
}

/** Where Back leads: to the last rows of the marker before. Undefined: the way is not known. */
export function previousPlace({ cursor, back, page }: Place): PagePlace | undefined {
  if (page > 1) return { cursor, back, page: page - 1 }
  if (cursor === firstCursor) return undefined
  const trail = trailOf(back)
  const before = trail.pop() ?? firstCursor
  return { cursor: before, back: trail.join('.'), page: lastOfPage }
}

function trailOf(back: string): string[] {
  return back === '' ? [] : back.split('.')
}
