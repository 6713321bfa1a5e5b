import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { together } from './use-totals'

const readAt = Date.UTC(2026, 10, 22, 12)

/** As it is when an answer came long ago, if one did, and the last request failed. */
async function failed(name: string, before?: number) {
  const client = new QueryClient()
  if (before !== undefined) client.setQueryData([name], before, { updatedAt: readAt })
  const observer = new QueryObserver<number>(client, {
    queryKey: [name],
    queryFn: () => Promise.reject(new Error(name)),
    retry: false,
  })
  return observer.refetch()
}

test('an old figure beside one that was never read says its age', async () => {
  const results = [await failed('any'), await failed('ONLINE', 128), await failed('ALLOFFLINE')]
  const { totals, failed: names, failure, stamp } = together(results)
  expect(totals).toEqual({ ONLINE: 128 })
  expect([...names]).toEqual(['any', 'ONLINE', 'ALLOFFLINE'])
  expect([failure?.data, failure?.dataUpdatedAt]).toEqual([128, readAt])
  expect(stamp.dataUpdatedAt).toBe(readAt)
})

test('where nothing was ever read the first failure is told', async () => {
  const results = [await failed('any'), await failed('ONLINE')]
  expect(together(results).failure?.error?.message).toBe('any')
})
