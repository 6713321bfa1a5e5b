import type { DeviceResult, Upgrade, UpgradeState } from '#/api/thingspace/upgrade-schemas'
import type { VendorTime } from '#/lib/vendor-times'

const day = 24 * 60 * 60_000

/**
 * Where an upgrade can still go from. A state that we do not know is none of these, and none of those
 * that have ended.
 * https://thingspace.verizon.com/content/thingspace-portal/documentation/apis/software-management/getting-started/campaign-lifecycle-flow-for-v1.html
 */
const openStates: readonly UpgradeState[] = ['RequestPending', 'Queued', 'InProgress']
const endedStates: readonly UpgradeState[] = ['Finished', 'RequestFailed', 'UpgradeFailed']

export function isOpen({ state }: Pick<Upgrade, 'state'>): boolean {
  return openStates.some((each) => each === state.known)
}

export function hasEnded({ state }: Pick<Upgrade, 'state'>): boolean {
  return endedStates.some((each) => each === state.known)
}

/** What is said of a device in an upgrade; `other` is a word that nobody documented. */
export const deviceOutcomes = [
  'succeeded',
  'failed',
  'rejected',
  'noResult',
  'waiting',
  'pending',
  'other',
] as const

export type Outcome = (typeof deviceOutcomes)[number]

/**
 * "Accepted" means that a device passed the checks. Once the upgrade has ended, one that is still
 * accepted is one of which no result has come: neither a success nor a failure.
 */
export function outcomeOf({ outcome }: DeviceResult, upgrade: Pick<Upgrade, 'state'>): Outcome {
  const { known } = outcome
  if (known === 'succeeded' || known === 'failed' || known === 'rejected') return known
  if (known === null || known === 'removed') return 'other'
  if (hasEnded(upgrade)) return 'noResult'
  return known === 'pending' ? 'pending' : 'waiting'
}

export type Outcomes = Record<Outcome, number> & { total: number; unreadable: number }

export function outcomesOf(upgrade: Pick<Upgrade, 'devices' | 'setAside' | 'state'>): Outcomes {
  const counted: Outcomes = {
    succeeded: 0,
    failed: 0,
    rejected: 0,
    noResult: 0,
    waiting: 0,
    pending: 0,
    other: 0,
    total: upgrade.devices.length + upgrade.setAside.length,
    unreadable: upgrade.setAside.length,
  }
  for (const device of upgrade.devices) counted[outcomeOf(device, upgrade)] += 1
  return counted
}

export type Permission =
  /** `hint`: the vendor documents it for the other state only, and decides. */
  { ok: true; hint: 'undocumented' | null } | { ok: false; reason: Obstacle }

export type Obstacle = 'started' | 'finished' | 'neverScheduled' | 'didNotRun' | 'unknownState'

const obstacles: Record<UpgradeState, Obstacle | null> = {
  RequestPending: null,
  Queued: null,
  InProgress: 'started',
  Finished: 'finished',
  RequestFailed: 'neverScheduled',
  UpgradeFailed: 'didNotRun',
}

/**
 * Whether devices can be added and taken out, and the upgrade be cancelled: the same for all three.
 * https://thingspace.verizon.com/resources/documentation/software_management/API_Reference/Add_or_Remove_Devices_in_Upgrade/
 */
export function canChange({ state: { known } }: Pick<Upgrade, 'state'>): Permission {
  const reason = known === null ? 'unknownState' : obstacles[known]
  if (reason !== null) return { ok: false, reason }
  return { ok: true, hint: known === 'RequestPending' ? 'undocumented' : null }
}

/** Days in UTC, the last one included; in epoch ms the instants between which they lie. */
export type Window = { from: number | null; until: number | null }

export function windowOf({ startDate, endDate }: Pick<Upgrade, 'startDate' | 'endDate'>): Window {
  const last = dayOf(endDate)
  return { from: dayOf(startDate), until: last === null ? null : last + day }
}

function dayOf(time: VendorTime | null): number | null {
  return time?.kind === 'day' || time?.kind === 'instant' ? time.at - (time.at % day) : null
}

export type Next =
  /** It is being checked; then it begins at midnight of its first day, or at once (`at` null). */
  | { kind: 'checked'; at: number | null }
  | { kind: 'begins'; at: number }
  /** Its first day is today: within about 90 minutes of the request. */
  | { kind: 'beginsToday' }
  /** Its days have begun, or are over, and the service still has it queued. */
  | { kind: 'overdue' }
  | { kind: 'beginsUnknown' }
  | { kind: 'runs'; until: number | null }
  /** Its days are over, and the service still says that it runs. */
  | { kind: 'runsOn' }
  | { kind: 'finished' | 'finishedSilent' }
  | { kind: 'neverScheduled' | 'didNotRun' | 'unknown' }

/**
 * What happens next, from its state, its days and the vendor's clock.
 * https://thingspace.verizon.com/content/thingspace-portal/documentation/apis/software-management/getting-started/campaign-timing.html
 */
export function nextOf(upgrade: Upgrade, now: number): Next {
  const { from, until } = windowOf(upgrade)
  switch (upgrade.state.known) {
    case 'RequestPending':
      return { kind: 'checked', at: from !== null && from > now ? from : null }
    case 'Queued':
      if (from === null) return { kind: 'beginsUnknown' }
      if (from > now) return { kind: 'begins', at: from }
      return { kind: from + day > now ? 'beginsToday' : 'overdue' }
    case 'InProgress':
      return until !== null && until <= now ? { kind: 'runsOn' } : { kind: 'runs', until }
    case 'Finished':
      return { kind: outcomesOf(upgrade).noResult > 0 ? 'finishedSilent' : 'finished' }
    case 'RequestFailed':
      return { kind: 'neverScheduled' }
    case 'UpgradeFailed':
      return { kind: 'didNotRun' }
    case null:
      return { kind: 'unknown' }
  }
}

export type Step = UpgradeState | 'unknown'
export type StepMark = 'done' | 'now' | 'ahead' | 'bad'

/** The way of an upgrade, as far as its state tells; nobody says when it took a step. */
export function stepsOf({ state }: Pick<Upgrade, 'state'>): Array<{ step: Step; mark: StepMark }> {
  const { known } = state
  if (known === 'RequestFailed') return [step('RequestPending', 'done'), step(known, 'bad')]
  if (known === 'UpgradeFailed') {
    return [step('RequestPending', 'done'), step('Queued', 'done'), step(known, 'bad')]
  }
  if (known === null) return [step('RequestPending', 'done'), step('unknown', 'now')]
  const at = way.indexOf(known)
  return way.map((each, index) => {
    if (index === at) return step(each, known === 'Finished' ? 'done' : 'now')
    return step(each, index < at ? 'done' : 'ahead')
  })
}

const way: readonly UpgradeState[] = ['RequestPending', 'Queued', 'InProgress', 'Finished']

function step(name: Step, mark: StepMark) {
  return { step: name, mark }
}
