import { expect, test } from 'vitest'
import { deviceList, grant, sendJson, type Respond } from '../testing/fake-vendor'
import type { Answer } from '../testing/http-client'
import {
  cookieAfter,
  devices,
  get,
  poll,
  signedIn,
  startTestGateway,
} from '../testing/test-gateway'

const minutes = 60_000

async function start(extend: Respond, options = {}) {
  const gateway = await startTestGateway(options)
  const { vendor } = gateway
  vendor.respond('/flexcare/device', (request) => sendJson(request, deviceList([])))
  vendor.respond('/auth/login', (request) => sendJson(request, grant()))
  vendor.respond('/auth/validateToken', extend)
  const renewals = () => vendor.requests.filter(({ url }) => url.pathname === '/auth/validateToken')
  return { gateway, vendor, renewals }
}

function endOf(answer: Answer): number {
  return Date.parse(answer.header('x-session-ends-at'))
}

test('in the second half of its life the token is extended, once for all that ask', async () => {
  const { gateway, renewals } = await start((request) => {
    setTimeout(() => sendJson(request, { success: true, expiresInMinutes: 15 }), 40)
  })
  const cookie = await signedIn(gateway)
  gateway.advance(7 * minutes)
  await get(gateway, devices, cookie)
  expect(renewals()).toHaveLength(0)
  gateway.advance(minutes)
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => get(gateway, devices, cookie)))
  expect(renewals()).toHaveLength(1)
  expect(renewals()[0]?.url.search).toMatch(/^\?extend=true&token=/)
  let newest = cookie
  for (const answer of answers) {
    expect(answer.status).toBe(200)
    expect(Math.round((endOf(answer) - gateway.now()) / minutes)).toBe(15)
    newest = cookieAfter(answer, newest)
  }
  await get(gateway, '/api/session', newest)
  expect(renewals()).toHaveLength(1)
})

test('"stay signed in" is asking who is here: the answer has the new end in it', async () => {
  const { gateway } = await start((request) => sendJson(request, { success: true }))
  const cookie = await signedIn(gateway)
  gateway.advance(13.5 * minutes)
  const asleep = await get(gateway, '/api/session', cookie, poll)
  expect(Math.round((endOf(asleep) - gateway.now()) / 1000)).toBe(90)
  expect([asleep.at('endsBecause'), asleep.at('endsAt')]).toEqual([
    'vendor',
    asleep.header('x-session-ends-at'),
  ])
  const answer = await get(gateway, '/api/session', cookie)
  expect(endOf(answer) - gateway.now()).toBeGreaterThan(14.9 * minutes)
})

test('polls extend nothing', async () => {
  const { gateway, renewals } = await start((request) => sendJson(request, { success: true }))
  const cookie = await signedIn(gateway)
  gateway.advance(14 * minutes)
  expect((await get(gateway, devices, cookie, poll)).status).toBe(200)
  expect(renewals()).toHaveLength(0)
  gateway.advance(minutes + 1000)
  expect((await get(gateway, devices, cookie)).status).toBe(401)
})

test('a vendor that does not extend is asked at most once a minute, and the end stays', async () => {
  let left = 15
  const { gateway, renewals } = await start((request) =>
    sendJson(request, { success: true, expiresInMinutes: left }),
  )
  let cookie = await signedIn(gateway)
  const end = endOf(await get(gateway, devices, cookie))
  for (let second = 0; second < 150; second += 10) {
    gateway.advance(second === 0 ? 8 * minutes : 10_000)
    left = Math.ceil((end - gateway.now()) / minutes)
    const answer = await get(gateway, devices, cookie)
    expect(Math.abs(endOf(answer) - end)).toBeLessThan(1000)
    cookie = cookieAfter(answer, cookie)
  }
  expect(renewals()).toHaveLength(3)
})

test('a vendor that says it has not extended is believed', async () => {
  const { gateway } = await start((request) =>
    sendJson(request, { success: true, extended: false }),
  )
  const cookie = await signedIn(gateway)
  gateway.advance(8 * minutes)
  const answer = await get(gateway, '/api/session', cookie)
  expect(answer.at('endsBecause')).toBe('vendor')
  expect(Math.round((endOf(answer) - gateway.now()) / minutes)).toBe(7)
})

test('a renewal that fails changes nothing; one that says the token is dead ends the session', async () => {
  const { gateway, vendor } = await start((request) => sendJson(request, {}, 500))
  const cookie = await signedIn(gateway)
  gateway.advance(8 * minutes)
  expect((await get(gateway, devices, cookie)).status).toBe(200)
  expect(gateway.lines.map(({ event }) => event)).toContain('renewal_failed')
  gateway.advance(2 * minutes)
  vendor.respond('/auth/validateToken', (request) => sendJson(request, { message: 'expired' }, 401))
  expect((await get(gateway, '/api/session', cookie)).json()).toBeNull()
  expect((await get(gateway, devices, cookie)).status).toBe(401)
})

test('nobody waits long for a renewal that hangs', async () => {
  const { gateway } = await start(() => {}, { limits: { renewalWaitMs: 100 } })
  const cookie = await signedIn(gateway)
  gateway.advance(8 * minutes)
  const answer = await get(gateway, devices, cookie)
  expect(answer.status).toBe(200)
  expect(answer.ms).toBeLessThan(2000)
})
