import { beforeEach, describe, expect, test } from 'vitest'
import { testClient, testInstant } from './test-client'

const client = testClient({ devices: 800, customers: 60 })
const { call, send, as } = client
beforeEach(() => send('POST', '/__sandbox/reset'))

const stats = async () => Object((await call('/__sandbox/stats')).body)
const fault = (doing: object, match: object = {}, more: object = {}) =>
  send('PUT', '/__sandbox/faults', [
    { match: { path: '/flexcare/device', ...match }, do: doing, ...more },
  ])
const at = '/flexcare/device?limit=2'

describe('faults of what is said', () => {
  test('status: the vendor’s word for it', async () => {
    const { get } = await as('support')
    for (const [status, message] of [
      [401, 'expired'],
      [403, 'access_denied'],
      [500, 'internal_error'],
      [503, 'fault'],
    ] as const) {
      await fault({ status })
      expect(await get(at)).toMatchObject({ status, body: { message } })
    }
    await fault({ status: 299 })
    expect(await get(at)).toMatchObject({ status: 299, body: { limit: 2 } })
    await fault({ status: 204 })
    expect(await get(at)).toMatchObject({ status: 204, body: undefined })
  })

  test('body, content type and headers; null takes one away', async () => {
    await fault({
      body: { message: 'customer' },
      status: 403,
      headers: { 'Retry-After': '5', date: null },
    })
    const { status, body, headers } = await call(at)
    expect([status, body]).toEqual([403, { message: 'customer' }])
    expect([headers.get('retry-after'), headers.get('date')]).toEqual(['5', null])
    expect(headers.get('content-type')).toBe('application/json')

    await fault({ body: '"text"', contentType: 'text/html' })
    const html = await call(at)
    expect([html.status, html.body, html.headers.get('content-type')]).toEqual([
      200,
      'text',
      'text/html',
    ])

    await fault({ body: '' })
    expect(await call(at)).toMatchObject({ status: 200, body: undefined })
    await fault({ bodyBase64: Buffer.from('[1]').toString('base64') })
    expect((await call(at)).body).toEqual([1])
  })

  test('patch works on the true body', async () => {
    const { get } = await as('support')
    await fault({
      patch: [
        { op: 'replace', path: '/items/0', value: null },
        { op: 'remove', path: '/total' },
      ],
    })
    const { body } = await get(at)
    expect(body).toMatchObject({ items: [null, { name: 'MAG520, Arbejde' }] })
    expect(body).not.toHaveProperty('total')
  })

  test('a patch that does not fit is not counted, says why, and leaves the truth', async () => {
    const { get } = await as('support')
    await fault({ patch: [{ op: 'replace', path: '/items/7', value: null }] })
    expect((await get(at)).body).toHaveProperty('items.length', 2)
    expect((await stats()).faultsFired).toEqual([
      { index: 0, count: 0, error: 'no element "7" in a list of 2' },
    ])
  })

  test('truncateAfterBytes ends cleanly', async () => {
    const { token } = await as('support')
    await fault({ truncateAfterBytes: 30 })
    const response = await client.sandbox.fetch(
      new Request(`http://sandbox.test${at}&token=${token}`),
    )
    expect(response.status).toBe(200)
    expect(await response.text()).toHaveLength(30)
  })

  test('dateSkewMs moves the Date header alone', async () => {
    await fault({ dateSkewMs: -7_200_000 })
    const { headers } = await call(at)
    expect(headers.get('date')).toBe(new Date(testInstant - 7_200_000).toUTCString())
  })

  test('cursor stands in the answer', async () => {
    const { get } = await as('support')
    await fault({ cursor: '007' })
    expect((await get(at)).body).toHaveProperty('lastSeenDeviceId', '007')
  })

  test('times and query: then the truth again, and the count proves it', async () => {
    const { get } = await as('support')
    await fault({ status: 500 }, { query: { limit: '2' } }, { times: 2 })
    const statuses = [await get(at), await get('/flexcare/device'), await get(at), await get(at)]
    expect(statuses.map(({ status }) => status)).toEqual([500, 200, 500, 200])
    expect((await stats()).faultsFired).toEqual([{ index: 0, count: 2 }])
  })

  test('delayMs waits', async () => {
    const { get } = await as('support')
    await fault({ delayMs: 80 })
    const began = performance.now()
    expect((await get(at)).status).toBe(200)
    expect(performance.now() - began).toBeGreaterThanOrEqual(78)
  })

  test('a bad list is 400, says what is wrong, and changes nothing', async () => {
    await fault({ status: 500 })
    const { status, body } = await send('PUT', '/__sandbox/faults', [
      { match: { path: '/a' }, do: { stauts: 1 } },
    ])
    expect(status).toBe(400)
    expect(body).toHaveProperty('message', expect.stringMatching(/^0\.do\.stauts: /))
    expect((await call(at)).status).toBe(500)
    const text = await call('/__sandbox/faults', { method: 'PUT', body: '{' })
    expect(text.status).toBe(400)
  })
})

describe('rows that move', () => {
  const query = '/flexcare/device?limit=3&type=STB&heartbeatStatus=ONLINE'
  const keys = (body: unknown) =>
    Object(body).items.map((row: { deviceId: string }) => row.deviceId)

  test('insertBefore puts one in front, whatever the filter, so that the next page repeats a row', async () => {
    const { get } = await as('support')
    const before = Object((await get(query)).body)
    await fault({ insertBefore: 1 }, { query: { offset: '3' } }, { times: 1 })
    const next = (await get(`${query}&offset=3`)).body
    expect(next).toHaveProperty('total', before.total + 1)
    expect(keys(next)[0]).toBe(keys(before)[2])
    expect((await stats()).faultsFired).toEqual([{ index: 0, count: 1 }])
  })

  test('deleteBefore takes the first, so that the next page skips one; a reset brings all back', async () => {
    const { get } = await as('support')
    const before = (await get(query)).body
    await fault({ deleteBefore: 2 }, {}, { times: 1 })
    const after = (await get(query)).body
    expect(keys(after)[0]).toBe(keys(before)[2])
    expect(after).toHaveProperty('total', Object(before).total - 2)
    await fault({ insertBefore: 3, deleteBefore: 1 }, {}, { times: 1 })
    await get(query)
    await send('POST', '/__sandbox/reset')
    expect((await (await as('support')).get(query)).body).toEqual(before)
  })

  test('an inserted box is nobody else', async () => {
    const { devices } = await as('support')
    await fault({ insertBefore: 5 }, {}, { times: 1 })
    const { items } = await devices('limit=500')
    expect(new Set(items.map((row) => row.deviceId)).size).toBe(items.length)
  })

  test('where there is nothing to move, it does not count', async () => {
    const { get } = await as('support')
    await fault({ deleteBefore: 1 })
    await get('/flexcare/device?filter=nothing')
    await get('/customer')
    expect((await stats()).faultsFired).toEqual([
      { index: 0, count: 0, error: 'the list is empty' },
    ])
  })
})
