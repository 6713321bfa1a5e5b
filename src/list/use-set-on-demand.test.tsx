// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import type { SetPart } from '#/api/complete-set'
import { ApiError } from '#/api/errors'
import { longestPage } from '#/api/paging'
import { useSetOnDemand } from './use-set-on-demand'

type Row = { key: string }

const refused = new ApiError({ kind: 'status', code: 'forbidden' })

/** A list of so many rows, as somebody opens a page that may want all of it. */
function open(total: number | ApiError) {
  const asked: string[] = []
  let count = total
  const load: SetPart<Row>['load'] = async (offset) => {
    asked.push(`rows from ${offset}`)
    const all = Array.from({ length: Number(count) }, (_, index) => ({ key: String(index) }))
    const rows = all.slice(offset, offset + longestPage)
    return { offset, limit: longestPage, total: all.length, rows, setAside: [] }
  }
  const spec = {
    set: { queryKey: ['set'], parts: [{ id: 'all', name: '', load }] },
    count: {
      queryKey: ['count'],
      queryFn: async () => {
        asked.push('count')
        if (typeof count !== 'number') throw count
        return count
      },
      retry: false,
    },
  }
  const client = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const visit = () => {
    const hook = renderHook(() => useSetOnDemand(spec), { wrapper })
    return { ...hook, demand: () => hook.result.current }
  }
  return {
    ...visit(),
    visit,
    asked,
    answers: (now: number) => {
      count = now
    },
  }
}

test('nothing is asked for until somebody asks', async () => {
  const { demand, asked } = open(3)
  expect(demand()).toMatchObject({ asked: false, cost: undefined, all: undefined })
  await Promise.resolve()
  expect(asked).toEqual([])
})

test.each([0, 3, longestPage])(
  'of %i rows, which one request reads, all are read',
  async (total) => {
    const { demand, asked } = open(total)
    act(() => demand().ask())
    await waitFor(() => expect(demand().all).toHaveLength(total))
    expect(asked).toEqual(['count', 'rows from 0'])
    expect(demand()).toMatchObject({ state: { status: 'read' }, readAt: expect.any(Number) })
  },
)

test('of more it is said what they cost, and they are read when that is accepted', async () => {
  const { demand, asked } = open(longestPage + 1)
  act(() => demand().ask())
  await waitFor(() => expect(demand().cost).toEqual({ rows: longestPage + 1, requests: 2 }))
  expect(demand().state.status).toBe('unread')
  expect(asked).toEqual(['count'])
  act(() => demand().state.read())
  await waitFor(() => expect(demand().all).toHaveLength(longestPage + 1))
  expect(asked).toEqual(['count', 'rows from 0', `rows from ${longestPage}`])
})

test('a count that fails reads nothing, and may be asked for again', async () => {
  const { demand, asked, answers } = open(refused)
  act(() => demand().ask())
  await waitFor(() => expect(demand().counting.error).toBe(refused))
  expect(demand()).toMatchObject({ cost: undefined, state: { status: 'unread' } })
  answers(1)
  await act(() => demand().counting.refetch())
  await waitFor(() => expect(demand().all).toHaveLength(1))
  expect(asked).toEqual(['count', 'count', 'rows from 0'])
})

test('what was read for one page is there on the next, which asks for nothing', async () => {
  const { demand, unmount, visit, asked } = open(2)
  act(() => demand().ask())
  await waitFor(() => expect(demand().all).toHaveLength(2))
  unmount()
  asked.length = 0
  const next = visit().demand()
  expect(next.asked).toBe(false)
  expect(next.all).toHaveLength(2)
  expect(asked).toEqual([])
})
