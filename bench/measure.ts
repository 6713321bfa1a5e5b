import type { Browser } from '@playwright/test'
import type { Fault } from '../server/sandbox/fault'
import type { FigureId } from './budgets'
import type { Fleet } from './fleet'
import type { Subject } from './visit'

/** What a measure is given: where to look, and where to put what it found. */
export type Trial = {
  browser: Browser
  fleet: Fleet
  subject: Subject
  /** How much to do; less while everything warms up. */
  effort: Effort
  record: (figure: FigureId, value: number) => void
}

export type Effort = {
  /** Turns to the next page, then back. */
  forward: number
  back: number
  /** Turns of the long walk that shows what stays in memory. */
  walk: number
  filters: number
}

export type Measure = {
  name: string
  /** Figures without a ratio are taken of Puls alone. */
  floorToo: boolean
  /** Whether it is part of the round that does not count; yes, if it says nothing of it. */
  warmUp?: false
  take: (trial: Trial) => Promise<void>
}

/** A fault for as long as something lasts; one that did not happen has measured nothing. */
export async function withFault<Result>(
  { sandbox }: Fleet,
  fault: Fault,
  act: () => Promise<Result>,
): Promise<Result> {
  await sandbox.faults([fault])
  try {
    const result = await act()
    const missed = await sandbox.unfired()
    if (missed.length > 0) throw new Error(`faults that never happened: ${missed.join(', ')}`)
    return result
  } finally {
    await sandbox.faults([])
  }
}

/** Every answer of the vendor comes so much later. */
export const slowVendor: Fault = { match: { path: '/*' }, do: { delayMs: 250 } }
