/**
 * When a box was last heard of, as a function of its row and of now: nothing is written while time
 * passes, a standing clock gives identical answers, and a fleet left running stays alive.
 *
 * A living box beats every one to five minutes. `silent_since` is the last beat of one that fell
 * silent for good; `cycle`/`quiet` make one that falls silent and comes back by itself.
 *
 * The vendor documents the four words and no threshold, only "depending on last communication"
 * (https://wiki.telecomx.dk/doku.php?id=api:iptv:device:list). These are the stand-in's own:
 */
const minute = 60_000
const day = 24 * 60 * minute

export const thresholds = {
  /** ONLINE: heard of within this long. */
  online: 10 * minute,
  /** ALLOFFLINE: not heard of for longer; holds the two sets below. In between a box is in no set. */
  offline: 30 * minute,
  /** PRESUMEDDEAD: from here to `dead`. */
  presumedDead: day,
  /** DEAD: not heard of for longer. */
  dead: 7 * day,
} as const

export const heartbeatStatuses = ['DEAD', 'PRESUMEDDEAD', 'ALLOFFLINE', 'ONLINE'] as const
export type HeartbeatStatus = (typeof heartbeatStatuses)[number]

/** SQL, with `:now` in epoch milliseconds. Null for a box that was never heard of: it is in none of the sets. */
export const lastComm = `CASE
  WHEN seen = 0 THEN NULL
  WHEN silent_since <= :now THEN silent_since
  WHEN cycle IS NOT NULL AND (:now - phase) % cycle < quiet THEN :now - (:now - phase) % cycle
  ELSE :now - (:now - phase) % beat END`

/** Only such a row can be silent; the index `quiet_devices` holds exactly these. */
export const canBeSilent = '(silent_since IS NOT NULL OR cycle IS NOT NULL)'

export const inSet: Record<HeartbeatStatus, string> = {
  ONLINE: `${lastComm} >= :now - ${thresholds.online}`,
  ALLOFFLINE: `${canBeSilent} AND ${lastComm} < :now - ${thresholds.offline}`,
  PRESUMEDDEAD: `${canBeSilent} AND ${lastComm} < :now - ${thresholds.presumedDead} AND ${lastComm} >= :now - ${thresholds.dead}`,
  DEAD: `${canBeSilent} AND ${lastComm} < :now - ${thresholds.dead}`,
}

/**
 * The last sign of the screen. A set-top box with a heartbeat program reports while its screen is off
 * too, so its screen lags behind; one without reports only while the screen runs, a millisecond apart
 * at most: both as in the rows of https://wiki.telecomx.dk/doku.php?id=api:flexcare:device:list
 */
export function lastUiComm(contact: number, hasHeartbeat: boolean, phase: number): number {
  if (!hasHeartbeat) return contact - (phase % 2)
  const habit = (3 + (phase % 70)) * 11 * minute
  return contact - ((contact + phase) % habit)
}
