import { useQueries } from '@tanstack/react-query'
import type { UseQueryResult } from '@tanstack/react-query'
import { deviceTotal } from '#/features/devices/queries'
import { everyCustomer, heartbeatStatuses } from '#/lib/device-list-address'
import type { HeartbeatStatus } from '#/lib/device-list-address'
import type { Refreshable } from '#/list/refresh-stamp'
import type { Totals } from './rules'

/** In the order in which they stand on the page; undefined is every device. */
export const totalStatuses = [undefined, ...heartbeatStatuses.toReversed()] as const

export type HeartbeatTotals = {
  totals: Totals
  /** Which of them could not be read, or not read anew. */
  failed: ReadonlySet<HeartbeatStatus | 'any'>
  /** One of those that failed, first of all one whose figure is an old one: its age is to be said. */
  failure: UseQueryResult<number> | undefined
  stamp: Refreshable
}

/** The totals that the server gives of one customer's devices: the device list asks for the same. */
export function totalQueries(customer: string) {
  return totalStatuses.map((status) => deviceTotal({ customerId: customer || undefined }, status))
}

export function useTotals(customer: string): HeartbeatTotals {
  const enabled = customer !== everyCustomer
  return useQueries({
    queries: totalQueries(customer).map((query) => ({ ...query, enabled })),
    combine: together,
  })
}

export function together(results: Array<UseQueryResult<number>>): HeartbeatTotals {
  const failures = results.filter(({ error }) => error !== null)
  const totals: Totals = {}
  const failed = new Set<HeartbeatStatus | 'any'>()
  for (const [index, { data, error }] of results.entries()) {
    const name = totalStatuses[index] ?? 'any'
    if (data !== undefined) totals[name] = data
    if (error !== null) failed.add(name)
  }
  return {
    totals,
    failed,
    failure: failures.find(({ data }) => data !== undefined) ?? failures[0],
    stamp: oldestOf(results),
  }
}

/** Several answers as one: as old as the oldest of them, and all asked for again together. */
export function oldestOf(answers: readonly Refreshable[]): Refreshable {
  const read = answers.map(({ dataUpdatedAt }) => dataUpdatedAt).filter((at) => at > 0)
  return {
    dataUpdatedAt: read.length === 0 ? 0 : Math.min(...read),
    isFetching: answers.some(({ isFetching }) => isFetching),
    refetch: (options) => Promise.all(answers.map(({ refetch }) => refetch(options))),
  }
}
