import { instantText, readInstant } from '#/lib/dates'
import type { IncidentPreferences } from '#/lib/preferences'
import { contactOf, mayBeStandby } from './rules'
import type { SilentBox } from './rules'

/** From the first to the last contact; epoch milliseconds, both included. */
export type Span = { first: number; last: number }

/** Boxes of one customer that fell silent together: docs/decisions/030-incidents.md. */
export type Incident = Span & {
  key: string
  customerId: string
  /** Those that report by themselves, by their last contact. */
  boxes: readonly SilentBox[]
  /** Boxes that fell silent in the same minutes and may be in standby: counted apart. */
  standby: readonly SilentBox[]
}

const minute = 60_000

type Dated = { box: SilentBox; at: number }
type Run = Span & { run: readonly Dated[]; screens: Dated[] }

/** The incidents among the silent boxes of one customer, the oldest first. */
export function incidentsAt(
  boxes: readonly SilentBox[],
  rule: IncidentPreferences,
  now: number,
): Incident[] {
  const gap = rule.gapMinutes * minute
  const sure: Dated[] = []
  const screens: Dated[] = []
  for (const box of boxes) {
    const at = contactOf(box.device, now)
    if (at === null) continue
    if (mayBeStandby(box.device)) screens.push({ box, at })
    else sure.push({ box, at })
  }
  sure.sort((a, b) => a.at - b.at)

  const runs: Run[] = []
  let run: Dated[] = []
  for (const [index, each] of sure.entries()) {
    run.push(each)
    const next = sure[index + 1]
    if (next !== undefined && next.at - each.at <= gap) continue
    if (run.length >= rule.fewestBoxes) {
      runs.push({ first: run[0]?.at ?? each.at, last: each.at, run, screens: [] })
    }
    run = []
  }
  for (const screen of screens) nearestOf(runs, screen.at, gap)?.screens.push(screen)
  return runs.map(incidentOf)
}

/** Between two incidents a box is counted at the nearer one alone. */
function nearestOf(runs: readonly Run[], at: number, gap: number): Run | undefined {
  let nearest: { run: Run; away: number } | undefined
  for (const run of runs) {
    const away = Math.max(run.first - at, at - run.last, 0)
    if (away <= gap && away < (nearest?.away ?? Infinity)) nearest = { run, away }
  }
  return nearest?.run
}

function incidentOf({ first, last, run, screens }: Run): Incident {
  const boxes = run.map(({ box }) => box)
  const { customerId = '', key = '' } = boxes[0] ?? {}
  return {
    key: `${customerId} ${key} ${first}`,
    customerId,
    first,
    last,
    boxes,
    standby: screens.map(({ box }) => box),
  }
}

/** The incidents of many customers, the largest first and of two alike the newer. */
export function incidentsOf(
  sites: Iterable<readonly SilentBox[]>,
  rule: IncidentPreferences,
  now: number,
): Incident[] {
  const all = [...sites].flatMap((boxes) => incidentsAt(boxes, rule, now))
  return all.toSorted((a, b) => b.boxes.length - a.boxes.length || b.first - a.first)
}

/**
 * Those among the incidents that have come that none of the shown ones is: a box more or less makes no
 * other incident of it, as long as the minutes overlap.
 */
export function newAmong(shown: readonly Incident[], come: readonly Incident[]): Incident[] {
  return come.filter(
    (incident) =>
      !shown.some(
        (known) => known.customerId === incident.customerId && overlap(known, incident, 0),
      ),
  )
}

export function overlap(a: Span, b: Span, gap: number): boolean {
  return a.first <= b.last + gap && b.first <= a.last + gap
}

/** The boxes whose last contact lies in a span, told apart as in an incident. */
export function boxesIn(boxes: readonly SilentBox[], span: Span, now: number) {
  const inside = boxes
    .map((box) => ({ box, at: contactOf(box.device, now) }))
    .filter(({ at }) => at !== null && at >= span.first && at <= span.last)
    .toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0))
    .map(({ box }) => box)
  return {
    sure: inside.filter(({ device }) => !mayBeStandby(device)),
    standby: inside.filter(({ device }) => mayBeStandby(device)),
  }
}

/** A span that holds all boxes of an incident, in whole seconds, as its address writes it. */
export function spanText({ first, last, standby }: Incident): string {
  let span: Span = { first, last }
  for (const { device } of standby) {
    if (device.lastComm.kind !== 'instant') continue
    const { at } = device.lastComm
    span = { first: Math.min(span.first, at), last: Math.max(span.last, at) }
  }
  const seconds = (at: number) => instantText({ kind: 'instant', at }).slice(0, 19)
  return `${seconds(span.first)}Z_${seconds(span.last + 999)}Z`
}

/** Undefined: the address names no span. */
export function readSpan(text: string): Span | undefined {
  const [from, to, ...more] = text.split('_')
  const first = readInstant(from)
  const last = readInstant(to)
  if (more.length > 0 || first.kind !== 'instant' || last.kind !== 'instant') return undefined
  return first.at <= last.at ? { first: first.at, last: last.at } : undefined
}
