import { hashKey, mutationOptions, queryOptions, skipToken } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import type { CompletePart } from '#/api/complete-part'
import { cancelUpgrade, changeUpgrade, listUpgrades, readUpgrade } from '#/api/thingspace/client'
import { refusalOf } from '#/api/thingspace/refusal'
import type { DeviceChange, Upgrade, UpgradeState } from '#/api/thingspace/upgrade-schemas'
import { refreshEvery, refreshing } from '#/list/refresh'
import { firmwareKeys, upgradeDetail } from './queries'
import { isLostAnswer } from './schedule-sending'
import { hasEnded } from './upgrade-rules'

/** What has ended changes only by others that end. */
const refreshEnded = 5 * 60_000

/** Every upgrade in one state, page after page, oldest first: a page for itself says little. */
export function upgradesInState(account: string, state: UpgradeState) {
  const every = hasEnded({ state: { known: state, raw: state } })
    ? refreshEnded
    : refreshEvery.totals
  return queryOptions({
    queryKey: [...firmwareKeys.upgrades(account), 'in-state', state],
    queryFn: async ({ signal }): Promise<CompletePart<Upgrade>> => {
      const follow = (cursor: string) => listUpgrades({ account, state, cursor }, { signal })
      const parts = [{ id: state, name: state, follow }]
      const { readCompleteSet } = await import('#/api/complete-set')
      const [part] = (await readCompleteSet<Upgrade>({ parts, signal })).parts
      if (part === undefined) throw new Error('a set of one list came without it')
      return part
    },
    // The reading of a set has patience of its own.
    retry: false,
    staleTime: every,
    refetchInterval: refreshing(every),
  })
}

/** An upgrade that was cancelled in this tab: the service knows it no longer. */
export type Cancelled = { upgrade: Upgrade; at: number }

export function cancelledUpgrade(account: string, id: string) {
  return queryOptions<Cancelled>({
    queryKey: [...firmwareKeys.all, account, 'cancelled', id],
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  })
}

/** How an upgrade stands after a change whose answer was lost; null: that is not known either. */
type Standing = { kind: 'stands'; upgrade: Upgrade } | { kind: 'gone' } | null

export type ChangeOutcome =
  | { kind: 'answered'; answer: DeviceChange }
  | { kind: 'lost'; standing: Standing }

export type CancelOutcome =
  | { kind: 'cancelled' }
  | { kind: 'notCancelled' }
  | { kind: 'lost'; standing: Standing }

type Change = { type: 'append' | 'remove'; imeis: readonly string[] }

/** What is under way, so that none is sent twice by clicks that come before the page shows the first. */
export function isChanging(client: QueryClient, account: string, id: string): boolean {
  return client.isMutating({ mutationKey: changeKey(account, id) }) > 0
}

function changeKey(account: string, id: string) {
  return [...firmwareKeys.upgrades(account), 'change', id]
}

/** Sent once. When its answer is lost the upgrade is read instead, and the change never sent again. */
export function changingUpgrade({ account, id }: { account: string; id: string }) {
  return mutationOptions({
    mutationKey: changeKey(account, id),
    mutationFn: async (change: Change): Promise<ChangeOutcome> => {
      try {
        return { kind: 'answered', answer: await changeUpgrade({ account, id, ...change }, {}) }
      } catch (error) {
        if (!isLostAnswer(error)) throw error
        return { kind: 'lost', standing: await standingOf(account, id) }
      }
    },
    onSettled: (_outcome, _error, _change, _result, { client }) => readAnew(client, account),
  })
}

/** As with a change; what was cancelled is kept, since the service forgets it. */
export function cancellingUpgrade(upgrade: Upgrade, account: string) {
  const { id } = upgrade
  return mutationOptions({
    mutationKey: changeKey(account, id),
    mutationFn: async (): Promise<CancelOutcome> => {
      try {
        const isDone = await cancelUpgrade({ account, id }, {})
        return { kind: isDone ? 'cancelled' : 'notCancelled' }
      } catch (error) {
        if (!isLostAnswer(error)) throw error
        return { kind: 'lost', standing: await standingOf(account, id) }
      }
    },
    onSuccess: (outcome, _nothing, _result, { client }) => {
      const isDone =
        outcome.kind === 'cancelled' ||
        (outcome.kind === 'lost' && outcome.standing?.kind === 'gone')
      if (!isDone) return
      const { queryKey } = cancelledUpgrade(account, id)
      client.setQueryData(queryKey, { upgrade, at: Date.now() })
    },
    onSettled: (_outcome, _error, _nothing, _result, { client }) => readAnew(client, account, id),
  })
}

/** Whether an error says that there is no such upgrade, or no longer. */
export function isGone(error: unknown): boolean {
  const word = refusalOf(error)?.word
  return word === 'upgrade_id' || word === 'uuid'
}

/** Asked anew: a reading that is under way may have begun before the change. */
async function standingOf(account: string, id: string): Promise<Standing> {
  try {
    const upgrade = await readUpgrade({ account, id }, {})
    return { kind: 'stands', upgrade }
  } catch (error) {
    return isGone(error) ? { kind: 'gone' } : null
  }
}

/**
 * Not waited for: the answer is there, and the page is read anew beside it. What was cancelled is not
 * asked for again.
 */
function readAnew(client: QueryClient, account: string, id?: string): void {
  const cancelled = id !== undefined && client.getQueryData(cancelledUpgrade(account, id).queryKey)
  const one = hashKey(upgradeDetail(account, id ?? '').queryKey)
  void client.invalidateQueries({
    queryKey: firmwareKeys.upgrades(account),
    predicate: ({ queryHash }) => !cancelled || queryHash !== one,
  })
}
