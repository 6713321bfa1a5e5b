// @vitest-environment jsdom
import { QueryObserver, focusManager } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ApiError } from '#/api/errors'
import {
  isSessionLost,
  markSessionFound,
  subscribeSessionLost,
} from '#/features/session/session-lost'
import { sessionKeys } from '#/features/session/session-keys'
import { createQueryClient, pauseWhileSessionLost } from './query-client'

const unauthenticated = new ApiError({ kind: 'status', status: 401, code: 'unauthenticated' })
const forbidden = new ApiError({ kind: 'status', status: 403, code: 'forbidden' })
const fail = (error: Error) => () => Promise.reject(error)

beforeEach(() => {
  markSessionFound()
})

afterEach(() => {
  focusManager.setFocused(undefined)
  vi.useRealTimers()
})

describe('F33 a refusal because the session has ended', () => {
  test('is noticed once, however many answers say so', async () => {
    const client = signedInClient()
    const noticed = vi.fn()
    const stop = subscribeSessionLost(noticed)
    await Promise.all(
      ['a', 'b', 'c'].map((key) =>
        client.query({ queryKey: [key], queryFn: fail(unauthenticated) }).catch(() => {}),
      ),
    )
    stop()
    expect(isSessionLost()).toBe(true)
    expect(noticed).toHaveBeenCalledTimes(1)
  })

  test('F21 is not the same as having no access', async () => {
    const client = signedInClient()
    await client.query({ queryKey: ['a'], queryFn: fail(forbidden) }).catch(() => {})
    expect(isSessionLost()).toBe(false)
  })

  test('means nothing while nobody is signed in', async () => {
    const client = createQueryClient()
    await client.query({ queryKey: ['a'], queryFn: fail(unauthenticated) }).catch(() => {})
    expect(isSessionLost()).toBe(false)
  })

  test('is the sign-in form’s own where it refuses a password', async () => {
    const client = signedInClient()
    const mutate = (meta: Record<string, unknown>) =>
      client
        .getMutationCache()
        .build(client, { mutationFn: fail(unauthenticated), meta })
        .execute(undefined)
        .catch(() => {})
    await mutate({ showsOwnRefusal: true })
    expect(isSessionLost()).toBe(false)
    await mutate({})
    expect(isSessionLost()).toBe(true)
  })
})

test('F85 polls stop with the session, and one answer each comes when it is found', async () => {
  vi.useFakeTimers()
  pauseWhileSessionLost()
  const client = signedInClient()
  client.mount()
  let answer = () => Promise.resolve(1)
  const ask = vi.fn(() => answer())
  const observer = new QueryObserver(client, {
    queryKey: ['rows'],
    queryFn: ask,
    refetchInterval: 30_000,
  })
  const stop = observer.subscribe(() => {})
  await vi.advanceTimersByTimeAsync(60_000)
  expect(ask).toHaveBeenCalledTimes(3)

  answer = fail(unauthenticated)
  await vi.advanceTimersByTimeAsync(30_000)
  expect(isSessionLost()).toBe(true)
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(ask).toHaveBeenCalledTimes(4)

  answer = () => Promise.resolve(2)
  markSessionFound()
  await vi.advanceTimersByTimeAsync(0)
  expect(ask).toHaveBeenCalledTimes(5)
  expect(client.getQueryData(['rows'])).toBe(2)
  stop()
  client.unmount()
})

function signedInClient() {
  const client = createQueryClient()
  client.setQueryData(sessionKeys.current, { user: { id: 'anna' } })
  return client
}
