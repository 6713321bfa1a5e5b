import { beforeEach, describe, expect, test } from 'vitest'
import { testClient } from '../test-client'
import { demoCode } from './users'

const client = testClient()
const { call, send, signIn, as } = client
beforeEach(() => send('POST', '/__sandbox/reset'))

const word = (status: number, message: string) =>
  expect.objectContaining({ status, body: { message } })
const login = (body: unknown) => send('POST', '/auth/login', body)

describe('POST /auth/login', () => {
  test.each([
    ['viewer', 'VIEWER', 'Plejehjemmet Solgården'],
    ['sales', 'RESELLER', 'Fjordnet Velfærd ApS'],
    ['reseller', 'RESELLER_ADMIN', 'Fjordnet Velfærd ApS'],
    ['support', 'RESELLER_ADMIN', 'Nordlys Care A/S'],
    ['admin', 'ADMIN', 'Puls Testplatform A/S'],
  ])('%s@puls.test is %s of %s', async (name, accessLevel, customerName) => {
    const { status, body } = await login({ username: `${name}@puls.test`, password: 'puls' })
    expect(status).toBe(200)
    expect(body).toMatchObject({
      token: expect.stringMatching(/^CANARY-token-[0-9a-f]{48}$/),
      expiresInMinutes: 15,
      accessLevel,
      customerName,
      employee: expect.stringMatching(/^[0-9a-f]{24}$/),
      customer: expect.stringMatching(/^[0-9a-f]{24}$/),
      name: expect.any(String),
      language: name === 'admin' ? 'en' : 'da',
      customerFeatures: expect.arrayContaining(['FLEXCARE']),
    })
  })

  test('customerIntegrations is there for resellers only, with a secret in it', async () => {
    const viewer = await login({ username: 'viewer@puls.test', password: 'puls' })
    expect(viewer.body).not.toHaveProperty('customerIntegrations')
    const sales = await login({ username: 'sales@puls.test', password: 'puls' })
    expect(sales.body).toHaveProperty(
      'customerIntegrations.billing.economic.agreementGrantToken',
      expect.stringMatching(/^CANARY-/),
    )
  })

  test('IPTVBUSINESS: support and admin have it, the small reseller has not', async () => {
    const features = async (name: string) =>
      (await login({ username: `${name}@puls.test`, password: 'puls' })).body
    const has = { customerFeatures: expect.arrayContaining(['IPTVBUSINESS']) }
    expect(await features('support')).toMatchObject(has)
    expect(await features('admin')).toMatchObject(has)
    expect(await features('reseller')).not.toMatchObject(has)
  })

  test.each([
    ['a wrong password', { username: 'support@puls.test', password: 'Puls' }],
    ['nobody we know', { username: 'nobody@puls.test', password: 'puls' }],
    ['NO_LOGIN', { username: 'nologin@puls.test', password: 'puls' }],
  ])('%s is 401 credentials_invalid', async (_, body) => {
    expect(await login(body)).toEqual(word(401, 'credentials_invalid'))
  })

  test('a missing or wrong parameter is named; a body that is none is a bad request', async () => {
    expect(await login({ password: 'puls' })).toEqual(word(400, 'username'))
    expect(await login({ username: 5, password: 'puls' })).toEqual(word(400, 'username'))
    expect(await login({ username: 'support@puls.test' })).toEqual(word(400, 'password'))
    expect(await login('text')).toEqual(word(400, 'bad request'))
    expect(await login(null)).toEqual(word(400, 'bad request'))
    const broken = await call('/auth/login', { method: 'POST', body: '{' })
    expect(broken).toEqual(word(400, 'bad request'))
  })

  test('smsKey or authenticatorToken, where a second factor is asked for', async () => {
    const who = { username: 'code@puls.test', password: 'puls' }
    expect(await login(who)).toEqual(word(401, 'credentials_invalid'))
    expect(await login({ ...who, smsKey: '000000' })).toEqual(word(401, 'credentials_invalid'))
    expect((await login({ ...who, smsKey: demoCode })).status).toBe(200)
    expect((await login({ ...who, authenticatorToken: demoCode })).status).toBe(200)
  })

  test('persist: -1 minutes, and it does not age', async () => {
    const body = { username: 'support@puls.test', password: 'puls', persist: true }
    expect((await login(body)).body).toHaveProperty('expiresInMinutes', -1)
    const token = await signIn('support@puls.test', { persist: true })
    await send('PUT', '/__sandbox/clock', { advanceTokensMs: 1e9 })
    expect((await call(`/flexcare/device?token=${token}`)).status).toBe(200)
  })

  test('cookie: the token comes as a cookie too, only if asked for', async () => {
    const body = { username: 'support@puls.test', password: 'puls' }
    expect((await login({ ...body, cookie: true })).headers.get('set-cookie')).toMatch(
      /^token=CANARY-/,
    )
    expect((await login(body)).headers.get('set-cookie')).toBeNull()
  })

  test('never by an address', async () => {
    const { status, body } = await call('/auth/login?username=support@puls.test&password=puls')
    expect(status).toBe(501)
    expect(body).toEqual({ message: 'not_implemented', operation: 'GET /auth/login' })
  })
})

describe('the token', () => {
  const at = '/flexcare/device?limit=1'

  test('is taken as token=, as a bearer and in x-access-token', async () => {
    const token = await signIn('support@puls.test')
    const headers: Record<string, string>[] = [
      { authorization: `Bearer ${token}` },
      { authorization: `bearer ${token}` },
      { 'x-access-token': token },
    ]
    expect((await call(`${at}&token=${token}`)).status).toBe(200)
    for (const each of headers) expect((await call(at, { headers: each })).status).toBe(200)
  })

  test('is asked for everywhere outside login', async () => {
    for (const path of [at, '/customer', '/auth/logout', '/auth/validateToken']) {
      expect(await call(path)).toEqual(word(401, 'credentials_invalid'))
      expect(await call(`${path}${path.includes('?') ? '&' : '?'}token=wrong`)).toEqual(
        word(401, 'invalid_token'),
      )
    }
    expect(await call(at, { headers: { authorization: 'Basic abc' } })).toEqual(
      word(401, 'credentials_invalid'),
    )
  })

  test('lives fifteen minutes, whatever the vendors’ clock shows', async () => {
    const token = await signIn('support@puls.test')
    await send('PUT', '/__sandbox/clock', { frozenAt: '2027-01-01T00:00:00Z' })
    await send('PUT', '/__sandbox/clock', { advanceTokensMs: 14 * 60_000 })
    expect((await call(`${at}&token=${token}`)).status).toBe(200)
    await send('PUT', '/__sandbox/clock', { advanceTokensMs: 60_000 })
    expect(await call(`${at}&token=${token}`)).toEqual(word(401, 'expired'))
    expect((await call(`${at}&token=${await signIn('support@puls.test')}`)).status).toBe(200)
  })

  test('all can be made to expire at once', async () => {
    const tokens = [await signIn('support@puls.test'), await signIn('admin@puls.test')]
    expect((await send('POST', '/__sandbox/expire-tokens')).body).toEqual({ expired: 2 })
    for (const token of tokens)
      expect(await call(`${at}&token=${token}`)).toEqual(word(401, 'expired'))
  })
})

describe('GET /auth/validateToken', () => {
  const at = '/auth/validateToken'

  test('says who the token is for', async () => {
    const { get } = await as('support')
    const { status, body } = await get(at)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      success: true,
      accessLevel: 'RESELLER_ADMIN',
      customerName: 'Nordlys Care A/S',
      name: 'Sanne Søborg',
    })
    expect(body).not.toHaveProperty('extended')
    expect(body).not.toHaveProperty('token')
  })

  test('simple: a bare 200 or 403', async () => {
    const token = await signIn('support@puls.test')
    const bare = expect.objectContaining({ body: undefined })
    const good = await call(`${at}?simple=true&token=${token}`)
    const bad = await call(`${at}?simple=true&token=wrong`)
    expect([good, bad]).toEqual([bare, bare])
    expect([good.status, bad.status]).toEqual([200, 403])
  })

  test('ip must be the one that logged in', async () => {
    const { get } = await as('support')
    expect((await get(`${at}?ip=127.0.0.1`)).status).toBe(200)
    expect(await get(`${at}?ip=10.0.0.1`)).toEqual(word(401, 'invalid_token'))
    expect((await get(`${at}?ip=10.0.0.1&simple=true`)).status).toBe(403)
  })

  test('extend gives fifteen minutes from now', async () => {
    const { get } = await as('support')
    const later = () => send('PUT', '/__sandbox/clock', { advanceTokensMs: 14 * 60_000 })
    await later()
    expect((await get(`${at}?extend=true`)).body).toHaveProperty('extended', true)
    await later()
    expect((await get(at)).status).toBe(200)
    await send('PUT', '/__sandbox/clock', { advanceTokensMs: 60_000 })
    expect(await get(`${at}?extend=true`)).toEqual(word(401, 'expired'))
  })

  test('without extend, and with extend=false, the token keeps its end', async () => {
    const { get } = await as('support')
    await send('PUT', '/__sandbox/clock', { advanceTokensMs: 14 * 60_000 })
    await get(at)
    await get(`${at}?extend=false`)
    await send('PUT', '/__sandbox/clock', { advanceTokensMs: 2 * 60_000 })
    expect(await get(at)).toEqual(word(401, 'expired'))
  })

  test('a sandbox that does not extend says so and does not', async () => {
    const other = testClient({ extend: false, devices: 100 })
    const { get } = await other.as('support')
    await other.send('PUT', '/__sandbox/clock', { advanceTokensMs: 14 * 60_000 })
    expect((await get(`${at}?extend=true`)).body).toMatchObject({ success: true, extended: false })
    await other.send('PUT', '/__sandbox/clock', { advanceTokensMs: 2 * 60_000 })
    expect(await get(at)).toEqual(word(401, 'expired'))
  })

  test('an unreadable flag is named', async () => {
    const { get } = await as('support')
    expect(await get(`${at}?extend=yes`)).toEqual(word(400, 'extend'))
    expect(await get(`${at}?simple=maybe`)).toEqual(word(400, 'simple'))
  })
})

test('GET /auth/logout ends all of the user’s tokens and nobody else’s', async () => {
  const [here, there] = [await as('support'), await as('support')]
  const other = await as('reseller')
  expect((await here.get('/auth/logout')).body).toEqual({ success: true })
  for (const { get } of [here, there]) {
    expect(await get('/flexcare/device')).toEqual(word(401, 'invalid_token'))
  }
  expect((await other.get('/flexcare/device')).status).toBe(200)
})
