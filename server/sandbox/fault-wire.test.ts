import { IncomingMessage, request as httpRequest } from 'node:http'
import { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Listening } from '../shared/listen'
import { isLoopback, remoteAddress } from './remote-address'
import { createSandbox } from './sandbox'
import { testInstant } from './test-client'

/** Over real sockets: what no `Response` can be. */
const sandbox = createSandbox({ devices: 300, customers: 60, startAt: testInstant, frozen: true })
let server: Listening
let token: string
beforeAll(async () => {
  server = await sandbox.listen(0)
})
afterAll(() => server.close())

const control = (method: string, path: string, body?: unknown) =>
  fetch(`${server.url}/__sandbox${path}`, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).then((response) => response.json())

beforeEach(async () => {
  await control('POST', '/reset')
  const login = await fetch(`${server.url}/auth/login`, {
    method: 'POST',
    body: JSON.stringify({ username: 'support@puls.test', password: 'puls' }),
  })
  token = Object(await login.json()).token
})

const fault = (doing: object) =>
  control('PUT', '/faults', [{ match: { path: '/flexcare/device' }, do: doing }])
const stats = async () => Object(await control('GET', '/stats'))

/** Byte for byte what came, and how it ended. */
function read(path = '/flexcare/device?limit=5', stopAfterMs = 1500, signal?: AbortSignal) {
  type Read = {
    status: number
    headers: Record<string, unknown>
    bytes: number
    text: string
    end: string
    ms: number
  }
  return new Promise<Read>((resolve) => {
    const began = performance.now()
    const chunks: Buffer[] = []
    let status = 0
    let headers: Record<string, unknown> = {}
    const done = (end: string) => {
      clearTimeout(timer)
      const all = Buffer.concat(chunks)
      resolve({
        status,
        headers,
        bytes: all.length,
        text: all.toString(),
        end,
        ms: performance.now() - began,
      })
    }
    const request = httpRequest(
      `${server.url}${path}`,
      { agent: false, signal, headers: { authorization: `Bearer ${token}` } },
      (response) => {
        status = response.statusCode ?? 0
        headers = response.headers
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => done('clean'))
        response.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? 'error'))
      },
    )
    request.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? 'error'))
    const timer = setTimeout(() => {
      request.destroy()
      done('gave up')
    }, stopAfterMs)
    request.end()
  })
}

async function until(fits: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 500; i++) {
    if (await fits()) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  expect.fail('waited five seconds for nothing')
}

test('without a fault: whole, with Date from the sandbox clock and the length that is true', async () => {
  const { status, headers, bytes, end } = await read()
  expect([status, end]).toEqual([200, 'clean'])
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    'content-length': String(bytes),
    date: new Date(testInstant).toUTCString(),
  })
})

describe('faults of the connection', () => {
  test('hang: accepted, never answered; freed when the other side leaves', async () => {
    await fault({ hang: true })
    const answer = read(undefined, 500)
    await until(async () => (await stats()).open === 1)
    expect(await answer).toMatchObject({ status: 0, end: 'gave up' })
    await until(async () => (await stats()).open === 0)
    const { last, faultsFired } = await stats()
    expect(last[0]).toMatchObject({ path: '/flexcare/device', status: null, aborted: true })
    expect(faultsFired).toEqual([{ index: 0, count: 1 }])
  })

  test('delayMs: freed at once when the other side leaves', async () => {
    await fault({ delayMs: 60_000 })
    const leaving = new AbortController()
    const answer = read(undefined, 60_000, leaving.signal)
    await until(async () => (await stats()).open === 1)
    const began = performance.now()
    leaving.abort()
    await answer
    await until(async () => (await stats()).open === 0)
    expect(performance.now() - began).toBeLessThan(200)
    expect((await stats()).last[0]).toHaveProperty('aborted', true)
  })

  test('silenceAfterBytes: headers and so many bytes, then nothing', async () => {
    await fault({ silenceAfterBytes: 120 })
    expect(await read(undefined, 500)).toMatchObject({ status: 200, bytes: 120, end: 'gave up' })
    await until(async () => (await stats()).open === 0)
  })

  test('resetAfterBytes: so many bytes, then the connection is reset', async () => {
    await fault({ resetAfterBytes: 100 })
    expect(await read()).toMatchObject({ status: 200, bytes: 100, end: 'ECONNRESET' })
    await fault({ resetAfterBytes: 0 })
    expect(await read()).toMatchObject({ status: 0, bytes: 0, end: 'ECONNRESET' })
  })

  test('dripBytesPerSec: slowly, and whole', async () => {
    const { bytes, text } = await read()
    await fault({ dripBytesPerSec: bytes * 2 })
    const slow = await read(undefined, 5000)
    expect(slow).toMatchObject({ status: 200, text, end: 'clean' })
    expect(slow.ms).toBeGreaterThan(350)
  })

  test('dripBytesPerSec: stops when the other side leaves', async () => {
    await fault({ dripBytesPerSec: 10 })
    expect(await read(undefined, 800)).toMatchObject({ status: 200, end: 'gave up' })
    await until(async () => (await stats()).open === 0)
  })

  test('truncateAfterBytes: cut, and ended cleanly', async () => {
    await fault({ truncateAfterBytes: 77 })
    expect(await read()).toMatchObject({ status: 200, bytes: 77, end: 'clean' })
  })

  test('wrongContentLength: more is claimed than comes', async () => {
    const { bytes } = await read()
    await fault({ wrongContentLength: 100 })
    const wrong = await read()
    expect(wrong.headers['content-length']).toBe(String(bytes + 100))
    expect(wrong).toMatchObject({ status: 200, bytes, end: 'ECONNRESET' })
  })

  test('a gzip bomb is bytes and a header', async () => {
    const bomb = gzipSync(Buffer.alloc(4_000_000, ' '))
    await fault({ bodyBase64: bomb.toString('base64'), headers: { 'content-encoding': 'gzip' } })
    const { headers, bytes } = await read()
    expect([headers['content-encoding'], bytes]).toEqual(['gzip', bomb.length])
    const response = await fetch(`${server.url}/flexcare/device`)
    expect(await response.text()).toHaveLength(4_000_000)
  })

  test('no Date header at all', async () => {
    await fault({ headers: { date: null } })
    expect((await read()).headers).not.toHaveProperty('date')
    await fault({ headers: { date: 'yesterday' }, status: 500 })
    expect((await read()).headers).toMatchObject({ date: 'yesterday' })
  })
})

test('200 requests that are given up leave nothing open', async () => {
  await fault({ delayMs: 60_000 })
  const giveUp = new AbortController()
  const answers = Array.from({ length: 200 }, () => read(undefined, 30_000, giveUp.signal))
  await until(async () => (await stats()).open === 200)
  giveUp.abort()
  await Promise.all(answers)
  await until(async () => (await stats()).open === 0)
  const { requests, maxOpen, last } = await stats()
  expect([requests, maxOpen]).toEqual([201, 200])
  expect(last.every((seen: { aborted: boolean }) => seen.aborted)).toBe(true)
})

test('the control is for this machine only', () => {
  expect(['127.0.0.1', '127.8.0.9', '::1'].map(isLoopback)).toEqual([true, true, true])
  expect(['10.0.0.1', '192.168.1.1', '::2', '', '127.0.0.1.evil.test'].map(isLoopback)).toEqual(
    Array(5).fill(false),
  )
  expect(remoteAddress({})).toBe('127.0.0.1')
})

test('whoever asks from elsewhere is refused', async () => {
  const socket = Object.defineProperty(new Socket(), 'remoteAddress', { value: '::ffff:10.0.0.1' })
  const env = { incoming: new IncomingMessage(socket) }
  const request = new Request('http://sandbox.test/__sandbox/stats')
  expect((await sandbox.fetch(request, env)).status).toBe(403)
})
