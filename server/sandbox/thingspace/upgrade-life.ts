import { random } from '../random'
import type { Entry, EntryOfDevice, Outcome, StoredUpgrade } from './upgrade-store'
import { day, hour, inSentence, minute, nextNightlyReport, readDay } from './wire-times'

/**
 * How an upgrade goes, from its row and the clock alone.
 * https://thingspace.verizon.com/content/thingspace-portal/documentation/apis/software-management/getting-started/campaign-timing.html
 */
export const statuses = [
  'RequestPending',
  'Queued',
  'RequestFailed',
  'InProgress',
  'Finished',
  'UpgradeFailed',
] as const
export type Status = (typeof statuses)[number]

/** One that starts today begins when it has been checked; any other at midnight UTC of its day. */
const checksTake = 90 * minute

export function timesOf(
  { createdAt, start, end }: { createdAt: number; start: number; end: number | undefined },
  seq: number,
  seed: number,
) {
  const checked = random(seed, 'fota-checks', seq).int(20 * minute, 75 * minute)
  return {
    created_at: createdAt,
    checked_at: createdAt + checked,
    starts_at: Math.max(start, createdAt + checksTake),
    // The last day is part of the window; without one it is open for a week.
    ends_at: (end ?? start + 6 * day) + day,
  }
}

export function statusOf(upgrade: StoredUpgrade, now: number): Status {
  if (now < upgrade.checked_at) return 'RequestPending'
  if (upgrade.accepted === 0 && upgrade.removed === 0) return 'RequestFailed'
  if (now < upgrade.starts_at) return 'Queued'
  if (upgrade.accepted === 0 || upgrade.starts_at >= upgrade.ends_at) return 'UpgradeFailed'
  return now < finishesAt(upgrade) ? 'InProgress' : 'Finished'
}

/** When every device has its result, and in any case when the window is over. */
function finishesAt({ starts_at, ends_at, last_after }: StoredUpgrade): number {
  return last_after === null ? ends_at : Math.min(ends_at, starts_at + last_after)
}

export function hasStarted(upgrade: StoredUpgrade, now: number): boolean {
  const status = statusOf(upgrade, now)
  return status !== 'RequestPending' && status !== 'Queued'
}

/** When the device has its result, if it has one by now; it can come after the upgrade has finished. */
export function resultAt(entry: EntryOfDevice, now: number): number | undefined {
  const { verdict, after_ms, accepted, starts_at, ends_at } = entry
  if (verdict !== null || after_ms === null || accepted === 0 || starts_at >= ends_at)
    return undefined
  const at = starts_at + after_ms
  return at <= now ? at : undefined
}

/** Until then the device is in no other upgrade: the one it is in is open, and it has no result. */
export function isOpen(entry: EntryOfDevice, now: number): boolean {
  if (entry.verdict !== null || resultAt(entry, now) !== undefined) return false
  return ['RequestPending', 'Queued', 'InProgress'].includes(statusOf(entry, now))
}

/** When the list of devices shows what became of it, if it does by now. */
export function reportedAt(entry: EntryOfDevice, now: number): number | undefined {
  const at = resultAt(entry, now)
  return at !== undefined && nextNightlyReport(at) <= now ? at : undefined
}

/**
 * A device in an upgrade as the API tells it.
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-upgrade-information.html
 */
export function entryStatus(entry: Entry, upgrade: StoredUpgrade, now: number) {
  const status = statusOf(upgrade, now)
  if (status === 'RequestPending') return { status }
  if (entry.verdict !== null) return { status: 'Device Rejected', resultReason: entry.verdict }
  if (status === 'UpgradeFailed') {
    return { status: 'UpgradeFailed', resultReason: 'Upgrade did not start before its end date.' }
  }
  const at = resultAt({ ...entry, ...upgrade }, now)
  // What comes after the window is no result of this upgrade.
  if (at === undefined || at >= upgrade.ends_at)
    return { status: 'Device Accepted', resultReason: 'success' }
  return resultOf(entry, at)
}

export function resultOf({ outcome, reason }: Entry, at: number) {
  if (outcome === 'success') return { status: 'UpgradeSuccess', resultReason: 'success' }
  return { status: 'UpgradeFailed', resultReason: `${reason ?? 'failed'}${attempt(at)}` }
}

function attempt(at: number): string {
  return at % 3 === 0 ? `, last attempt ${inSentence(at)}` : ''
}

type Grounds = {
  imei: string
  /** Known beforehand, for the stories. */
  story: boolean
  fails: number
  /** It answers: only an active device is connected. */
  active: boolean
  /** How often an upgrade of it failed before. */
  attempt: number
}

const reasons = [
  'Firmware download failed',
  'Firmware installation failed',
  'Device did not report its status',
] as const

/** What will become of a device in an upgrade: drawn from the device and from how often it was tried. */
export function fateOf(
  { imei, story, fails, active, attempt: tried }: Grounds,
  seed: number,
): { outcome: Outcome; reason: string | null; after_ms: number | null } {
  const r = random(seed, 'fota-fate', imei, tried)
  const soon = r.int(4 * minute, 4 * hour)
  const later = r.chance(0.15) && !story ? r.int(4 * hour, 30 * hour) : soon
  const reason = r.pick(reasons)
  const drawn = r.next()
  const isSilent = !active || (drawn >= 0.04 && drawn < 0.06)
  if (isSilent && !story) return { outcome: 'silent', reason: null, after_ms: null }
  if (story ? tried < fails : drawn < 0.04) return { outcome: 'failed', reason, after_ms: later }
  if (story) return { outcome: 'success', reason: null, after_ms: soon }
  // Queued in the network until it is switched on again, which may be after the window.
  const after = drawn < 0.075 ? r.int(3 * day, 12 * day) : later
  return { outcome: 'success', reason: null, after_ms: after }
}

/** The days of a request: undefined if they are none, or if the start lies in the past. */
export function readStart(text: unknown, now: number): number | undefined {
  const start = typeof text === 'string' ? readDay(text) : undefined
  return start !== undefined && start + day > now ? start : undefined
}
