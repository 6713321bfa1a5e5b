// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { defaultPreferences } from '#/lib/preferences'
import { aSite } from './a-box'
import { siteCounts } from './queries'
import { useSites } from './use-sites'
import { countersOf, longestWait, watchOn } from './waves'

const noon = Date.UTC(2026, 10, 22, 12)
const minute = 60_000

beforeEach(() => {
  vi.useFakeTimers({ now: noon })
  return () => {
    vi.useRealTimers()
  }
})

test('what waits for the service to come back waits no longer than is said, also where nothing can be read', () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  const client = new QueryClient()
  const reading = (silent: number, at: number) => {
    const ids = ['one', 'two', 'three']
    const list = ids.map((id) => aSite({ id, stbs: 20, stbsOffline: silent }))
    return { list, counted: countersOf(list, at) }
  }
  const before = watchOn(undefined, reading(0, noon - minute).counted, defaultPreferences.wave)
  const { list, counted } = reading(10, noon)
  const watch = watchOn(before, counted, defaultPreferences.wave)
  const asked = { customerId: 'all', name: 'all', everyReseller: false }
  client.setQueryData(siteCounts(asked).queryKey, { list, readAt: noon, watch })

  const { result, unmount } = renderHook(() => useSites('all'), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    ),
  })
  expect(result.current.wave?.silent).toBe(30)
  act(() => {
    vi.advanceTimersByTime(longestWait - 2 * minute)
  })
  expect(result.current.wave?.silent).toBe(30)
  act(() => {
    vi.advanceTimersByTime(3 * minute)
  })
  expect(result.current.sites).toHaveLength(3)
  expect(result.current.wave).toBeUndefined()
  unmount()
  client.clear()
})
