import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import documented from '../../../src/api/telecomx/examples/orders.json'
import { orderList, sendBytes, sendJson } from '../testing/fake-vendor'
import { get, orders, signedIn, startTestGateway } from '../testing/test-gateway'

const path = '/iptv/flexcareorder'
const [example] = documented.flexcareOrders

async function ask(rows: unknown[], envelope = {}, query = 'limit=100') {
  const gateway = await startTestGateway()
  gateway.vendor.respond(path, (request) => sendJson(request, orderList(rows, envelope)))
  return get(gateway, `${orders}?${query}`, await signedIn(gateway))
}

test('the document’s own example comes through whole', async () => {
  const gateway = await startTestGateway()
  gateway.vendor.respond(path, (request) => sendJson(request, documented))
  const answer = await get(gateway, orders, await signedIn(gateway))
  expect([answer.status, answer.json()]).toEqual([200, documented])
})

test('as the document has it, it is no JSON, and that is what is said', async () => {
  const file = '../../../src/api/telecomx/examples/orders-as-documented.txt'
  const text = await readFile(new URL(file, import.meta.url), 'utf8')
  const gateway = await startTestGateway()
  gateway.vendor.respond(path, (request) => sendBytes(request, text))
  const answer = await get(gateway, orders, await signedIn(gateway))
  expect([answer.status, answer.at('code')]).toEqual([502, 'upstream_invalid'])
  expect(answer.text).not.toContain('Name of orderer')
})

test('S-23 what the vendor adds stays behind, but for the task that people know an order by', async () => {
  const answer = await ask(
    [
      {
        ...example,
        p1TaskId: 'P1-123456',
        licenses: [{ active: 'CANARY', code: 'CANARY' }],
        changes: [{ from: 'CANARY', to: 'CANARY' }],
        orderer: { ...example?.orderer, cpr: 'CANARY', token: 'CANARY' },
        status: 'CANARY',
      },
    ],
    { secret: 'CANARY' },
  )
  expect(answer.json()).toEqual(orderList([{ ...example, p1TaskId: 'P1-123456' }]))
})

test('S-23 nothing hides in an allowed field of another shape, nor in a row that is none', async () => {
  const hidden = { secret: 'CANARY', _id: { secret: 'CANARY' } }
  const wrong = Object.fromEntries(Object.keys(example ?? {}).map((name) => [name, hidden]))
  const answer = await ask([wrong, 'CANARY', ['CANARY'], [hidden], null, 42])
  expect(answer.json()).toEqual(orderList([{ orderer: {} }, null, null, null, null, null]))
})

test('an entry of devices that is no text keeps its place, so that the count is right', async () => {
  const devices = ['1702493', { mac: 'CANARY' }, null, ['CANARY'], 1702493]
  const answer = await ask([{ _id: 'a', devices }])
  expect(answer.at('flexcareOrders', 0)).toEqual({
    _id: 'a',
    devices: ['1702493', null, null, null, 1702493],
  })
})

test('an order of thousands of boxes comes whole; one of more than can be is unreadable, not cut', async () => {
  const named = (count: number) => ({ devices: Array.from({ length: count }, String) })
  const answer = await ask([named(10_000), named(10_001), { ...example }])
  expect(answer.at('flexcareOrders', 0, 'devices', 'length')).toBe(10_000)
  expect(answer.at('flexcareOrders', 1)).toBeNull()
  expect(answer.at('flexcareOrders', 2)).toEqual(example)
})

test('the vendor’s own limit and total go down as it said them', async () => {
  const answer = await ask([example], { offset: 5, limit: 25, total: 199_999 }, 'offset=7&limit=50')
  expect(answer.json()).toMatchObject({ offset: 5, limit: 25, total: 199_999 })
})

test('403 goes down as the vendor’s word', async () => {
  const gateway = await startTestGateway()
  gateway.vendor.respond(path, (request) => sendJson(request, { message: 'access_denied' }, 403))
  const answer = await get(gateway, orders, await signedIn(gateway))
  expect([answer.status, answer.at('code'), answer.at('detail')]).toEqual([
    403,
    'forbidden',
    'access_denied',
  ])
})
