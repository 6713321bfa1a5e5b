import { beforeEach, describe, expect, test } from 'vitest'
import { testService } from './thingspace/test-service'

/** ThingSpace under the same fault control as the other vendor. */
const service = testService({ fota: 3000 })
const { call, send, signIn, mrc, evnt } = service
beforeEach(service.reset)

const devices = `/api/fota/v1/devices/${mrc}/index/0`
const stats = async () => Object((await call('/__sandbox/stats')).body)
const fired = async () => (await stats()).faultsFired
const fault = async (doing: object, match: object = {}, more: object = {}) => {
  const list = [{ match: { path: devices, ...match }, do: doing, ...more }]
  expect((await send('PUT', '/__sandbox/faults', list)).status).toBe(200)
}
const page = async (index: string | number = 0, account = mrc) => {
  const { get } = await signIn()
  return Object((await get(`/devices/${account}/index/${index}`)).body)
}

describe('what the sandbox does not have', () => {
  test.each([
    ['POST', `/api/fota/v1/licenses/${mrc}/assign`],
    ['GET', `/api/fota/v1/licenses/${mrc}/cancel/index/0`],
    ['GET', `/api/fota/v1/callbacks/${mrc}`],
    ['GET', `/api/fota/v1/devices/${mrc}`],
    ['GET', `/api/fota/v2/devices/${mrc}`],
    ['GET', '/api/fota/v1/upgrades'],
    ['POST', '/api/ts/v1/oauth2/revoke'],
    ['GET', '/api/ts/v1/oauth2/token'],
    ['PUT', '/api/m2m/v1/session/password/actions/reset'],
    ['GET', '/api/m2m/v1/session/login'],
    ['HEAD', `/api/fota/v1/firmware/${mrc}`],
  ])('%s %s answers 501 and names the operation', async (method, path) => {
    const { status, body } = await send(method, path)
    expect(status).toBe(501)
    const named = {
      errorCode: 'NOT_IMPLEMENTED',
      errorMessage: 'not implemented',
      operation: `${method} ${path}`,
    }
    expect(body).toEqual(method === 'HEAD' ? undefined : named)
  })
})

test('stats count logins, tokens and what was asked', async () => {
  const { get } = await signIn()
  await get(`/firmware/${mrc}`)
  await get(`/firmware/${mrc}`)
  expect((await stats()).byPath).toEqual({
    '/api/ts/v1/oauth2/token': 1,
    '/api/m2m/v1/session/login': 1,
    [`/api/fota/v1/firmware/${mrc}`]: 2,
  })
})

test('Date is the upgrades’ clock', async () => {
  await service.pass(24 * 60 * 60_000)
  expect((await call(devices)).headers.get('date')).toBe('Sat, 17 Jan 2026 10:45:00 GMT')
})

describe('F29 F30 F31 refusals, as pairs of code and message', () => {
  test.each([
    [400, 'INVALID_PARAMETER'],
    [401, 'UnifiedWebService.REQUEST_FAILED.SessionToken.Expired'],
    [403, 'UnifiedWebService.REQUEST_FAILED.AccountName'],
    [404, 'UnifiedWebService.REQUEST_FAILED.AccountNotFound'],
    [500, 'INTERNAL_SYSTEM_ERROR'],
    [503, 'INTERNAL_SYSTEM_ERROR'],
  ])('%i %s', async (status, errorCode) => {
    await fault({ status })
    expect(await call(devices)).toMatchObject({
      status,
      body: { errorCode, errorMessage: expect.any(String) },
    })
    expect(await fired()).toEqual([{ index: 0, count: 1 }])
  })

  test('a refused login that never reached the vendor’s own count locks nobody out', async () => {
    await fault({ status: 401 }, { path: '/api/m2m/v1/session/login' })
    const access = await service.bearer()
    for (let i = 0; i < 7; i++) expect((await service.askSession(access)).status).toBe(401)
    await send('PUT', '/__sandbox/faults', [])
    expect((await service.askSession(access)).status).toBe(200)
  })
})

describe('F56 F72 answers bent on purpose', () => {
  test('a cursor that does not advance, as text or as a number', async () => {
    for (const cursor of ['900000000000001', 900000000000001]) {
      await fault({ cursor })
      expect(await page()).toMatchObject({ hasMoreData: true, lastSeenDeviceId: cursor })
    }
    const path = `/api/fota/v1/reports/${evnt}/status/Finished/index/0`
    await fault({ cursor: '7' }, { path })
    const { get } = await signIn()
    const body = Object((await get(`/reports/${evnt}/status/Finished/index/0`)).body)
    expect([body.lastSeenUpgradeId, 'lastSeenDeviceId' in body]).toEqual(['7', false])
  })

  test('more data and no device', async () => {
    await fault({ patch: [{ op: 'replace', path: '/deviceList', value: [] }] })
    expect(await page()).toMatchObject({ hasMoreData: true, deviceList: [] })
  })

  test('F50 a time of another shape in every row', async () => {
    const value = '2018-03-03 00:28:33.152 +0000 UTC m=+0.1'
    await fault({ patch: [{ op: 'add', path: '/deviceList/*/upgradeTime', value }] })
    const { deviceList } = await page()
    expect(deviceList).toHaveLength(1000)
    expect(deviceList.every((row: { upgradeTime: string }) => row.upgradeTime === value)).toBe(true)
  })

  test('rows do not come and go: a cursor would not notice', async () => {
    await fault({ insertBefore: 1 })
    expect(await page()).toHaveProperty('hasMoreData', true)
    expect(await fired()).toEqual([
      { index: 0, count: 0, error: 'no rows to move in a list that a cursor pages' },
    ])
  })
})

test('F38 one vendor down, the other not', async () => {
  const support = await service.as('support')
  await fault({ status: 503 }, { path: '/flexcare*' })
  expect((await support.get('/flexcare/device')).status).toBe(503)
  expect(await page()).toHaveProperty('deviceList.length', 1000)
  await fault({ status: 503 }, { path: '/api/*' })
  expect((await support.get('/flexcare/device')).status).toBe(200)
  expect((await call(devices)).status).toBe(503)
})

test('the clock’s new members are checked', async () => {
  for (const [name, value] of [
    ['advanceMs', -1],
    ['advanceMs', 1e15],
    ['advanceThingspaceTokensMs', 'x'],
  ] as const) {
    expect(await send('PUT', '/__sandbox/clock', { [name]: value })).toMatchObject({
      status: 400,
      body: { message: expect.stringMatching(`^${name}: `) },
    })
  }
})
