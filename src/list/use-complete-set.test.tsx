// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import type { SetPart } from '#/api/complete-set'
import { ApiError } from '#/api/errors'
import type { OffsetPage } from '#/api/paging'
import { useCompleteSet } from './use-complete-set'
import type { SetSpec } from './use-complete-set'

type Row = { key: string }
type Load = SetPart<Row>['load']

const refused = new ApiError({ kind: 'status', code: 'not_found' })

function page(...keys: string[]): OffsetPage<Row> {
  const rows = keys.map((key) => ({ key }))
  return { offset: 0, limit: 50, total: rows.length, rows, setAside: [] }
}

/** A service that answers when it is told to, and remembers what it was asked for. */
function service(names: string[]) {
  const asked: string[] = []
  const signals: AbortSignal[] = []
  const answers = new Map<string, Load>(names.map((name) => [name, async () => page(name)]))
  const parts: Array<SetPart<Row>> = names.map((name) => ({
    id: name,
    name: `Customer ${name}`,
    load: async (offset, signal) => {
      asked.push(name)
      signals.push(signal)
      return answers.get(name)?.(offset, signal) ?? page()
    },
  }))
  return { asked, signals, answers, parts }
}

const hanging: Load = (_offset, signal) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DOMException('left', 'AbortError')))
  })

function open(spec: Omit<SetSpec<Row>, 'queryKey'>) {
  const client = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const hook = renderHook(
    (now: Omit<SetSpec<Row>, 'queryKey'>) => useCompleteSet({ ...now, queryKey: ['set'] }),
    { wrapper, initialProps: spec },
  )
  const state = () => hook.result.current
  const keys = () => state().set?.parts.flatMap(({ rows }) => rows.map(({ key }) => key))
  const reaches = (status: string) => waitFor(() => expect(state().status).toBe(status))
  return { ...hook, client, state, keys, reaches }
}

test('on demand nothing is asked until somebody asks', async () => {
  const { parts, asked } = service(['a', 'b'])
  const { state, keys, reaches } = open({ parts, start: 'on demand' })
  expect(state().status).toBe('unread')
  expect(asked).toEqual([])
  act(() => state().read())
  await reaches('read')
  expect(keys()).toEqual(['a', 'b'])
  expect(state().facts).toMatchObject({ rows: 2, total: 2, drifted: false })
  expect(state().progress).toBeUndefined()
})

test('by itself it begins as soon as the parts are known, and once', async () => {
  const { parts, asked } = service(['a'])
  const { rerender, reaches, keys } = open({ parts: undefined, start: 'by itself' })
  rerender({ parts, start: 'by itself' })
  await reaches('read')
  rerender({ parts: [...parts], start: 'by itself' })
  expect(keys()).toEqual(['a'])
  expect(asked).toEqual(['a'])
})

test('never is never, asked or not', () => {
  const { parts, asked } = service(['a'])
  const { state } = open({ parts, start: 'never' })
  act(() => state().read())
  expect(state().status).toBe('unread')
  expect(asked).toEqual([])
})

test('tells how far it is while it reads', async () => {
  const { parts, answers } = service(['a', 'b'])
  answers.set('b', hanging)
  const { state } = open({ parts, start: 'by itself' })
  await waitFor(() => expect(state().progress?.requests).toBeGreaterThan(0))
  expect(state().status).toBe('reading')
  expect(state().progress?.parts.of).toBe(2)
})

test('cancel ends the requests at once, and there is nothing as before', async () => {
  const { parts, answers, signals } = service(['a', 'b'])
  answers.set('b', hanging)
  const { state, reaches } = open({ parts, start: 'by itself' })
  await waitFor(() => expect(signals).toHaveLength(2))
  act(() => state().cancel())
  expect(signals.every(({ aborted }) => aborted)).toBe(true)
  await reaches('unread')
  expect(state()).toMatchObject({ set: undefined, error: null, progress: undefined })
})

test('cancel of a second reading puts the first back', async () => {
  const { parts, answers, signals } = service(['a'])
  const { state, keys, reaches } = open({ parts, start: 'by itself' })
  await reaches('read')
  answers.set('a', hanging)
  act(() => state().read())
  await waitFor(() => expect(signals).toHaveLength(2))
  expect(state().status).toBe('reading')
  expect(keys(), 'the old one stays on the screen').toEqual(['a'])
  act(() => state().cancel())
  await reaches('read')
  expect(keys()).toEqual(['a'])
  expect(state().error).toBeNull()
})

test('leaving the page ends the requests', async () => {
  const { parts, answers, signals } = service(['a'])
  answers.set('a', hanging)
  const { unmount } = open({ parts, start: 'by itself' })
  await waitFor(() => expect(signals).toHaveLength(1))
  unmount()
  expect(signals[0]?.aborted).toBe(true)
})

test('one failing part is named, and asked for alone when it is tried again', async () => {
  const { parts, answers, asked } = service(['a', 'b', 'c'])
  answers.set('b', () => Promise.reject(refused))
  const { state, keys, reaches } = open({ parts, start: 'by itself' })
  await reaches('read')
  expect(keys()).toEqual(['a', 'c'])
  expect(state().set?.failed.map(({ name }) => name)).toEqual(['Customer b'])

  asked.length = 0
  act(() => state().retryFailed())
  await waitFor(() => expect(asked).toEqual(['b']))
  await reaches('read')
  expect(keys(), 'failed again: the rest stands').toEqual(['a', 'c'])
  expect(state().set?.failed.map(({ id }) => id)).toEqual(['b'])
  expect(state().error).toBeNull()

  answers.set('b', async () => page('b1', 'b2'))
  act(() => state().retryFailed())
  await waitFor(() => expect(keys()).toEqual(['a', 'b1', 'b2', 'c']))
  expect(asked).toEqual(['b', 'b'])
  expect(state().set?.failed).toEqual([])
})

test('some parts are read anew, the others kept; asked meanwhile, right after', async () => {
  const { parts, answers, asked } = service(['a', 'b', 'c'])
  const { state, keys, reaches } = open({ parts, start: 'by itself' })
  await reaches('read')
  asked.length = 0
  let answer = (_page: OffsetPage<Row>) => {}
  answers.set('c', () => new Promise((resolve) => (answer = resolve)))
  answers.set('a', async () => page('a2'))
  act(() => state().reread(['c']))
  await waitFor(() => expect(asked).toEqual(['c']))
  act(() => state().reread(['a']))
  answer(page('c2'))
  await waitFor(() => expect(keys()).toEqual(['a2', 'b', 'c2']))
  expect(asked).toEqual(['c', 'a'])
})

test('a part that is gone from the scope goes with the next reading', async () => {
  const { parts } = service(['a', 'b', 'c'])
  const { state, keys, reaches, rerender } = open({ parts, start: 'by itself' })
  await reaches('read')
  rerender({ parts: parts.slice(1), start: 'by itself' })
  act(() => state().reread(['c']))
  await waitFor(() => expect(keys()).toEqual(['b', 'c']))
})

test('when nothing can be read it has failed, and may be tried again', async () => {
  const { parts, answers } = service(['a'])
  answers.set('a', () => Promise.reject(refused))
  const { state, keys, reaches } = open({ parts, start: 'by itself' })
  await reaches('failed')
  expect(state().error).toBe(refused)
  answers.set('a', async () => page('a'))
  act(() => state().read())
  await reaches('read')
  expect(keys()).toEqual(['a'])
})

test('a sign-out leaves nothing of it, and ends what is under way', async () => {
  const { parts, answers, signals } = service(['a'])
  const { client, state, reaches } = open({ parts, start: 'by itself' })
  await reaches('read')
  answers.set('a', hanging)
  act(() => state().read())
  await waitFor(() => expect(signals).toHaveLength(2))
  client.clear()
  expect(signals[1]?.aborted).toBe(true)
  expect(client.getQueryCache().getAll()).toEqual([])
})
