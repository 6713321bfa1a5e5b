import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deviceListAddress } from '#/lib/device-list-address'

const send = vi.fn<typeof fetch>()

beforeEach(() => {
  vi.resetModules()
  send.mockReset().mockImplementation(async () => new Response('null'))
})

afterEach(() => {
  globalThis.__puls = undefined
})

async function boot(address: string, hint: string | null): Promise<string[]> {
  const { pathname, search } = new URL(address, 'http://puls.test')
  vi.stubGlobal('location', { pathname, search })
  vi.stubGlobal('navigator', { languages: ['da'] })
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => (key === 'puls:session-hint' ? hint : null),
  })
  vi.stubGlobal('fetch', send)
  await import('./boot')
  return send.mock.calls.flatMap(([input]) => (typeof input === 'string' ? [input] : []))
}

test('asks for the session only, when none is known to have existed', async () => {
  expect(await boot('/devices', null)).toEqual(['/api/session'])
})

test('asks for the first page of the list in the address too, when one did', async () => {
  const plain = deviceListAddress({ offset: 0, limit: 50 })
  expect(await boot('/devices', '1')).toEqual(['/api/session', plain])
})

test('the overview asks for its first totals, of one customer and not of all', async () => {
  const customerId = '5f1c0a9b8e7d6c5b4a392817'
  const total = { customerId, offset: 0, limit: 1 }
  expect(await boot(`/?customer=${customerId}`, '1')).toEqual([
    '/api/session',
    deviceListAddress(total),
    deviceListAddress({ ...total, heartbeatStatus: 'ALLOFFLINE' }),
  ])
  send.mockClear()
  vi.resetModules()
  expect(await boot('/?customer=all', '1')).toEqual(['/api/session'])
})

test('a deep link asks for its own page', async () => {
  const page = deviceListAddress({ offset: 100, limit: 100, heartbeatStatus: 'DEAD' })
  const asked = await boot('/devices?page=2&limit=100&heartbeatStatus=DEAD', '1')
  expect(asked).toEqual(['/api/session', page])
})

test('a junk address asks for the plain list', async () => {
  const plain = deviceListAddress({ offset: 0, limit: 50 })
  expect(await boot('/devices?page=abc&limit=-1&heartbeatStatus=%FF', '1')).toContain(plain)
})

test('another page asks for no devices', async () => {
  expect(await boot('/settings', '1')).toEqual(['/api/session'])
  send.mockClear()
  vi.resetModules()
  expect(await boot('/devices/abc/def', '1')).toEqual(['/api/session'])
})

test('sends what the gateway demands of every request', async () => {
  await boot('/', null)
  expect(send.mock.calls[0]?.[1]?.headers).toEqual({
    Accept: 'application/json',
    'X-Requested-With': 'puls',
  })
})

test('a failure is nobody’s problem until it is adopted', async () => {
  send.mockRejectedValue(new TypeError('Failed to fetch'))
  await boot('/', null)
  await expect(globalThis.__puls?.get('/api/session')?.answer).rejects.toThrow(TypeError)
})
