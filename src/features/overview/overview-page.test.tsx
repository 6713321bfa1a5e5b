// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { sessionKeys } from '#/features/session/session-keys'
import { prime } from './overview-page'

afterEach(() => vi.unstubAllGlobals())

test.each([
  ['RESELLER', '', 0],
  ['RESELLER_ADMIN', '', 5],
  ['RESELLER_ADMIN', 'customer=all', 0],
])('%s at ?%s: %i totals are asked for ahead of the page', async (accessLevel, search, totals) => {
  const asked = vi.fn(async () => new Response(null, { status: 403 }))
  vi.stubGlobal('fetch', asked)
  const client = new QueryClient()
  client.setQueryData(sessionKeys.current, { accessLevel })
  await prime(client, new URLSearchParams(search)).catch(() => {})
  expect(asked).toHaveBeenCalledTimes(totals)
})
