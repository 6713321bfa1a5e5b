import type { Device } from '#/api/telecomx/schemas'
import { heartbeatStatuses } from '#/lib/device-list-address'
import type { HeartbeatStatus } from '#/lib/device-list-address'
import type { EstimateGroup, EstimateLimits, EstimatePreferences } from '#/lib/preferences'

export type Estimate = 'recent' | 'late' | 'silent'

/**
 * What is known of a heartbeat, and from whom. The document gives no status in a row, only as a
 * filter: `server` means that a filter returned the row, `estimate` is ours.
 */
export type Heartbeat =
  | { source: 'server'; status: HeartbeatStatus; via: 'filter' | 'census'; clockError: boolean }
  | { source: 'estimate'; status: Estimate; clockError: boolean }
  | { source: 'none'; status: 'never' | 'unknown'; clockError: boolean }

/** Who sends the heartbeat decides what silence means. */
export function signalOf(device: Pick<Device, 'kind' | 'heartbeatVersion'>): EstimateGroup {
  if (device.kind !== 'STB') return 'android'
  return device.heartbeatVersion === null ? 'stbUi' : 'stbHeartbeat'
}

/** Clocks that agree differ by less; a contact later than this is flagged, not believed. */
const clockTolerance = 2 * 60_000

export function isClockError(device: Pick<Device, 'lastComm'>, now: number): boolean {
  return device.lastComm.kind === 'instant' && device.lastComm.at > now + clockTolerance
}

export function estimateOf(silentFor: number, limits: EstimateLimits): Estimate {
  const minutes = silentFor / 60_000
  if (minutes >= limits.silentAfterMinutes) return 'silent'
  return minutes >= limits.lateAfterMinutes ? 'late' : 'recent'
}

function isWorse(status: HeartbeatStatus | undefined, than: HeartbeatStatus): boolean {
  return status !== undefined && heartbeatStatuses.indexOf(status) < heartbeatStatuses.indexOf(than)
}

type Known = {
  /** The filter that returned the row. */
  filter: HeartbeatStatus | undefined
  /** The set that names the row. */
  census: HeartbeatStatus | undefined
}

/** The server's word before our estimate; a date that is bad or in the future never says "recent". */
export function heartbeatOf(
  device: Pick<Device, 'kind' | 'heartbeatVersion' | 'lastComm'>,
  known: Known,
  now: number,
  limits: EstimatePreferences,
): Heartbeat {
  const clockError = isClockError(device, now)
  // Offline holds dead and presumed dead boxes too: the set that says more is the one to show.
  const refined = known.filter === 'ALLOFFLINE' && isWorse(known.census, known.filter)
  if (known.filter !== undefined && !refined) {
    return { source: 'server', status: known.filter, via: 'filter', clockError }
  }
  if (known.census !== undefined) {
    return { source: 'server', status: known.census, via: 'census', clockError }
  }
  if (device.lastComm.kind === 'never') return { source: 'none', status: 'never', clockError }
  if (device.lastComm.kind === 'unreadable' || clockError) {
    return { source: 'none', status: 'unknown', clockError }
  }
  const silentFor = Math.max(0, now - device.lastComm.at)
  const status = estimateOf(silentFor, limits[signalOf(device)])
  return { source: 'estimate', status, clockError }
}

/** What a device's contact comes to, in as few words as a list of ids is sorted by. */
export const contactResults = ['online', 'late', 'silent', 'neverSeen', 'unclear'] as const
export type ContactResult = (typeof contactResults)[number]

/**
 * A device that the server has no contact of never came on, even where the server counts it among the
 * silent ones.
 */
export function contactResult(
  { lastComm }: Pick<Device, 'lastComm'>,
  { source, status }: Heartbeat,
): ContactResult {
  if (status === 'ONLINE' || status === 'recent') return 'online'
  if (status === 'never' || lastComm.kind === 'never') return 'neverSeen'
  if (status === 'late') return 'late'
  return source === 'none' ? 'unclear' : 'silent'
}
