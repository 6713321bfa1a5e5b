import { expect } from 'vitest'
import type { Respond } from './fake-vendor'
import { devices, get, signedIn, startTestGateway, type TestOptions } from './test-gateway'

/** What the browser gets when the vendor answers a device list like this. */
export async function askDevices(respond: Respond, options: TestOptions = {}) {
  const gateway = await startTestGateway(options)
  const cookie = await signedIn(gateway)
  const { vendor } = gateway
  vendor.requests.length = 0
  vendor.respond('/flexcare/device', respond)
  const answer = await get(gateway, devices, cookie)
  return { answer, gateway, cookie, vendor }
}

/** Status, code, and that neither the vendor's text nor its address is in it. */
export async function expectProblem(
  respond: Respond,
  status: number,
  code: string,
  options: TestOptions = {},
) {
  const { answer, vendor, gateway } = await askDevices(respond, options)
  expect([answer.status, answer.at('code'), answer.at('upstream')]).toEqual([
    status,
    code,
    'telecomx',
  ])
  expect(answer.headers['content-type']).toBe('application/problem+json')
  expect(answer.at('requestId')).toBe(answer.headers['x-request-id'])
  expect(answer.text).not.toMatch(/<|CANARY|127\.0\.0\.1/)
  expect(answer.body.length).toBeLessThan(2048)
  expect(answer.headers['x-session-ends-at']).toBeDefined()
  expect(vendor.requests).toHaveLength(1)
  return { answer, vendor, gateway }
}
