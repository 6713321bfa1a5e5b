import { expect } from 'vitest'
import * as v from 'valibot'
import type { SandboxOptions } from '../options'
import { testClient, type Answer } from '../test-client'

/** ThingSpace as the tests beside this file ask it: with both tokens, at the documented paths. */
const device = v.looseObject({
  deviceId: v.string(),
  firmware: v.string(),
  make: v.string(),
  model: v.string(),
  upgradeTime: v.optional(v.string()),
  status: v.optional(v.string()),
  clientType: v.optional(v.string()),
})
const devices = v.strictObject({
  accountName: v.string(),
  hasMoreData: v.boolean(),
  lastSeenDeviceId: v.union([v.string(), v.number()]),
  deviceList: v.array(device),
})
const upgrade = v.looseObject({
  id: v.string(),
  accountName: v.string(),
  firmwareName: v.string(),
  firmwareTo: v.string(),
  startDate: v.string(),
  endDate: v.optional(v.string()),
  status: v.string(),
  deviceList: v.array(
    v.strictObject({
      deviceId: v.string(),
      status: v.string(),
      resultReason: v.optional(v.string()),
    }),
  ),
})
const report = v.strictObject({
  hasMoreFlag: v.boolean(),
  lastSeenUpgradeId: v.number(),
  reportList: v.nullable(v.array(upgrade)),
})
const story = v.looseObject({
  account: v.string(),
  image: v.object({
    firmwareName: v.string(),
    make: v.string(),
    model: v.string(),
    fromVersion: v.string(),
    toVersion: v.string(),
  }),
  devices: v.array(v.string()),
  ineligible: v.array(v.object({ deviceId: v.string(), reason: v.string() })),
  willFail: v.array(v.string()),
})
export type Story = v.InferOutput<typeof story>

const fleet = v.looseObject({ thingspace: v.looseObject({ stories: v.array(story) }) })
const token = v.looseObject({ access_token: v.string(), expires_in: v.number() })
const session = v.strictObject({ sessionToken: v.string() })

export function testService(options: Partial<SandboxOptions> = {}) {
  const client = testClient({ devices: 60, customers: 30, orders: 0, fota: 3000, ...options })
  const { call, send } = client
  const { key, secret, username, password, accounts } = client.sandbox.demoService()
  const [mrc = '', evnt = ''] = accounts

  function askToken(form = 'grant_type=client_credentials', basic = `${key}:${secret}`) {
    return call('/api/ts/v1/oauth2/token', {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(basic).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
      body: form,
    })
  }
  const bearer = async () => v.parse(token, (await askToken()).body).access_token

  function askSession(access: string, given: object = { username, password }) {
    return call('/api/m2m/v1/session/login', {
      method: 'POST',
      headers: { authorization: `Bearer ${access}` },
      body: JSON.stringify(given),
    })
  }

  async function signIn() {
    const access = await bearer()
    const { sessionToken } = v.parse(session, (await askSession(access)).body)
    const headers = { authorization: `Bearer ${access}`, 'vz-m2m-token': sessionToken }

    const ask = (method: string, path: string, body?: unknown): Promise<Answer> =>
      call(`/api/fota/v1${path}`, {
        method,
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
    const get = (path: string) => ask('GET', path)
    return {
      headers,
      ask,
      get,
      devices: async (account: string, index: string | number = 0, query = '') =>
        v.parse(devices, (await get(`/devices/${account}/index/${index}${query}`)).body),
      schedule: async (body: object) =>
        v.parse(upgrade, (await ask('POST', '/upgrades', body)).body),
      upgrade: async (account: string, id: string) =>
        v.parse(upgrade, (await get(`/upgrades/${account}/upgrade/${id}`)).body),
      report: async (account: string, status: string, index: string | number = 0) =>
        v.parse(report, (await get(`/reports/${account}/status/${status}/index/${index}`)).body),
    }
  }

  return {
    ...client,
    mrc,
    evnt,
    askToken,
    bearer,
    askSession,
    signIn,
    credentials: { key, secret, username, password },
    stories: async () => v.parse(fleet, (await call('/__sandbox/fleet')).body).thingspace.stories,
    reset: () => send('POST', '/__sandbox/reset'),
    /** Moves the upgrades' clock on. */
    pass: (ms: number) => send('PUT', '/__sandbox/clock', { advanceMs: ms }),
  }
}

/** The pair that every error of the firmware API is. */
export function refused(errorMessage: string, errorCode = 'INVALID_PARAMETER', status = 400) {
  return expect.objectContaining({ status, body: { errorCode, errorMessage } })
}
