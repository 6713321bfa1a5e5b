import type { Incident } from './incidents'
import { contactOf } from './rules'
import type { SilentBox } from './rules'
import type { Wave } from './waves'

/**
 * The incidents that are made of what fell silent in a wave, apart from the others. The counters say
 * how many of a customer's boxes those are but not which: the ones heard of last, since what is silent
 * for longer was so before.
 */
export function waitApart(
  incidents: readonly Incident[],
  wave: Wave | undefined,
  boxesOf: (customerId: string) => readonly SilentBox[],
  now: number,
): { shown: Incident[]; waiting: Incident[] } {
  if (wave === undefined) return { shown: [...incidents], waiting: [] }
  const fromWhen = new Map<string, number>()
  for (const [id, fallen] of wave.sites) {
    const before = wave.before.sites.get(id)?.silent ?? 0
    fromWhen.set(id, newestOf(boxesOf(id), before, fallen, now))
  }
  const shown: Incident[] = []
  const waiting: Incident[] = []
  for (const incident of incidents) {
    const isOfWave = incident.last >= (fromWhen.get(incident.customerId) ?? Infinity)
    if (isOfWave) waiting.push(incident)
    else shown.push(incident)
  }
  return { shown, waiting }
}

/** When the first of the newest was last heard of; a set that was read before the wave has none. */
function newestOf(
  boxes: readonly SilentBox[],
  before: number,
  fallen: number,
  now: number,
): number {
  const contacts = boxes
    .filter(({ device }) => device.kind === 'STB')
    .map(({ device }) => contactOf(device, now) ?? 0)
    .toSorted((a, b) => b - a)
  const more = Math.min(fallen, contacts.length - before)
  return contacts[more - 1] ?? Infinity
}
