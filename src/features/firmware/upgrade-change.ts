import type { DeviceChange, DeviceResult, Upgrade } from '#/api/thingspace/upgrade-schemas'

export type ChangeType = 'append' | 'remove'

export type ChangeSummary = {
  done: number
  /** Answered in other words, which are shown as they came. */
  otherwise: DeviceResult[]
  /** Asked for, and not in the answer, or not to be read in it. */
  unanswered: number
}

/** A 200 does not mean that a device was added: each has an answer of its own. */
export function summaryOf(
  type: ChangeType,
  asked: readonly string[],
  { devices }: Pick<DeviceChange, 'devices'>,
): ChangeSummary {
  const wanted = type === 'append' ? 'added' : 'removed'
  const answers = new Map(devices.map((device) => [device.imei, device]))
  const summary: ChangeSummary = { done: 0, otherwise: [], unanswered: 0 }
  for (const imei of asked) {
    const answer = answers.get(imei)
    if (answer === undefined) summary.unanswered += 1
    else if (answer.outcome.known === wanted) summary.done += 1
    else summary.otherwise.push(answer)
  }
  return summary
}

/** Of the devices that were to be added or taken out, how many are as they were to be. */
export function doneIn(
  type: ChangeType,
  asked: readonly string[],
  { devices }: Pick<Upgrade, 'devices'>,
): number {
  const inside = new Set(devices.map(({ imei }) => imei))
  return asked.filter((imei) => inside.has(imei) === (type === 'append')).length
}
