// @vitest-environment jsdom
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { act, render } from '@testing-library/react'
import { StrictMode } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { useNow } from '#/ui/use-now'
import { refreshEvery, refreshing } from './refresh'

afterEach(() => vi.useRealTimers())

test('F97 effects that run twice make no second timer: one question an interval, one tick a second', async () => {
  vi.useFakeTimers()
  const asked = vi.fn(async () => 'rows')
  function List() {
    useNow(1_000)
    useQuery({
      queryKey: ['list'],
      queryFn: asked,
      staleTime: refreshEvery.rows,
      refetchInterval: refreshing(refreshEvery.rows),
    })
    return null
  }
  const list = (
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <List />
      </QueryClientProvider>
    </StrictMode>
  )
  const { rerender, unmount } = render(list)
  await act(() => vi.advanceTimersByTimeAsync(1_000))
  expect(asked).toHaveBeenCalledTimes(1)
  const timers = vi.getTimerCount()
  for (let interval = 1; interval <= 4; interval += 1) {
    rerender(list)
    await act(() => vi.advanceTimersByTimeAsync(refreshEvery.rows))
    expect(asked).toHaveBeenCalledTimes(1 + interval)
    expect(vi.getTimerCount()).toBe(timers)
  }
  unmount()
  await vi.advanceTimersByTimeAsync(10 * refreshEvery.rows)
  expect(asked).toHaveBeenCalledTimes(5)
})
