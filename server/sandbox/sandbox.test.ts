import { beforeEach, describe, expect, test } from 'vitest'
import { testClient, testInstant } from './test-client'

const client = testClient({ devices: 800, customers: 60 })
const { call, send, as } = client
beforeEach(() => send('POST', '/__sandbox/reset'))

const stats = async () => Object((await call('/__sandbox/stats')).body)
const at = '/flexcare/device?limit=2'

describe('what the sandbox does not have', () => {
  test.each([
    ['GET', '/iptv/device'],
    ['GET', '/flexcare/device/1234'],
    ['POST', '/flexcare/device'],
    ['DELETE', '/customer'],
    ['HEAD', '/auth/logout'],
    ['GET', '/customer/'],
    ['GET', '/'],
  ])('%s %s answers 501 and names the operation', async (method, path) => {
    const { status, body } = await send(method, path)
    expect(status).toBe(501)
    const named = { message: 'not_implemented', operation: `${method} ${path}` }
    expect(body).toEqual(method === 'HEAD' ? undefined : named)
  })
})

test('Date is the vendors’ clock', async () => {
  expect((await call(at)).headers.get('date')).toBe(new Date(testInstant).toUTCString())
  await send('PUT', '/__sandbox/clock', { frozenAt: '2026-02-01T00:00:00Z' })
  expect((await call(at)).headers.get('date')).toBe('Sun, 01 Feb 2026 00:00:00 GMT')
  await send('PUT', '/__sandbox/clock', { frozenAt: null })
  expect((await call('/__sandbox/clock')).body).toHaveProperty('frozen', false)
})

describe('stats', () => {
  test('count and remember what was asked of the vendors, not of the control', async () => {
    const { get, token } = await as('support')
    await get(`${at}&filter=%C3%A6`)
    await call('/nothing')
    const { requests, byPath, open, maxOpen, last } = await stats()
    expect({ requests, open, maxOpen, byPath }).toEqual({
      requests: 3,
      open: 0,
      maxOpen: 1,
      byPath: { '/auth/login': 1, '/flexcare/device': 1, '/nothing': 1 },
    })
    expect(last).toMatchObject([
      { method: 'GET', path: '/nothing', query: {}, status: 501, aborted: false },
      {
        method: 'GET',
        path: '/flexcare/device',
        query: { limit: '2', filter: 'æ' },
        headers: { authorization: `Bearer ${token}` },
        status: 200,
      },
      { method: 'POST', path: '/auth/login' },
    ])
  })

  test('two hundred are kept, newest first', async () => {
    for (let i = 0; i < 205; i++) await call(`/n${i}`)
    const { requests, last } = await stats()
    expect([requests, last.length, last[0].path, last[199].path]).toEqual([
      205,
      200,
      '/n204',
      '/n5',
    ])
  })
})

describe('control', () => {
  test('an outage silences all boxes of one customer, until a reset', async () => {
    const support = await as('support')
    const before = await support.devices('limit=500')
    const customerId = String(Object((await support.get('/auth/validateToken')).body).customer)
    const { body } = await send('PUT', '/__sandbox/outage', { customerId, minutesAgo: 45 })
    expect(Object(body).devices).toBeGreaterThan(30)
    const silent = async (status: string) =>
      (await support.devices(`limit=1&heartbeatStatus=${status}`)).total
    expect(await silent('ONLINE')).toBe(0)
    const seen = before.items.filter((row) => row.info.lastComm !== null)
    expect(await silent('ALLOFFLINE')).toBe(seen.length)
    expect((await call('/__sandbox/outages')).body).toHaveLength(4)

    await send('POST', '/__sandbox/reset')
    expect((await call('/__sandbox/outages')).body).toHaveLength(3)
    expect(await (await as('support')).devices('limit=500')).toEqual(before)
  })

  test('the boxes of many customers fall silent at one moment, or of none where one is unknown', async () => {
    const support = await as('support')
    const { customers } = Object((await support.get('/customer?flexcare=true&limit=500')).body)
    const customerIds: string[] = Array.from(customers, (row) => String(Object(row)._id))
    const unknown = { customerIds: [...customerIds, 'nobody'] }
    expect((await send('PUT', '/__sandbox/outages', unknown)).status).toBe(400)
    expect((await call('/__sandbox/outages')).body).toHaveLength(3)

    const { body } = await send('PUT', '/__sandbox/outages', { customerIds, minutesAgo: 40 })
    expect(Object(body).devices).toBeGreaterThan(100)
    expect((await call('/__sandbox/outages')).body).toHaveLength(3 + customerIds.length)
    const online = `limit=1&heartbeatStatus=ONLINE&customerId=${customerIds.at(-1)}`
    expect((await support.devices(online)).total).toBe(0)
  })

  test('one that begins now shows after ten and after thirty minutes', async () => {
    const support = await as('support')
    const customerId = String(Object((await support.get('/auth/validateToken')).body).customer)
    await send('PUT', '/__sandbox/outage', { customerId })
    const total = async (status: string, minutes: number) => {
      const frozenAt = new Date(testInstant + minutes * 60_000).toISOString()
      await send('PUT', '/__sandbox/clock', { frozenAt })
      return (await support.devices(`limit=1&heartbeatStatus=${status}`)).total
    }
    expect(await total('ONLINE', 1)).toBeGreaterThan(10)
    expect(await total('ONLINE', 10)).toBe(0)
    expect(await total('ALLOFFLINE', 31)).toBeGreaterThan(10)
  })

  test.each([
    ['PUT', '/outage', { customerId: 'nobody' }, /^customerId: no such customer/],
    ['PUT', '/outage', {}, /^customerId: /],
    ['PUT', '/outages', { customerIds: [] }, /^customerIds: /],
    ['PUT', '/clock', { frozenAt: 'noon' }, /^frozenAt: /],
    ['PUT', '/clock', { frozenAt: '1980-01-01T00:00:00Z' }, /^frozenAt: /],
    ['PUT', '/clock', { frozen: true }, /^frozen: /],
    ['PUT', '/clock', { advanceTokensMs: -1 }, /^advanceTokensMs: /],
  ])('%s %s %j is 400 with what is wrong', async (method, path, body, wrong) => {
    expect(await send(method, `/__sandbox${path}`, body)).toMatchObject({
      status: 400,
      body: { message: expect.stringMatching(wrong) },
    })
  })

  test('reset: faults, clock, counters and tokens', async () => {
    const { get } = await as('support')
    await send('PUT', '/__sandbox/faults', [{ match: { path: '/customer' }, do: { status: 500 } }])
    await send('PUT', '/__sandbox/clock', { frozenAt: '2026-02-01T00:00:00Z' })
    await send('POST', '/__sandbox/reset')
    expect((await call('/__sandbox/faults')).body).toEqual([])
    expect(await stats()).toMatchObject({ requests: 0, byPath: {}, last: [], faultsFired: [] })
    expect((await get(at)).body).toEqual({ message: 'invalid_token' })
    expect((await call('/__sandbox/clock')).body).toEqual({
      now: new Date(testInstant).toISOString(),
      frozen: true,
    })
  })

  test('fleet says who there is', async () => {
    const { body } = await call('/__sandbox/fleet')
    expect(body).toMatchObject({
      customers: 60,
      devices: 800,
      largest: { id: expect.any(String), devices: 200 },
      users: expect.arrayContaining([
        expect.objectContaining({ username: 'support@puls.test', accessLevel: 'RESELLER_ADMIN' }),
      ]),
    })
  })

  test('an unknown control is 404 and not the vendor’s', async () => {
    expect((await call('/__sandbox/nothing')).status).toBe(404)
    expect(await stats()).toHaveProperty('requests', 0)
  })

  test('the demo users are five, each with a label', () => {
    const users = client.sandbox.demoUsers()
    expect(users.map((user) => user.username)).toEqual([
      'viewer@puls.test',
      'sales@puls.test',
      'reseller@puls.test',
      'support@puls.test',
      'admin@puls.test',
    ])
    for (const user of users) {
      expect(user).toEqual({
        username: expect.any(String),
        password: 'puls',
        label: expect.stringMatching(/^[A-Z_]+ · .+/),
      })
    }
  })
})
