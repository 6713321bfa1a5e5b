import * as v from 'valibot'
import type { Body } from './operation'

const imeis = v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d{15}$/))), v.minLength(1))
const name = v.pipe(v.string(), v.regex(/^\P{Cc}{1,200}$/u))
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))

const scheduleSchema = v.strictObject({
  accountName: v.pipe(v.string(), v.maxLength(32)),
  firmwareName: name,
  firmwareTo: name,
  startDate: day,
  endDate: day,
  deviceList: imeis,
})

const changeSchema = v.strictObject({
  type: v.picklist(['append', 'remove']),
  deviceList: imeis,
})

/** The account of an upgrade stands in its body alone. */
export function readSchedule(json: unknown): Body | undefined {
  const { success, output } = v.safeParse(scheduleSchema, json)
  return success ? { json: output, account: output.accountName } : undefined
}

export function readChange(json: unknown): Body | undefined {
  const { success, output } = v.safeParse(changeSchema, json)
  return success ? { json: output } : undefined
}
