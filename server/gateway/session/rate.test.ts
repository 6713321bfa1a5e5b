import { expect, test } from 'vitest'
import { deviceList, sendJson } from '../testing/fake-vendor'
import { devices, get, signedIn, startTestGateway } from '../testing/test-gateway'
import { createRateLimit } from './rate'

test('F36 a flood from one session is stopped at the burst; another session is not touched', async () => {
  const gateway = await startTestGateway({
    limits: { ratePerSecond: 10, rateBurst: 20 },
    now: () => 1_800_000_000_000,
  })
  gateway.vendor.respond('/flexcare/device', (request) => sendJson(request, deviceList([])))
  const [one, other] = [await signedIn(gateway), await signedIn(gateway)]
  const answers = await Promise.all(Array.from({ length: 50 }, () => get(gateway, devices, one)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(20)
  const refused = answers.find(({ status }) => status === 429)
  expect([
    refused?.at('code'),
    refused?.at('retryAfterMs'),
    refused?.headers['retry-after'],
  ]).toEqual(['rate_limited', 1000, '1'])
  expect((await get(gateway, devices, other)).status).toBe(200)
})

test('the bucket fills again with time, up to the burst', () => {
  let now = 0
  const rate = createRateLimit({ ratePerSecond: 100, rateBurst: 2 }, () => now)
  expect([rate.take('a'), rate.take('a'), rate.take('a')]).toEqual([0, 0, 20])
  now = 10
  expect([rate.take('a'), rate.take('a')]).toEqual([0, 20])
  now = 10_000
  expect([rate.take('a'), rate.take('a'), rate.take('a')]).toEqual([0, 0, 20])
})

test('after the wait that was asked for, a second’s worth of requests passes at once', () => {
  let now = 0
  const rate = createRateLimit({ ratePerSecond: 100, rateBurst: 200 }, () => now)
  const passing = (count: number) =>
    Array.from({ length: count }, () => rate.take('a')).filter((wait) => wait === 0).length
  expect(passing(300)).toBe(200)
  expect(rate.take('a')).toBe(1000)
  now = 400
  expect(passing(50)).toBe(40)
  now = 1400
  expect(passing(101)).toBe(100)
})

test('F36 a sweep, six requests at a time, is held up and goes on where it was', async () => {
  let now = 1_800_000_000_000
  const gateway = await startTestGateway({
    limits: { ratePerSecond: 40, rateBurst: 20 },
    now: () => now,
  })
  const { vendor } = gateway
  vendor.respond('/flexcare/device', (request) => sendJson(request, deviceList([])))
  const cookie = await signedIn(gateway)
  const pages = Array.from({ length: 48 }, (_, page) => page * 100)
  const open = [...pages]
  let refusals = 0
  let mostRefusals = 0

  async function read(offset: number, before = 0): Promise<void> {
    const answer = await get(gateway, `${devices}?offset=${offset}`, cookie)
    if (answer.status === 200) return
    expect([answer.status, answer.at('code')]).toEqual([429, 'rate_limited'])
    const wait = Number(answer.at('retryAfterMs'))
    expect(Number(answer.headers['retry-after'])).toBe(Math.ceil(wait / 1000))
    refusals += 1
    mostRefusals = Math.max(mostRefusals, before + 1)
    now += wait
    await read(offset, before + 1)
  }
  async function worker() {
    for (let next = open.shift(); next !== undefined; next = open.shift()) await read(next)
  }
  await Promise.all(Array.from({ length: 6 }, worker))

  const asked = vendor.requests.filter(({ url }) => url.pathname === '/flexcare/device')
  const offsets = asked.map(({ url }) => Number(url.searchParams.get('offset')))
  // What was refused never reached the vendor, and nothing was asked of it twice.
  expect(offsets.toSorted((a, b) => a - b)).toEqual(pages)
  expect(refusals).toBeGreaterThan(0)
  // One wait is enough: a client that tries three times loses no page.
  expect(mostRefusals).toBe(1)
})
