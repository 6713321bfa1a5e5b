import { useQueries } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import type { CompletePart } from '#/api/complete-part'
import { upgradeStates } from '#/api/thingspace/upgrade-schemas'
import type { Upgrade, UpgradeState } from '#/api/thingspace/upgrade-schemas'
import { isRefusal } from '#/list/failure-words'
import { mergedUpgrades } from './upgrade-list'
import { upgradesInState } from './upgrade-queries'

type StateQuery = UseQueryResult<CompletePart<Upgrade>>

export type UpgradeList = ReturnType<typeof combine>

/** The upgrades of all states: the vendor lists one at a time, so each is read, and fails, for itself. */
export function useUpgradeList(account: string): UpgradeList {
  const queries = upgradeStates.map((state) => upgradesInState(account, state))
  return useQueries({ queries, combine })
}

function combine(queries: StateQuery[]) {
  const readings = queries.flatMap((query, index) => {
    const state: UpgradeState | undefined = upgradeStates[index]
    return state === undefined ? [] : [{ state, query }]
  })
  const read = queries.flatMap(({ data }) => data ?? [])
  const isFailed = queries.every(({ data, error }) => data === undefined && error !== null)
  const refused = queries.find(({ error }) => isRefusal(error))

  return {
    ...mergedUpgrades(read),
    readings,
    /** How many states have been read. */
    read: read.length,
    isWhole: read.length === queries.length && read.every(({ cutShort }) => !cutShort),
    setAside: read.reduce((sum, { setAside }) => sum + setAside, 0),
    /** Why there is no list at all: nothing could be read, or reading is refused. */
    failure: (refused ?? (isFailed ? queries[0] : undefined))?.error ?? null,
    /** As one, to be had anew: as old as the oldest. */
    query: {
      dataUpdatedAt: read.length === 0 ? 0 : Math.min(...read.map(({ readAt }) => readAt)),
      isFetching: queries.some(({ isFetching }) => isFetching),
      refetch: (options: { cancelRefetch: boolean }) =>
        Promise.all(queries.map(({ refetch }) => refetch(options))),
    },
  }
}
