import { expect, test } from 'vitest'
import { sendJson, deviceList } from './testing/fake-vendor'
import { ask } from './testing/http-client'
import {
  baseHeaderNames,
  customers,
  devices,
  get,
  ours,
  signedIn,
  startTestGateway,
} from './testing/test-gateway'

async function startWithDevices(options = {}) {
  const gateway = await startTestGateway(options)
  gateway.vendor.respond('/flexcare/device', (request) => sendJson(request, deviceList([])))
  const cookie = await signedIn(gateway)
  const asked = gateway.vendor.requests.length
  const upstream = () => gateway.vendor.requests.length - asked
  return { gateway, cookie, upstream }
}

test('S-14 every request of the API says that it comes from our page', async () => {
  const { gateway, cookie, upstream } = await startWithDevices()
  const refused: Record<string, string>[] = [
    {},
    { 'x-requested-with': 'XMLHttpRequest' },
    { ...ours, 'sec-fetch-site': 'cross-site' },
    { ...ours, 'sec-fetch-site': 'same-site' },
    { ...ours, origin: 'https://evil.example' },
    { ...ours, origin: 'null' },
    { ...ours, origin: gateway.url.replace('http:', 'https:') },
    { ...ours, 'sec-fetch-dest': 'document' },
    { ...ours, 'sec-fetch-dest': 'iframe' },
  ]
  for (const headers of refused) {
    for (const path of [devices, '/api/session', '/api/nope']) {
      const answer = await get(gateway, path, cookie, headers)
      expect([answer.status, answer.at('code')], JSON.stringify(headers)).toEqual([403, 'csrf'])
    }
  }
  expect(upstream()).toBe(0)
  expect(gateway.lines.filter(({ event }) => event === 'csrf_refused')).toHaveLength(27)
})

test('each word of the browser counts only when it is there, and the mode never', async () => {
  const { gateway, cookie } = await startWithDevices()
  const accepted: Record<string, string>[] = [
    ours,
    { ...ours, 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'empty' },
    { ...ours, 'sec-fetch-mode': 'navigate' },
    { ...ours, origin: gateway.url },
    { ...ours, origin: gateway.url.replace('127.0.0.1', 'localhost') },
  ]
  for (const headers of accepted) {
    expect((await get(gateway, devices, cookie, headers)).status).toBe(200)
  }
})

test('a named origin is ours, and then only that one', async () => {
  const { gateway, cookie } = await startWithDevices({ publicOrigins: ['https://puls.example'] })
  const status = async (headers: Record<string, string>) =>
    (await get(gateway, devices, cookie, { ...ours, ...headers })).status
  expect(await status({ origin: 'https://puls.example', host: 'puls.example' })).toBe(200)
  expect(await status({ host: 'puls.example:443' })).toBe(200)
  expect(await status({ host: 'puls.example:8443' })).toBe(421)
  expect(await status({ origin: gateway.url })).toBe(403)
})

test('S-15 no preflight is answered and nothing is allowed across origins', async () => {
  const { gateway } = await startWithDevices()
  for (const path of [devices, '/api/session', '/']) {
    const answer = await ask(gateway.url, path, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'GET' },
    })
    expect(answer.status).toBe(405)
    expect(Object.keys(answer.headers).join()).not.toContain('access-control')
  }
})

test('S-28 what is not in the table does not exist, and other methods are named', async () => {
  const { gateway, cookie, upstream } = await startWithDevices()
  for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH', 'POST', 'HEAD']) {
    const answer = await ask(gateway.url, devices, { method, headers: { ...ours, cookie } })
    expect([method, answer.status, answer.headers.allow]).toEqual([method, 405, 'GET'])
  }
  const put = await ask(gateway.url, '/api/session', { method: 'PUT', headers: ours })
  expect([put.status, put.headers.allow]).toEqual([405, 'GET, POST, DELETE'])
  const unknown = [
    '/api',
    '/api/',
    '/api/nope',
    '/api/telecomx',
    '/api/telecomx/auth/login',
    '/api/telecomx/auth/logout',
    '/api/telecomx/customer/5f0000000000000000000001',
    '/api/telecomx/iptv/device/1/action?type=REBOOT',
    '/api/telecomx/flexcare/device/',
    '/api/telecomx/FLEXCARE/device',
    '/api/thingspace/devices',
  ]
  for (const path of unknown) {
    const answer = await get(gateway, path, cookie)
    expect([path, answer.status, answer.at('code')]).toEqual([path, 404, 'not_found'])
  }
  expect(upstream()).toBe(0)
})

test('S-05 S-06 S-08 every answer is fenced in, whatever it is', async () => {
  const { gateway, cookie } = await startWithDevices()
  const paths = ['/', '/assets/nope.js', '/api/session', '/api/nope', '/csp-report', '/healthz']
  for (const path of [...paths, devices, customers, `${devices}?limit=0`, `/${'x'.repeat(3000)}`]) {
    const answer = await get(gateway, path, cookie)
    for (const name of baseHeaderNames)
      expect([path, name, name in answer.headers]).toEqual([path, name, true])
    expect(answer.headers['permissions-policy']).toContain('clipboard-write=(self)')
    expect(answer.headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
    for (const name of ['server', 'x-powered-by', 'via'])
      expect(answer.headers[name]).toBeUndefined()
    if (!path.startsWith('/api')) continue
    expect(answer.headers['content-security-policy']).toBe(
      "default-src 'none'; sandbox; frame-ancestors 'none'",
    )
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['content-type']).toBe(
      answer.status === 200 ? 'application/json; charset=utf-8' : 'application/problem+json',
    )
  }
})
