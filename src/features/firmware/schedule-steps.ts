import type { Draft } from './schedule-draft'
import { scheduleSteps } from './schedule-search'
import type { ScheduleStep } from './schedule-search'

/** Licences have a step where the account needs them; until that is known there may be one. */
export function stepsFor(needsLicences: boolean | undefined): readonly ScheduleStep[] {
  return scheduleSteps.filter((step) => step !== 'licences' || needsLicences === true)
}

/** Each step needs what the ones before it ask for. */
export function reachableSteps(
  steps: readonly ScheduleStep[],
  draft: Pick<Draft, 'imeis' | 'start' | 'end'>,
  hasImage: boolean,
): readonly ScheduleStep[] {
  if (!hasImage) return ['image']
  if (draft.imeis.length === 0) return ['image', 'devices']
  const hasDays = draft.start !== '' && draft.end !== ''
  return steps.filter((step) => step !== 'review' || hasDays)
}

/** The one in the address, or the last before it that can be gone to. What was sent is at its end. */
export function stepShown(
  asked: ScheduleStep,
  reachable: readonly ScheduleStep[],
  { sentAt }: Pick<Draft, 'sentAt'>,
): ScheduleStep {
  if (sentAt !== null && reachable.includes('review')) return 'review'
  const before = scheduleSteps.slice(0, scheduleSteps.indexOf(asked) + 1)
  return before.findLast((step) => reachable.includes(step)) ?? 'image'
}
