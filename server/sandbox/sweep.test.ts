import { beforeEach, describe, expect, test } from 'vitest'
import { testClient } from './test-client'

/** What happens to a client between the first page of a list and the last. */
const client = testClient({ devices: 800, customers: 60 })
const { call, send, as } = client
beforeEach(() => send('POST', '/__sandbox/reset'))

const fired = async () => Object((await call('/__sandbox/stats')).body).faultsFired
const faults = async (...list: object[]) => {
  expect((await send('PUT', '/__sandbox/faults', list)).status).toBe(200)
}
type Caller = Awaited<ReturnType<typeof as>>
const ownOf = async (caller: Caller) =>
  String(Object((await caller.get('/auth/validateToken')).body).customer)
const rowsOf = async (caller: Caller, query = '') =>
  (await caller.devices(`limit=500&${query}`)).items.map((row) => row.deviceId)
const customersOf = async (caller: Caller, query = '') =>
  (await caller.customers(`limit=500&${query}`)).customers.map((row) => row._id)

describe('F28 a pause asked for on the nth request', () => {
  test('only that one is 429 and says when to come back; the same page then follows', async () => {
    const { get } = await as('support')
    const page = (offset: number) => get(`/flexcare/device?limit=10&offset=${offset}`)
    const truth = (await page(20)).body
    await faults({
      match: { path: '/flexcare/device', nth: 3 },
      do: { status: 429, headers: { 'retry-after': '5' } },
    })
    expect([(await page(0)).status, (await page(10)).status]).toEqual([200, 200])
    const refused = await page(20)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '5'])
    expect(await page(20)).toMatchObject({ status: 200, body: truth })
    expect(await fired()).toEqual([{ index: 0, count: 1 }])
  })

  test('one customer of many fails throughout, the others do not', async () => {
    const support = await as('support')
    const [one = '', other = ''] = await customersOf(support, 'flexcare=true')
    await faults({
      match: { path: '/flexcare/device', query: { customerId: one } },
      do: { status: 500 },
    })
    const statusOf = async (id: string) =>
      (await support.get(`/flexcare/device?customerId=${id}`)).status
    expect([await statusOf(one), await statusOf(other), await statusOf(one)]).toEqual([
      500, 200, 500,
    ])
  })
})

test.each([201, 202, 204, 206, 226, 299, 304, 418, 451, 599])(
  'F34 status %i goes out as it was asked for, over a socket',
  async (status) => {
    const { token } = await as('support')
    const { url, close } = await client.sandbox.listen(0)
    try {
      await faults({ match: { path: '/flexcare/device' }, do: { status } })
      const answer = await fetch(`${url}/flexcare/device?token=${token}`)
      await answer.arrayBuffer()
      expect(answer.status).toBe(status)
      expect(await fired()).toEqual([{ index: 0, count: 1 }])
    } finally {
      await close()
    }
  },
)

test('F45 a state and payment terms that nobody documented', async () => {
  const support = await as('support')
  const [id = ''] = await customersOf(support)
  await faults({
    match: { path: '/customer' },
    do: {
      patch: [
        { op: 'replace', path: '/customers/*/state', value: 'HIBERNATING' },
        { op: 'replace', path: '/customers/*/finance/paymentTerms', value: 'PREPAID' },
      ],
    },
  })
  const { customers } = await support.customers(`full=true&customerIds=${id}`)
  expect(customers).toMatchObject([
    { _id: id, state: 'HIBERNATING', finance: { paymentTerms: 'PREPAID' } },
  ])
})

describe('F67 F68 devices come and go between requests', () => {
  test('at the front of a customer’s list, by name, until a reset', async () => {
    const support = await as('support')
    const customerId = await ownOf(support)
    const before = await rowsOf(support)
    const { body, status } = await send('PUT', '/__sandbox/devices', {
      customerId,
      insert: 2,
      remove: 1,
    })
    const { inserted, removed } = Object(body)
    expect([status, inserted.length, removed]).toEqual([200, 2, [before[0]]])
    expect(await rowsOf(support)).toEqual([...inserted.toReversed(), ...before.slice(1)])
    expect((await support.devices('limit=1')).total).toBe(before.length + 1)
    await send('POST', '/__sandbox/reset')
    expect(await rowsOf(await as('support'))).toEqual(before)
  })

  test('a client that pages sees one twice after an insertion, and misses some after a removal', async () => {
    let support = await as('support')
    const customerId = await ownOf(support)
    const before = await rowsOf(support)
    const swept = async (move: object) => {
      const first = await rowsOf(support)
      await send('PUT', '/__sandbox/devices', { customerId, ...move })
      const { items } = await support.devices('offset=10&limit=500')
      return [...first.slice(0, 10), ...items.map((row) => row.deviceId)]
    }
    const twice = await swept({ insert: 1 })
    expect(twice.filter((id) => id === before[9])).toHaveLength(2)
    await send('POST', '/__sandbox/reset')
    support = await as('support')
    const missing = await swept({ remove: 2 })
    expect(missing).toEqual(before.toSpliced(10, 2))
  })
})

describe('customers come and go between requests', () => {
  test('one is deleted, and comes back', async () => {
    const support = await as('support')
    const before = await customersOf(support)
    const customerId = before[3]
    const put = async (deleted: boolean) =>
      (await send('PUT', '/__sandbox/customer', { customerId, deleted })).body
    expect([await put(true), await put(true)]).toEqual([{ changed: true }, { changed: false }])
    expect(await customersOf(support)).toEqual(before.toSpliced(3, 1))
    const { customers } = await support.customers(
      `includeDeleted=true&customerIds=${customerId ?? ''}`,
    )
    expect(customers).toMatchObject([{ state: 'DELETED' }])
    expect(await put(false)).toEqual({ changed: true })
    expect(await customersOf(support)).toEqual(before)
  })

  test('on the nth request: the first of the list goes, so that the next page skips one', async () => {
    const support = await as('support')
    const before = await customersOf(support)
    await faults({
      match: { path: '/customer', query: { offset: '5' } },
      times: 1,
      do: { deleteBefore: 1 },
    })
    const { total, customers } = await support.customers('offset=5&limit=5')
    expect(total).toBe(before.length - 1)
    expect(customers.map((row) => row._id)).toEqual(before.slice(6, 11))
    expect(await fired()).toEqual([{ index: 0, count: 1 }])
    await send('POST', '/__sandbox/reset')
    expect(await customersOf(await as('support'))).toEqual(before)
  })

  test('on the nth request: a deleted one comes back where it stood', async () => {
    const support = await as('support')
    const before = await customersOf(support)
    const all = await customersOf(support, 'includeDeleted=true')
    const back = all.find((id) => !before.includes(id))
    await faults({ match: { path: '/customer' }, times: 1, do: { insertBefore: 1 } })
    const after = await customersOf(support)
    expect(after).toHaveLength(before.length + 1)
    expect(after).toContain(back)
    expect(after.filter((id) => id !== back)).toEqual(before)
  })

  test('where there are not so many, it does not count', async () => {
    const { get } = await as('support')
    await faults({ match: { path: '/customer' }, do: { insertBefore: 1000 } })
    expect((await get('/customer')).status).toBe(200)
    expect(await fired()).toEqual([
      { index: 0, count: 0, error: expect.stringMatching(/^only \d+ of 1000 customers to move$/) },
    ])
    await faults({ match: { path: '/auth/validateToken' }, do: { insertBefore: 1 } })
    await get('/auth/validateToken')
    expect(await fired()).toEqual([
      { index: 0, count: 0, error: 'no rows to move in /auth/validateToken' },
    ])
  })
})

test.each([
  ['devices', { customerId: 'nobody' }, /^customerId: no such customer/],
  ['devices', { insert: 1 }, /^customerId: /],
  ['devices', { customerId: 'nobody', insert: -1 }, /^insert: /],
  ['devices', { customerId: 'nobody', remove: 1001 }, /^remove: /],
  ['customer', { customerId: 'nobody', deleted: true }, /^customerId: no such customer/],
  ['customer', { customerId: 'nobody', deleted: 'yes' }, /^deleted: /],
])('PUT /__sandbox/%s %j is 400 with what is wrong', async (path, body, wrong) => {
  expect(await send('PUT', `/__sandbox/${path}`, body)).toMatchObject({
    status: 400,
    body: { message: expect.stringMatching(wrong) },
  })
})

test('a customer without boxes has none to remove', async () => {
  const admin = await as('admin')
  const { customers } = await admin.customers('all=true&limit=500&iptvdevices=true')
  const empty = customers.find((row) => Object(row['iptv']).stbs === 0)
  expect(
    await send('PUT', '/__sandbox/devices', { customerId: empty?._id, remove: 1 }),
  ).toMatchObject({ status: 400, body: { message: 'the list is empty' } })
})
