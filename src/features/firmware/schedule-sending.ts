import type { UpgradeRequest } from '#/api/thingspace/client'
import { signInTrouble } from '#/api/thingspace/refusal'
import type { Upgrade, UpgradeState } from '#/api/thingspace/upgrade-schemas'
import { isApiError } from '#/api/errors'

export type Sent =
  | { kind: 'accepted'; upgrade: Upgrade }
  /** The answer did not come, and the upgrade is there. */
  | { kind: 'found'; upgrade: Upgrade }
  /** The answer did not come, and no such upgrade is there. */
  | { kind: 'absent'; lookedAt: number }
  /** The answer did not come, and it could not be looked whether the upgrade is there. */
  | { kind: 'unknown'; error: unknown }

type Sending = {
  request: UpgradeRequest
  /** It was sent before, and nobody knows what became of it. */
  wasSent: boolean
  send: (request: UpgradeRequest) => Promise<Upgrade>
  /** The upgrades among which it would be. */
  look: () => Promise<readonly Upgrade[]>
  /** Told before it is sent: from then on it may have arrived. */
  onSend: () => void
  /** Told when it has not: there is nothing to look for. */
  onRefused: () => void
}

/**
 * Sends an upgrade once. The service knows no key by which it would tell a second sending from the
 * first, so after a lost answer it is looked for before it could be sent again. A refusal is thrown.
 */
export async function sendOnce(sending: Sending): Promise<Sent> {
  const { request, wasSent, send, onSend, onRefused } = sending
  if (wasSent) {
    const before = await lookFor(sending)
    if (before.kind !== 'absent') return before
  }
  onSend()
  try {
    return { kind: 'accepted', upgrade: await send(request) }
  } catch (error) {
    if (isLostAnswer(error)) return lookFor(sending)
    onRefused()
    throw error
  }
}

/** Whether what was sent is there. */
export async function lookFor({
  request,
  look,
}: Pick<Sending, 'request' | 'look'>): Promise<Exclude<Sent, { kind: 'accepted' }>> {
  try {
    const upgrade = (await look()).find((each) => isSameUpgrade(each, request))
    return upgrade ? { kind: 'found', upgrade } : { kind: 'absent', lookedAt: Date.now() }
  } catch (error) {
    // The app asks to sign in, and what was sent stays to be looked for.
    if (isApiError(error) && error.code === 'unauthenticated') throw error
    return { kind: 'unknown', error }
  }
}

/** Nothing leaves the gateway while it is told to wait, or cannot sign in. */
const neverSent = ['circuit_open', 'overloaded', 'rate_limited']

/** Whether what was asked for may have been done, although no answer says so. */
export function isLostAnswer(error: unknown): boolean {
  if (!isApiError(error)) return false
  if (error.kind !== 'status') return true
  if (neverSent.includes(error.code) || signInTrouble(error) !== null) return false
  return (error.status ?? 0) >= 500
}

/** The same image, devices and days. A service that does not tell the last day is taken at the rest. */
export function isSameUpgrade(upgrade: Upgrade, request: UpgradeRequest): boolean {
  const { account, firmwareName, firmwareTo, startDate, endDate, devices, setAside } = upgrade
  if (account !== request.account && account !== '') return false
  if (firmwareName !== request.firmwareName || firmwareTo !== request.firmwareTo) return false
  if (startDate?.kind !== 'day' || startDate.day !== request.startDate) return false
  if (endDate?.kind === 'day' && endDate.day !== request.endDate) return false
  const wanted = new Set(request.imeis)
  // A device that cannot be read is one of them.
  const count = devices.length + setAside.length
  return count === wanted.size && devices.every(({ imei }) => wanted.has(imei))
}

const soon = 15 * 60_000

/** Where it may be by now: its checks take longer than `soon`, and then it goes on. */
export function statesToSearch(sentAt: number, now: number): readonly UpgradeState[] {
  const waiting = ['RequestPending', 'Queued'] as const
  if (now - sentAt < soon) return waiting
  return [...waiting, 'InProgress', 'RequestFailed', 'UpgradeFailed', 'Finished']
}
