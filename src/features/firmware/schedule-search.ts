import { choiceField, integerField, textField } from '#/lib/search-fields'
import type { FieldValues } from '#/lib/search-fields'

export const scheduleSteps = ['image', 'devices', 'licences', 'window', 'review'] as const

export type ScheduleStep = (typeof scheduleSteps)[number]

export const deviceLimits = [25, 50, 100, 250] as const

/** The state of the form that can be linked to: where one is, and what it begins with. */
export const scheduleFields = {
  step: choiceField(scheduleSteps, 'image'),
  page: integerField(1, { min: 1, max: 100_000 }),
  limit: choiceField(deviceLimits, 50),
  image: textField(400),
  again: textField(64),
}

export type ScheduleSearch = FieldValues<typeof scheduleFields>
