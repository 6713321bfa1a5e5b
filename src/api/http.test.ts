import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { clockState } from './clock'
import { ApiError } from './errors'
import { request } from './http'
import { sessionEndsAt } from './session/ends'

const send = vi.fn<typeof fetch>()
const read = (body: unknown) => body

beforeEach(() => {
  send.mockReset()
  vi.stubGlobal('fetch', send)
  vi.stubGlobal('navigator', { onLine: true })
})

afterEach(() => {
  vi.useRealTimers()
  globalThis.__puls = undefined
})

function answers(body: string, init: ResponseInit = {}): void {
  send.mockImplementation(async () => new Response(init.status === 204 ? null : body, init))
}

/** Answers never, but for the abort of its signal. */
function hangs(): void {
  send.mockImplementation(
    (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
      }),
  )
}

const lastHeaders = () => Object.fromEntries(new Headers(send.mock.lastCall?.[1]?.headers))

describe('what is sent', () => {
  test('a GET says who we are', async () => {
    answers('{"a":1}')
    expect(await request({ address: '/api/x', read })).toEqual({ a: 1 })
    expect(send.mock.lastCall?.[0]).toBe('/api/x')
    expect(lastHeaders()).toEqual({ accept: 'application/json', 'x-requested-with': 'puls' })
  })

  test('a poll says that no person asked', async () => {
    answers('{}')
    await request({ address: '/api/x', read, background: true })
    expect(lastHeaders()['x-activity']).toBe('background')
  })

  test('a body goes as JSON', async () => {
    answers('{}')
    await request({ address: '/api/x', method: 'POST', body: { a: 'æ' }, read })
    expect(send.mock.lastCall?.[1]).toMatchObject({ method: 'POST', body: '{"a":"æ"}' })
    expect(lastHeaders()['content-type']).toBe('application/json')
  })
})

describe('what cannot be read', () => {
  test.each([
    ['F08 cut off', '{"items":[{"_id"'],
    ['F09 HTML', '<!doctype html><title>Sign in</title>'],
    ['F10 nothing', ''],
    ['quoted like JavaScript', "{items: ['a']}"],
    ['not a number', '{"total":NaN}'],
  ])('%s: a contract error without a word of the parser’s', async (_, body) => {
    answers(body, { headers: { 'x-request-id': 'r-1' } })
    const error = await request({ address: '/api/x', read }).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({
      kind: 'contract',
      code: 'unreadable',
      status: 200,
      requestId: 'r-1',
      message: 'contract unreadable',
    })
  })

  test('what the reader refuses keeps its path, and gains the request', async () => {
    answers('{}', { headers: { 'x-request-id': 'r-2' } })
    const refuse = () => {
      throw new ApiError({ kind: 'contract', code: 'unreadable', path: 'items' })
    }
    await expect(request({ address: '/api/x', read: refuse })).rejects.toMatchObject({
      kind: 'contract',
      path: 'items',
      requestId: 'r-2',
    })
  })

  test('a reader’s own mistake does not escape as something else', async () => {
    answers('{}')
    const stumble = () => {
      throw new TypeError('x is undefined')
    }
    await expect(request({ address: '/api/x', read: stumble })).rejects.toMatchObject({
      kind: 'contract',
    })
  })

  test('F34 only 200 and 204 are success', async () => {
    for (const status of [201, 202, 206, 299]) {
      answers('{"items":[]}', { status })
      await expect(request({ address: '/api/x', read })).rejects.toMatchObject({
        kind: 'status',
        status,
        code: 'unreadable',
      })
    }
    answers('', { status: 204 })
    expect(await request({ address: '/api/x', method: 'DELETE', read: () => 'done' })).toBe('done')
  })
})

test('a refusal carries the gateway’s word', async () => {
  answers('{"code":"forbidden","detail":"access_denied"}', {
    status: 403,
    headers: { 'x-request-id': 'r-3' },
  })
  await expect(request({ address: '/api/x', read })).rejects.toMatchObject({
    kind: 'status',
    status: 403,
    code: 'forbidden',
    detail: 'access_denied',
    requestId: 'r-3',
  })
})

describe('no answer', () => {
  test('unreachable, or offline when the browser knows', async () => {
    send.mockRejectedValue(new TypeError('Failed to fetch'))
    await expect(request({ address: '/api/x', read })).rejects.toMatchObject({
      kind: 'network',
      code: 'unreachable',
    })
    vi.stubGlobal('navigator', { onLine: false })
    await expect(request({ address: '/api/x', read })).rejects.toMatchObject({ code: 'offline' })
  })

  test('gives up after 15 seconds, and aborts', async () => {
    vi.useFakeTimers()
    hangs()
    const outcome = request({ address: '/api/x', read }).catch((reason: unknown) => reason)
    await vi.advanceTimersByTimeAsync(14_999)
    expect(send.mock.lastCall?.[1]?.signal?.aborted).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(await outcome).toMatchObject({ kind: 'network', code: 'timeout' })
    expect(send.mock.lastCall?.[1]?.signal?.aborted).toBe(true)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('when the caller gives up it is no failure of ours', async () => {
    hangs()
    const caller = new AbortController()
    const outcome = request({ address: '/api/x', read, signal: caller.signal })
    caller.abort()
    await expect(outcome).rejects.toMatchObject({ name: 'AbortError' })
    expect(send.mock.lastCall?.[1]?.signal?.aborted).toBe(true)
  })

  test('a caller that gave up before sends nothing', async () => {
    const signal = AbortSignal.abort()
    await expect(request({ address: '/api/x', read, signal })).rejects.toMatchObject({
      name: 'AbortError',
    })
    expect(send).not.toHaveBeenCalled()
  })

  test('a body that breaks off is no unreadable answer', async () => {
    const body = new ReadableStream({
      start: (stream) => stream.enqueue(new TextEncoder().encode('{"items":[')),
      pull: (stream) => stream.error(new TypeError('terminated')),
    })
    send.mockResolvedValue(new Response(body))
    await expect(request({ address: '/api/x', read })).rejects.toMatchObject({
      kind: 'network',
      code: 'unreachable',
    })
  })
})

describe('what every answer tells', () => {
  const vendorDate = 'Sun, 06 Nov 2095 08:49:37 GMT'
  const cached = { 'x-upstream-date': vendorDate, Age: '30' }

  test('F80 a cached answer tells no time', async () => {
    const before = clockState()
    answers('{}', { headers: cached })
    await request({ address: '/api/x', read })
    expect(clockState()).toBe(before)
  })

  test('the vendor’s clock and the session’s end, also with a refusal', async () => {
    answers('{"code":"forbidden"}', {
      status: 403,
      headers: { 'x-upstream-date': vendorDate, 'x-session-ends-at': '2095-11-06T08:49:37Z' },
    })
    await expect(request({ address: '/api/x', read })).rejects.toBeInstanceOf(ApiError)
    expect(clockState().approximate).toBe(false)
    expect(sessionEndsAt()).toBe(Date.UTC(2095, 10, 6, 8, 49, 37))
  })
})

describe('an answer that the boot script sent for', () => {
  const abort = vi.fn<() => void>()

  function early(address: string, body = '"early"'): void {
    const answer = Promise.resolve({ response: new Response(body), receivedAt: Date.now() })
    globalThis.__puls = new Map([[address, { sentAt: Date.now(), answer, abort }]])
  }

  test('is taken once, then we ask ourselves', async () => {
    answers('"late"')
    early('/api/x')
    expect(await request({ address: '/api/x', read })).toBe('early')
    expect(await request({ address: '/api/x', read })).toBe('late')
    expect(send).toHaveBeenCalledTimes(1)
  })

  test('is not taken for another address or another method', async () => {
    answers('"late"')
    early('/api/x')
    expect(await request({ address: '/api/x?page=2', read })).toBe('late')
    expect(await request({ address: '/api/x', method: 'POST', read })).toBe('late')
  })

  test('is worthless once a session begins or ends', async () => {
    answers('"late"')
    early('/api/x')
    await request({ address: '/api/session', method: 'POST', read })
    expect(await request({ address: '/api/x', read })).toBe('late')
  })

  test('is aborted with the request that took it', async () => {
    const caller = new AbortController()
    const answer = new Promise<never>((_, reject) => {
      abort.mockImplementation(() => reject(new DOMException('', 'AbortError')))
    })
    globalThis.__puls = new Map([['/api/x', { sentAt: Date.now(), answer, abort }]])
    const outcome = request({ address: '/api/x', read, signal: caller.signal })
    caller.abort()
    await expect(outcome).rejects.toMatchObject({ name: 'AbortError' })
    expect(abort).toHaveBeenCalledTimes(1)
  })
})
