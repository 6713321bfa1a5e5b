import { expect, test } from 'vitest'
import { grant, sendJson } from '../testing/fake-vendor'
import { ask } from '../testing/http-client'
import {
  cookieOf,
  devices,
  get,
  ours,
  signedIn,
  signInTo,
  startTestGateway,
} from '../testing/test-gateway'

async function start() {
  const gateway = await startTestGateway()
  return { gateway, vendor: gateway.vendor }
}

test('who is here: nobody, then the user, by the vendor that knows them', async () => {
  const { gateway, vendor } = await start()
  const before = await get(gateway, '/api/session')
  expect([before.status, before.json()]).toEqual([200, null])

  const answer = await signInTo(gateway)
  expect(answer.status).toBe(200)
  expect(answer.json()).toEqual({
    user: {
      id: '5f0000000000000000000001',
      name: 'Karen Blixen',
      username: 'karen@puls.test',
      language: 'da',
    },
    accessLevel: 'RESELLER_ADMIN',
    customer: {
      id: '5f0000000000000000000002',
      name: 'Nordlys',
      features: ['FLEXCARE', 'IPTVBUSINESS'],
    },
    endsAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    endsBecause: 'vendor',
    thingspace: { accounts: [], because: 'not_configured' },
  })
  expect(answer.headers['x-session-ends-at']).toBe(answer.at('endsAt'))
  expect(vendor.requests[0]).toMatchObject({
    method: 'POST',
    url: { pathname: '/auth/login', search: '' },
  })
  expect(JSON.parse(vendor.requests[0]?.body ?? '')).toEqual({
    username: 'karen@puls.test',
    password: 'CANARY-password',
  })

  const after = await get(gateway, '/api/session', cookieOf(answer))
  expect(after.at('user', 'name')).toBe('Karen Blixen')
})

test('S-12 S-13 one sealed cookie, readable by nobody, with exactly these attributes', async () => {
  const { gateway } = await start()
  const answer = await signInTo(gateway)
  expect(answer.headers['set-cookie']).toHaveLength(1)
  const [cookie = ''] = answer.headers['set-cookie'] ?? []
  expect(cookie).toMatch(
    /^__Host-Http-sid=[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+; Secure; HttpOnly; SameSite=Strict; Path=\/$/,
  )
  const decoded = cookie.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'))
  expect(decoded.join()).not.toMatch(/CANARY|Karen|RESELLER/)
  expect(`${answer.text}${JSON.stringify(gateway.lines)}`).not.toContain('CANARY')
  expect(cookieOf(await signInTo(gateway))).not.toBe(cookieOf(answer))
})

test('a refused sign-in passes on the one word of the vendor', async () => {
  const { gateway, vendor } = await start()
  vendor.respond('/auth/login', (request) =>
    sendJson(request, { message: 'credentials_invalid' }, 401),
  )
  const answer = await signInTo(gateway)
  expect([answer.status, answer.at('code'), answer.at('detail')]).toEqual([
    401,
    'unauthenticated',
    'credentials_invalid',
  ])
  expect(answer.headers['set-cookie']).toBeUndefined()
  vendor.respond('/auth/login', (request) => sendJson(request, { message: 'see <b>log</b>' }, 403))
  const second = await signInTo(gateway)
  expect([second.status, second.at('detail')]).toEqual([401, undefined])
  vendor.respond('/auth/login', (request) => sendJson(request, { message: 'internal_error' }, 500))
  expect((await signInTo(gateway)).at('code')).toBe('upstream_error')
})

test.each([
  ['{"username":"a"}', 'application/json'],
  ['{"username":"a","password":"b","admin":true}', 'application/json'],
  ['{"username":"a","password":{"b":1}}', 'application/json'],
  ['{"username":"","password":"b"}', 'application/json'],
  ['[]', 'application/json'],
  ['not json', 'application/json'],
  ['{"username":"a","password":"b"}', 'text/plain'],
])('a sign-in of another shape is refused here: %s %s', async (body, type) => {
  const { gateway, vendor } = await start()
  const headers = { ...ours, 'content-type': type }
  const answer = await ask(gateway.url, '/api/session', { method: 'POST', headers, body })
  expect([answer.status, answer.at('code'), vendor.requests.length]).toEqual([
    400,
    'bad_request',
    0,
  ])
})

test('a login answer is read tolerantly, but a token must be in it', async () => {
  const { gateway, vendor } = await start()
  vendor.respond('/auth/login', (request) =>
    sendJson(request, {
      token: 't',
      employee: { _id: 'e1' },
      expiresInMinutes: 'soon',
      name: null,
    }),
  )
  const answer = await signInTo(gateway)
  expect(answer.at('user')).toEqual({
    id: 'e1',
    name: 'karen@puls.test',
    username: 'karen@puls.test',
    language: '',
  })
  expect([answer.at('accessLevel'), answer.at('customer', 'features')]).toEqual(['NO_LOGIN', []])
  for (const token of [undefined, '', 42, 'with space', 'x'.repeat(2001)]) {
    vendor.respond('/auth/login', (request) => sendJson(request, grant({ token })))
    expect((await signInTo(gateway)).at('code')).toBe('upstream_invalid')
  }
})

test('S-13 a cookie that was there at sign-in is signed out', async () => {
  const { gateway } = await start()
  const planted = await signedIn(gateway)
  await signInTo(gateway, { cookie: planted })
  expect((await get(gateway, devices, planted)).status).toBe(401)
})
