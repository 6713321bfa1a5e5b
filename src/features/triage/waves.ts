import type { Customer } from '#/api/telecomx/schemas'
import type { WavePreferences } from '#/lib/preferences'

/** The vendor's counters as one reading had them, small enough to keep some. */
export type Counted = {
  at: number
  sites: ReadonlyMap<string, { silent: number; alive: number }>
}

/**
 * Boxes of many customers that fell silent at a stroke: the heartbeat service is the likelier cause.
 * The rule and its numbers: docs/decisions/037-is-it-us.md.
 */
export type Wave = {
  before: Counted
  /** The reading that it was seen in last. */
  until: number
  /** How many more set-top boxes are silent than before, in all and by customer. */
  silent: number
  sites: ReadonlyMap<string, number>
  /** As many as there have been at its height. */
  most: number
  /** Those that were alive before. */
  alive: number
}

/** What is remembered from one reading to the next. */
export type Watch = {
  readings: readonly Counted[]
  wave: Wave | undefined
  /** Which wave somebody said to be of the sites: until when it had been read. */
  toldAt?: number
}

const minute = 60_000

/**
 * Readings this far apart are compared. A living box reports every few minutes, so that a service
 * which stops takes them along over as long: one refresh may see a fifth of it.
 */
export const together = 6 * minute
/** Nothing waits longer: whoever is on duty has to see what did not come back. */
export const longestWait = 30 * minute
const fewestBoxes = 10

export function countersOf(sites: readonly Customer[], at: number): Counted {
  const counted = sites.flatMap(({ id, stbs, stbsOffline }) =>
    stbs === null || stbsOffline === null
      ? []
      : [[id, { silent: stbsOffline, alive: Math.max(0, stbs - stbsOffline) }] as const],
  )
  return { at, sites: new Map(counted) }
}

/** What stands of it once the counters have been read again. */
export function watchOn(before: Watch | undefined, counted: Counted, rule: WavePreferences): Watch {
  const { toldAt } = before ?? {}
  return { ...seenBy(before, counted, rule), ...(toldAt !== undefined && { toldAt }) }
}

function seenBy(before: Watch | undefined, counted: Counted, rule: WavePreferences): Watch {
  const known = before?.wave
  if (known !== undefined) {
    const wave = waveSince(known.before, counted, known.most)
    return { readings: [counted], wave: isOver(wave, counted.at) ? undefined : wave }
  }
  const readings = (before?.readings ?? []).filter(({ at }) => counted.at - at <= together)
  for (const earlier of readings) {
    const wave = waveSince(earlier, counted, 0)
    if (isWave(wave, rule)) return { readings: [counted], wave }
  }
  return { readings: [...readings, counted], wave: undefined }
}

/** Somebody knows better: what is silent now is where the next comparison begins. */
export function withoutWave({ readings, wave }: Watch): Watch {
  return { readings, wave: undefined, ...(wave && { toldAt: wave.until }) }
}

export function isOver({ silent, most, before }: Wave, now: number): boolean {
  return silent * 2 < most || now - before.at > longestWait
}

/** Customers who came or went between the two are no part of it. */
function waveSince(before: Counted, now: Counted, most: number): Wave {
  const sites = new Map<string, number>()
  let silent = 0
  let alive = 0
  for (const [id, counted] of before.sites) {
    const then = now.sites.get(id)
    if (then === undefined) continue
    alive += counted.alive
    // A box that was added and never reported is no box that fell silent.
    const fallen = Math.min(then.silent - counted.silent, counted.alive)
    if (fallen <= 0) continue
    silent += fallen
    sites.set(id, fallen)
  }
  return { before, until: now.at, silent, sites, most: Math.max(most, silent), alive }
}

/** One site that goes dark is that site, however large it is. */
function isWave({ silent, alive, sites }: Wave, rule: WavePreferences): boolean {
  const largest = Math.max(0, ...sites.values())
  return (
    silent >= fewestBoxes &&
    silent * 100 >= alive * rule.sharePercent &&
    sites.size >= rule.fewestCustomers &&
    largest * 2 <= silent
  )
}
