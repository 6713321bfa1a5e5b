import { expect, test } from 'vitest'
import { deviceList, secretToken, sendJson } from '../testing/fake-vendor'
import { ask, until } from '../testing/http-client'
import { devices, get, ours, signedIn, startTestGateway } from '../testing/test-gateway'

async function start() {
  const gateway = await startTestGateway()
  const { vendor } = gateway
  vendor.respond('/flexcare/device', (request) => sendJson(request, deviceList([])))
  const count = (path: string) => vendor.requests.filter(({ url }) => url.pathname === path).length
  return { gateway, vendor, count }
}

test('S-16 signing out ends it everywhere here, and leaves the vendor alone', async () => {
  const { gateway, count } = await start()
  const cookie = await signedIn(gateway)
  const answer = await ask(gateway.url, '/api/session', {
    method: 'DELETE',
    headers: { ...ours, cookie },
  })
  expect(answer.status).toBe(204)
  expect(answer.headers['clear-site-data']).toBe('"cache"')
  expect(answer.headers['set-cookie']).toEqual([
    '__Host-Http-sid=; Secure; HttpOnly; SameSite=Strict; Path=/; Max-Age=0',
  ])
  const old = await get(gateway, devices, cookie)
  expect([old.status, old.at('code'), old.headers['x-session-ends-at']]).toEqual([
    401,
    'unauthenticated',
    undefined,
  ])
  expect((await get(gateway, '/api/session', cookie)).json()).toBeNull()
  expect([count('/auth/logout'), count('/flexcare/device')]).toEqual([0, 0])
  const again = await ask(gateway.url, '/api/session', { method: 'DELETE', headers: ours })
  expect(again.status).toBe(204)
})

test('signing out everywhere asks the vendor; when that fails, it has ended here all the same', async () => {
  const { gateway, vendor, count } = await start()
  vendor.respond('/auth/logout', (request) => sendJson(request, { success: true }))
  const remove = async (query: string) => {
    const headers = { ...ours, cookie: await signedIn(gateway) }
    return ask(gateway.url, `/api/session${query}`, { method: 'DELETE', headers })
  }
  expect((await remove('?everywhere')).status).toBe(204)
  expect(count('/auth/logout')).toBe(1)
  expect(vendor.requests.at(-1)?.url.searchParams.get('token')).toBe(secretToken)
  expect((await remove('?everywhere=perhaps')).status).toBe(400)
  vendor.respond('/auth/logout', (request) => sendJson(request, { message: 'internal_error' }, 500))
  const failed = await remove('?everywhere')
  expect([failed.status, failed.json()]).toEqual([200, { elsewhere: 'upstream_error' }])
  expect(failed.headers['set-cookie']?.[0]).toContain('Max-Age=0')
  vendor.respond('/auth/logout', ({ outgoing }) => outgoing.destroy())
  expect((await remove('?everywhere')).json()).toEqual({ elsewhere: 'upstream_unreachable' })
  expect(gateway.lines.filter(({ event }) => event === 'vendor_failed')).toHaveLength(2)
  vendor.respond('/auth/logout', (request) => sendJson(request, { message: 'expired' }, 401))
  expect((await remove('?everywhere')).status, 'dead already is what was wanted').toBe(204)
})

test('F33 the vendor knows the token no more: the session ends, for every request', async () => {
  const { gateway, vendor } = await start()
  const cookie = await signedIn(gateway)
  vendor.respond('/flexcare/device', (request) => sendJson(request, { message: 'expired' }, 401))
  const answer = await get(gateway, devices, cookie)
  expect([answer.status, answer.at('code'), answer.at('upstream')]).toEqual([
    401,
    'unauthenticated',
    'telecomx',
  ])
  expect(answer.headers['set-cookie']).toBeUndefined()
  const asked = vendor.requests.length
  expect((await get(gateway, devices, cookie)).status).toBe(401)
  expect((await get(gateway, '/api/session', cookie)).json()).toBeNull()
  expect(vendor.requests).toHaveLength(asked)
})

test('an answer that comes after signing out does not bring the old session back', async () => {
  const { gateway, vendor } = await start()
  const cookie = await signedIn(gateway)
  gateway.advance(60_000)
  const held: (() => void)[] = []
  vendor.respond('/flexcare/device', (request) => {
    held.push(() => sendJson(request, deviceList([])))
  })
  const late = get(gateway, devices, cookie)
  await until(() => held.length === 1)
  await ask(gateway.url, '/api/session', { method: 'DELETE', headers: { ...ours, cookie } })
  held[0]?.()
  const { status, headers } = await late
  expect([status, headers['set-cookie'], headers['x-session-ends-at']]).toEqual([
    200,
    undefined,
    undefined,
  ])
})
