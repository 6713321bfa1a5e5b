// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import { aSite } from './a-box'
import { useSilent } from './use-silent'

test('who stopped the reading of one scope has said nothing of another', async () => {
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  const client = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const asked = (scope: string) => ({
    scope,
    sites: [aSite({ id: scope, stbs: 4, stbsOffline: 1 })],
    sitesReadAt: 1,
    showDevelopment: false,
    mark: `every ${scope}`,
  })
  const { result, rerender, unmount } = renderHook((scope) => useSilent(asked(scope)), {
    wrapper,
    initialProps: 'one',
  })
  expect(result.current.status).toBe('reading')
  act(() => result.current.cancel())
  await vi.waitFor(() => expect(result.current.status).toBe('unread'))
  rerender('two')
  expect(result.current.status).toBe('reading')
  rerender('one')
  expect(result.current.status).toBe('unread')
  unmount()
  client.clear()
})
