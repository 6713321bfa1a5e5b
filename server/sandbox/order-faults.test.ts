import { beforeEach, describe, expect, test } from 'vitest'
import documented from '../../src/api/telecomx/examples/orders.json'
import { testClient } from './test-client'

/** The orders under the same fault control as the other lists. */
const client = testClient({ devices: 800, customers: 60 })
const { call, send, as } = client
beforeEach(() => send('POST', '/__sandbox/reset'))

const path = '/iptv/flexcareorder'
type Caller = Awaited<ReturnType<typeof as>>
const fired = async () => Object((await call('/__sandbox/stats')).body).faultsFired
const fault = async (doing: object, match: object = {}, more: object = {}) => {
  const list = [{ match: { path, ...match }, do: doing, ...more }]
  expect((await send('PUT', '/__sandbox/faults', list)).status).toBe(200)
}
const idsOf = async (caller: Caller, query = 'limit=500') =>
  (await caller.orders(query)).flexcareOrders.map((row) => row._id)

test('the document’s own example is served as it is', async () => {
  const { get } = await as('support')
  await fault({ body: documented })
  expect(await get(path)).toMatchObject({ status: 200, body: documented })
  expect(await fired()).toEqual([{ index: 0, count: 1 }])
})

test('refused, and broken, and bent in one field of every row', async () => {
  const { get } = await as('support')
  for (const [status, message] of [
    [401, 'expired'],
    [403, 'access_denied'],
    [500, 'internal_error'],
  ] as const) {
    await fault({ status })
    expect(await get(path)).toMatchObject({ status, body: { message } })
  }
  const each = '/flexcareOrders/*'
  await fault({
    patch: [
      { op: 'remove', path: `${each}/serviceAgreement` },
      { op: 'add', path: `${each}/status`, value: 'OPEN' },
      { op: 'replace', path: '/flexcareOrders/1', value: null },
    ],
  })
  const { body } = await get(`${path}?limit=2`)
  const [row, none] = Object(body).flexcareOrders
  expect([row.status, 'serviceAgreement' in row, none]).toEqual(['OPEN', false, null])
})

describe('F67 F68 orders come and go between requests', () => {
  test('the first goes, so that the next page skips one; a reset brings it back', async () => {
    const support = await as('support')
    const before = await idsOf(support)
    await fault({ deleteBefore: 2 }, { query: { offset: '5' } }, { times: 1 })
    const { total, flexcareOrders } = await support.orders('offset=5&limit=5')
    expect(total).toBe(before.length - 2)
    expect(flexcareOrders.map((row) => row._id)).toEqual(before.slice(7, 12))
    await send('POST', '/__sandbox/reset')
    expect(await idsOf(await as('support'))).toEqual(before)
  })

  test('others come to the front of what is asked for, so that the next page has one twice', async () => {
    const reseller = await as('reseller')
    const before = await idsOf(reseller)
    const of = async () => (await (await as('admin')).orders()).total
    const all = await of()
    await fault({ insertBefore: 3 }, {}, { times: 1 })
    const after = await idsOf(reseller)
    expect(after.slice(3)).toEqual(before)
    expect(new Set(after).size).toBe(new Set(before).size + 3)
    expect(await of()).toBe(all + 3)
    await send('POST', '/__sandbox/reset')
    expect(await idsOf(await as('reseller'))).toEqual(before)
  })

  test('where there are not so many, it does not count', async () => {
    const { get } = await as('reseller')
    await fault({ deleteBefore: 1000 })
    expect((await get(path)).status).toBe(200)
    expect(await fired()).toEqual([
      { index: 0, count: 0, error: expect.stringMatching(/^only \d+ of 1000 orders to move$/) },
    ])
    await fault({ insertBefore: 1 })
    await get(`${path}?filter=nosuchorder`)
    expect(await fired()).toEqual([{ index: 0, count: 0, error: 'the list is empty' }])
  })
})
