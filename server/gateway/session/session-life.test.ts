import { expect, test } from 'vitest'
import { deviceList, grant, sendJson } from '../testing/fake-vendor'
import { until } from '../testing/http-client'
import {
  cookieAfter,
  cookieOf,
  devices,
  get,
  poll,
  signedIn,
  startTestGateway,
  testSecret,
} from '../testing/test-gateway'

const minutes = 60_000

async function start(options = {}, login = {}) {
  const gateway = await startTestGateway(options)
  const { vendor } = gateway
  vendor.respond('/flexcare/device', (request) => sendJson(request, deviceList([])))
  vendor.respond('/auth/login', (request) => sendJson(request, grant(login)))
  vendor.respond('/auth/validateToken', (request) => sendJson(request, { success: true }))
  const count = (path: string) => vendor.requests.filter(({ url }) => url.pathname === path).length
  return { gateway, vendor, count }
}

test('S-17 idle after a quarter of an hour, and polls do not count', async () => {
  const { gateway } = await start({}, { expiresInMinutes: -1 })
  const cookie = await signedIn(gateway)
  gateway.advance(14 * minutes + 59_000)
  expect((await get(gateway, devices, cookie, poll)).status).toBe(200)
  gateway.advance(2000)
  expect((await get(gateway, devices, cookie, poll)).status).toBe(401)
  expect((await get(gateway, '/api/session', cookie)).json()).toBeNull()
})

test('S-17 the user at work stays, with a new cookie each time', async () => {
  const { gateway } = await start({}, { expiresInMinutes: -1 })
  let cookie = await signedIn(gateway)
  const first = cookie
  for (let step = 0; step < 4; step += 1) {
    gateway.advance(14 * minutes + 59_000)
    const answer = await get(gateway, devices, cookie)
    expect(answer.status).toBe(200)
    const left = Date.parse(answer.header('x-session-ends-at')) - gateway.now()
    expect(Math.round(left / minutes)).toBe(15)
    cookie = cookieOf(answer)
  }
  expect(cookie).not.toBe(first)
  expect((await get(gateway, devices, cookie, poll)).headers['set-cookie']).toBeUndefined()
})

test('S-17 eight hours are the end, whatever the user does', async () => {
  const { gateway } = await start({}, { expiresInMinutes: -1 })
  let cookie = await signedIn(gateway)
  for (let step = 0; step < 47; step += 1) {
    gateway.advance(10 * minutes)
    cookie = cookieAfter(await get(gateway, '/api/session', cookie), cookie)
  }
  const last = await get(gateway, '/api/session', cookie)
  expect(last.at('endsBecause')).toBe('absolute')
  gateway.advance(11 * minutes)
  expect((await get(gateway, devices, cookie)).status).toBe(401)
})

test('without an idle limit (a wallboard) polls keep the session and its token alive', async () => {
  const { gateway, count } = await start({ session: { idleMinutes: 0 } })
  let cookie = await signedIn(gateway)
  for (let step = 0; step < 30; step += 1) {
    gateway.advance(minutes)
    const answer = await get(gateway, devices, cookie, poll)
    expect(answer.status).toBe(200)
    cookie = cookieAfter(answer, cookie)
  }
  expect(count('/auth/validateToken')).toBeGreaterThanOrEqual(3)
})

test('F91 a cookie that is none is no session, and never an error of ours', async () => {
  const { gateway, vendor } = await start()
  const real = await signedIn(gateway)
  const name = '__Host-Http-sid='
  const value = real.slice(name.length)
  const [head = '', , iv = '', text = '', tag = ''] = value.split('.')
  const none = Buffer.from('{"alg":"none"}').toString('base64url')
  const dir = Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url')
  const tampered = [
    '',
    'junk',
    'x'.repeat(4096),
    value.slice(0, -4),
    `${head}..${iv}.${text.slice(0, -2)}AA.${tag}`,
    `${head}..${iv}.${text}.${'A'.repeat(22)}`,
    `${none}..${iv}.${text}.${tag}`,
    `${dir}..${iv}.${text}.${tag}`,
    '.'.repeat(200),
    'eyJhbGciOiJub25lIn0.e30.',
    '%00%ff',
  ]
  const asked = vendor.requests.length
  for (const junk of tampered) {
    const data = await get(gateway, devices, `${name}${junk}`)
    expect([junk.slice(0, 20), data.status, data.at('code')]).toEqual([
      junk.slice(0, 20),
      401,
      'unauthenticated',
    ])
    const session = await get(gateway, '/api/session', `other=1; ${name}${junk}`)
    expect([session.status, session.json()]).toEqual([200, null])
  }
  expect(vendor.requests).toHaveLength(asked)
  expect(gateway.lines.some(({ event }) => event === 'session_unreadable')).toBe(true)
})

test('a secret is replaced without signing anybody out', async () => {
  const next = 'another secret of more than thirty-two characters'
  const { gateway } = await start()
  const cookie = await signedIn(gateway)
  const both = await start({ session: { secrets: [next, testSecret] } })
  expect((await get(both.gateway, devices, cookie)).status).toBe(200)
  both.gateway.advance(minutes)
  const renewed = cookieOf(await get(both.gateway, devices, cookie))
  const later = await start({ session: { secrets: [next] } })
  expect((await get(later.gateway, devices, cookie)).status).toBe(401)
  expect((await get(later.gateway, devices, renewed)).status).toBe(200)
})

test('a slow answer to an older cookie does not shorten the session', async () => {
  const { gateway } = await start({}, { expiresInMinutes: -1 })
  const cookie = await signedIn(gateway)
  gateway.advance(5000)
  gateway.vendor.respond('/flexcare/device', (request) => {
    setTimeout(() => sendJson(request, deviceList([])), 100)
  })
  const slow = get(gateway, devices, cookie)
  await until(() => gateway.vendor.requests.length === 2)
  gateway.advance(60_000)
  const quick = await get(gateway, '/api/session', cookie)
  const late = cookieOf(await slow)
  for (const held of [late, cookie]) {
    const seen = await get(gateway, '/api/session', held, poll)
    expect(seen.at('endsAt')).toBe(quick.at('endsAt'))
  }
})
