import { queryOptions } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { readCursorPart } from '#/api/cursor-part'
import { listUpgrades } from '#/api/thingspace/client'
import type { Upgrade, UpgradeState } from '#/api/thingspace/upgrade-schemas'
import { firmwareKeys, firmwareRefresh } from './queries'

/** Those that devices can be in, each state read to its end. */
const openStates = ['RequestPending', 'Queued', 'InProgress'] as const

/** Every upgrade that has not ended. */
export function openUpgrades(account: string) {
  return queryOptions({
    queryKey: [...firmwareKeys.upgrades(account), 'open'],
    queryFn: ({ signal }) => readUpgradesIn(account, openStates, signal),
    staleTime: firmwareRefresh.upgrades,
  })
}

/** The upgrades in some states, read now and one state after the other, in which one moves on. */
export async function readUpgradesIn(
  account: string,
  states: readonly UpgradeState[],
  signal?: AbortSignal,
): Promise<Upgrade[]> {
  const upgrades: Upgrade[] = []
  for (const state of states) {
    const part = await readCursorPart<Upgrade>({
      id: state,
      follow: (cursor) => listUpgrades({ account, state, cursor }, { signal }),
      onPage: () => {},
    })
    upgrades.push(...part.rows)
  }
  return upgrades
}

/** What a new upgrade makes old. */
export function forgetUpgrades(client: QueryClient, account: string): void {
  void client.invalidateQueries({ queryKey: firmwareKeys.upgrades(account) })
}
