import { areLimits, isLimit } from '#/lib/preferences'
import type { EstimateLimits } from '#/lib/preferences'

export const units = ['minutes', 'hours', 'days'] as const
export type Unit = (typeof units)[number]

/** A length of time as a person enters it. */
export type Length = { amount: string; unit: Unit }

const minutesIn: Record<Unit, number> = { minutes: 1, hours: 60, days: 1440 }

/** In the largest unit that says it without a fraction. */
export function lengthOf(minutes: number): { amount: number; unit: Unit } {
  const unit = units.findLast((each) => minutes % minutesIn[each] === 0) ?? 'minutes'
  return { amount: minutes / minutesIn[unit], unit }
}

/** Digits only: what a browser makes of "1e3" or "1,5" is nobody's intention. */
export function minutesOf({ amount, unit }: Length): number | null {
  if (!/^\d{1,6}$/.test(amount.trim())) return null
  const minutes = Number(amount) * minutesIn[unit]
  return isLimit(minutes) ? minutes : null
}

export function readUnit(word: string): Unit {
  return units.find((unit) => unit === word) ?? 'minutes'
}

export type LimitsRead =
  | { ok: true; limits: EstimateLimits }
  | { ok: false; late: boolean; silent: boolean; order: boolean }

/** What was entered, or which part of it is wrong. */
export function readLimits(late: Length, silent: Length): LimitsRead {
  const lateAfterMinutes = minutesOf(late)
  const silentAfterMinutes = minutesOf(silent)
  if (lateAfterMinutes === null || silentAfterMinutes === null) {
    const wrong = { late: lateAfterMinutes === null, silent: silentAfterMinutes === null }
    return { ok: false, ...wrong, order: false }
  }
  const limits = { lateAfterMinutes, silentAfterMinutes }
  if (areLimits(limits)) return { ok: true, limits }
  return { ok: false, late: false, silent: false, order: true }
}

export function sameLimits(a: EstimateLimits, b: EstimateLimits): boolean {
  return a.lateAfterMinutes === b.lateAfterMinutes && a.silentAfterMinutes === b.silentAfterMinutes
}
