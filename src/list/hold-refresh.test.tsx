// @vitest-environment jsdom
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { holdRefresh } from './hold-refresh'
import { refreshEvery, refreshing } from './refresh'
import { isRefreshHeld } from './refresh-hold'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function listed(ask: () => Promise<string>) {
  const client = new QueryClient()
  const observer = new QueryObserver(client, {
    queryKey: ['list'],
    queryFn: ask,
    retry: false,
    staleTime: refreshEvery.rows,
    refetchInterval: refreshing(refreshEvery.rows),
  })
  return { client, observer, leave: observer.subscribe(() => {}) }
}

const pass = (intervals: number) => vi.advanceTimersByTimeAsync(intervals * refreshEvery.rows)

test('a held list asks nothing, and what is old when it is given free is asked for at once', async () => {
  const asked = vi.fn(async () => 'rows')
  const { client, leave } = listed(asked)
  await pass(1.5)
  expect(asked).toHaveBeenCalledTimes(2)

  const release = holdRefresh(client)
  await pass(10)
  expect(asked).toHaveBeenCalledTimes(2)
  release()
  await pass(0)
  expect(asked).toHaveBeenCalledTimes(3)
  await pass(2)
  expect(asked).toHaveBeenCalledTimes(5)
  leave()
})

test('what was held for a moment only waits for its turn', async () => {
  const asked = vi.fn(async () => 'rows')
  const { client, leave } = listed(asked)
  await pass(0.5)
  holdRefresh(client)()
  await pass(0.4)
  expect(asked).toHaveBeenCalledTimes(1)
  await pass(0.7)
  expect(asked).toHaveBeenCalledTimes(2)
  leave()
})

test('as long as one of two holds it, nothing is asked; a refresh that is wanted is', async () => {
  const asked = vi.fn(async () => 'rows')
  const { client, observer, leave } = listed(asked)
  await pass(0.5)
  const [first, second] = [holdRefresh(client), holdRefresh(client)]
  first()
  expect(isRefreshHeld()).toBe(true)
  await observer.refetch()
  await pass(5)
  expect(asked).toHaveBeenCalledTimes(2)
  second()
  expect(isRefreshHeld()).toBe(false)
  leave()
})

test('what is on its way when it is given free is not asked for a second time', async () => {
  const asked = vi.fn(async () => 'rows')
  const { client, observer, leave } = listed(asked)
  await pass(0.5)
  const release = holdRefresh(client)
  await pass(5)
  asked.mockImplementationOnce(
    () => new Promise((resolve) => setTimeout(() => resolve('new'), refreshEvery.rows / 10)),
  )
  void observer.refetch()
  release()
  await pass(0.2)
  expect(asked).toHaveBeenCalledTimes(2)
  expect(observer.getCurrentResult().data).toBe('new')
  leave()
})

test('what fails while it is held is tried again as ever', async () => {
  const asked = vi.fn(async () => 'rows')
  const { client, observer, leave } = listed(asked)
  await pass(0.5)
  const release = holdRefresh(client)
  asked.mockRejectedValueOnce(new Error('down'))
  await observer.refetch()
  expect(observer.getCurrentResult().error).not.toBeNull()
  await pass(3)
  expect(asked).toHaveBeenCalledTimes(3)
  expect(observer.getCurrentResult().error).toBeNull()
  release()
  leave()
})
