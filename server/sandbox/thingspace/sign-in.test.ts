import { beforeEach, describe, expect, test } from 'vitest'
import { refused, testService } from './test-service'

/**
 * The two tokens, as the vendor's pages "Get Credentials" and "Start a Connectivity Management Session"
 * have them; the codes of a session are of its page "Synchronous Error Messages".
 * https://thingspace.verizon.com/documentation/apis/software-management/getting-started/get-credentials.html
 * https://thingspace.verizon.com/resources/documentation/connectivity/API_Reference/Start_Connectivity_Management_Session/
 */
const service = testService({ fota: 200 })
const { call, send, askToken, askSession, bearer, signIn, reset, mrc } = service
beforeEach(reset)

const guid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
const minutes = 60_000
const age = (ms: number) => send('PUT', '/__sandbox/clock', { advanceThingspaceTokensMs: ms })
const unauthorized = (code: string) => ({
  status: 401,
  body: { errorCode: `UnifiedWebService.${code}`, errorMessage: expect.any(String) },
})

describe('POST /api/ts/v1/oauth2/token', () => {
  test('Basic key and secret, a form: access_token, token_type, expires_in', async () => {
    const { status, body } = await askToken()
    expect(status).toBe(200)
    expect(body).toEqual({
      access_token: expect.stringMatching(/^CANARY-bearer-/),
      token_type: 'Bearer',
      expires_in: expect.any(Number),
    })
    expect(Object(body).expires_in).toBeGreaterThan(3590)
  })

  test('within the hour the same token, with what is left of its life', async () => {
    const first = Object((await askToken()).body)
    await age(50 * minutes)
    const second = Object((await askToken()).body)
    expect(second.access_token).toBe(first.access_token)
    expect(second.expires_in).toBeLessThanOrEqual(600)
    await age(10 * minutes)
    const third = Object((await askToken()).body)
    expect(third.access_token).not.toBe(first.access_token)
    expect(third.expires_in).toBeGreaterThan(3590)
  })

  test('scope is optional and echoed', async () => {
    const { body } = await askToken('grant_type=client_credentials&scope=a%20b')
    expect(body).toHaveProperty('scope', 'a b')
  })

  test.each([
    ['', 'invalid_request', 400],
    ['grant_type=password', 'unsupported_grant_type', 400],
  ])('the form %j is OAuth’s error %s', async (form, error, status) => {
    expect(await askToken(form)).toMatchObject({
      status,
      body: { error, error_description: expect.any(String) },
    })
  })

  test.each(['puls-demo-key:wrong', 'nobody:x', 'none'])('%s is invalid_client', async (basic) => {
    const answer = await askToken(undefined, basic)
    expect(answer).toMatchObject({ status: 401, body: { error: 'invalid_client' } })
    expect(answer.headers.get('www-authenticate')).toBe('Basic')
  })

  test('without Basic, or with JSON, none', async () => {
    const path = '/api/ts/v1/oauth2/token'
    const form = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }
    const body = 'grant_type=client_credentials'
    expect(await call(path, { method: 'POST', headers: form, body })).toMatchObject({
      status: 401,
      body: { error: 'invalid_client' },
    })
    expect(await send('POST', path, { grant_type: 'client_credentials' })).toMatchObject({
      status: 400,
      body: { error: 'invalid_request' },
    })
  })
})

describe('POST /api/m2m/v1/session/login', () => {
  test('sessionToken, a GUID; each login opens one more, and all of them live', async () => {
    const access = await bearer()
    const { status, body } = await askSession(access)
    expect([status, body]).toEqual([200, { sessionToken: expect.stringMatching(guid) }])
    const [one, other] = [await signIn(), await signIn()]
    expect(one.headers['vz-m2m-token']).not.toBe(other.headers['vz-m2m-token'])
    for (const { get } of [one, other]) {
      expect((await get(`/firmware/${mrc}`)).status).toBe(200)
    }
  })

  test('needs the bearer', async () => {
    expect(await send('POST', '/api/m2m/v1/session/login', {})).toMatchObject(
      unauthorized('REQUEST_FAILED.AccessToken.Missing'),
    )
    expect(await askSession('nobodys')).toMatchObject(
      unauthorized('INPUT_INVALID.AccessToken.Invalid'),
    )
  })

  test('five refused in a row lock it, for the right password too; one accepted begins anew', async () => {
    const access = await bearer()
    const wrong = { ...service.credentials, password: 'wrong' }
    const invalid = unauthorized('REQUEST_FAILED.Credentials.Invalid')
    for (let i = 0; i < 4; i++) expect(await askSession(access, wrong)).toMatchObject(invalid)
    expect((await askSession(access)).status).toBe(200)
    for (let i = 0; i < 5; i++) expect(await askSession(access, wrong)).toMatchObject(invalid)
    const locked = unauthorized('REQUEST_FAILED.Credentials.Locked')
    expect(await askSession(access)).toMatchObject(locked)
    const { thingspace } = Object((await call('/__sandbox/fleet')).body)
    expect(thingspace.login).toEqual({ failures: 5, locked: true })
    await reset()
    expect((await askSession(await bearer())).status).toBe(200)
  })

  test('a body that is none is 400 and no attempt', async () => {
    const access = await bearer()
    for (let i = 0; i < 6; i++) {
      expect(await askSession(access, { username: 'x' })).toEqual(refused('Input binding error'))
    }
    expect((await askSession(access)).status).toBe(200)
  })
})

describe('both tokens on every call', () => {
  const at = `/api/fota/v1/devices/${mrc}/index/0`

  test('a session dies after 20 idle minutes, and not while it is used', async () => {
    const { get } = await signIn()
    const status = async () => (await get(`/subscriptions/${mrc}`)).status
    await age(19 * minutes)
    expect(await status()).toBe(200)
    await age(19 * minutes)
    expect(await status()).toBe(200)
    await age(20 * minutes)
    expect(await get(`/subscriptions/${mrc}`)).toMatchObject(
      unauthorized('REQUEST_FAILED.SessionToken.Expired'),
    )
  })

  test('a bearer dies an hour after it was issued, used or not', async () => {
    const { get } = await signIn()
    await age(60 * minutes)
    expect(await get(`/subscriptions/${mrc}`)).toMatchObject(
      unauthorized('REQUEST_FAILED.AccessToken.Expired'),
    )
  })

  test('the upgrades’ clock ages neither', async () => {
    const { get } = await signIn()
    await service.pass(40 * 24 * 60 * minutes)
    expect((await get(`/subscriptions/${mrc}`)).status).toBe(200)
  })

  test('missing, not a GUID, nobody’s', async () => {
    const { headers } = await signIn()
    const with_ = (more: Record<string, string>) => call(at, { headers: more })
    const { authorization } = headers
    const errors = [
      [{}, 'REQUEST_FAILED.AccessToken.Missing'],
      [{ authorization }, 'REQUEST_FAILED.SessionToken.Format'],
      [{ authorization, 'vz-m2m-token': 'abc' }, 'INPUT_INVALID.SessionToken.Invalid'],
      [
        { authorization, 'vz-m2m-token': '00000000-0000-4000-8000-000000000000' },
        'REQUEST_FAILED.SessionToken.Expired',
      ],
    ] as const
    for (const [more, code] of errors) expect(await with_(more)).toMatchObject(unauthorized(code))
  })

  test('on demand: one vendor’s tokens end and not the other’s', async () => {
    const firmware = await signIn()
    const support = await service.as('support')
    const expire = async (which: string) =>
      (await send('POST', '/__sandbox/expire-tokens', { thingspace: which })).body
    expect(await expire('session')).toEqual({ expired: 1 })
    expect((await firmware.get(`/firmware/${mrc}`)).body).toHaveProperty(
      'errorCode',
      'UnifiedWebService.REQUEST_FAILED.SessionToken.Expired',
    )
    expect(await expire('both')).toEqual({ expired: 1 })
    expect((await support.get('/flexcare/device')).status).toBe(200)
    expect(await send('POST', '/__sandbox/expire-tokens', { thingspace: 'x' })).toMatchObject({
      status: 400,
      body: { message: expect.stringMatching(/^thingspace: /) },
    })
  })
})

test('POST /api/m2m/v1/session/logout echoes the token and ends that session alone', async () => {
  const [one, other] = [await signIn(), await signIn()]
  const { status, body } = await call('/api/m2m/v1/session/logout', {
    method: 'POST',
    headers: one.headers,
  })
  expect([status, body]).toEqual([200, { sessionToken: one.headers['vz-m2m-token'] }])
  expect((await one.get(`/firmware/${mrc}`)).status).toBe(401)
  expect((await other.get(`/firmware/${mrc}`)).status).toBe(200)
})
