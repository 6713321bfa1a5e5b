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
  ]).toEqual(['rate_limited', 100, '1'])
  expect((await get(gateway, devices, other)).status).toBe(200)
})

test('the bucket fills again with time, up to the burst', () => {
  let now = 0
  const rate = createRateLimit({ ratePerSecond: 100, rateBurst: 2 }, () => now)
  expect([rate.take('a'), rate.take('a'), rate.take('a')]).toEqual([0, 0, 10])
  now = 10
  expect([rate.take('a'), rate.take('a')]).toEqual([0, 10])
  now = 10_000
  expect([rate.take('a'), rate.take('a'), rate.take('a')]).toEqual([0, 0, 10])
})
