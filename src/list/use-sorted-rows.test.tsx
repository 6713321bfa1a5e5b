// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { useSortedRows } from './use-sorted-rows'

type Asked = { rows: readonly string[] | undefined; sort: string | undefined }

function sorting(first: Asked) {
  const client = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const sorts: string[] = []
  const by = async (rows: readonly string[], sort: string | undefined) => {
    sorts.push(`${rows.length} rows by ${sort}`)
    return sort === 'down' ? rows.toSorted().toReversed() : rows.toSorted()
  }
  const hook = renderHook((asked: Asked) => useSortedRows({ ...asked, by }), {
    wrapper,
    initialProps: first,
  })
  const shows = (sorted: string[]) =>
    waitFor(() => expect(hook.result.current).toEqual({ sorted, isReordering: false }))
  return { ...hook, sorts, shows }
}

test('while another order is made the one before stays, and is said to', async () => {
  const rows = ['b', 'c', 'a']
  const { result, rerender, sorts, shows } = sorting({ rows, sort: 'up' })
  await shows(['a', 'b', 'c'])
  rerender({ rows, sort: 'down' })
  expect(result.current).toEqual({ sorted: ['a', 'b', 'c'], isReordering: true })
  await shows(['c', 'b', 'a'])
  expect(sorts).toEqual(['3 rows by up', '3 rows by down'])
})

test('without a sort the rows stand as they came, also after another order', async () => {
  const rows = ['b', 'a']
  const { result, rerender, shows } = sorting({ rows, sort: 'up' })
  await shows(['a', 'b'])
  rerender({ rows, sort: undefined })
  expect(result.current).toEqual({ sorted: rows, isReordering: false })
})

test('other rows are sorted anew, the same ones are not', async () => {
  const rows = ['b', 'a']
  const { rerender, sorts, shows } = sorting({ rows, sort: 'up' })
  await shows(['a', 'b'])
  rerender({ rows, sort: 'up' })
  rerender({ rows: ['b', 'a', 'c'], sort: 'up' })
  await shows(['a', 'b', 'c'])
  expect(sorts).toEqual(['2 rows by up', '3 rows by up'])
})

test('nothing is sorted before the rows are here', () => {
  const { result, sorts } = sorting({ rows: undefined, sort: 'up' })
  expect(result.current).toEqual({ sorted: undefined, isReordering: false })
  expect(sorts).toEqual([])
})
