import { expect, test, vi } from 'vitest'
import orders from './examples/orders.json'
import { listOrders } from './order-client'

function answers(body: unknown) {
  const send = vi.fn<typeof fetch>(async () => new Response(JSON.stringify(body)))
  vi.stubGlobal('fetch', send)
  return send
}

const page = { offset: 25, limit: 100 }
const rows = [{ _id: 'a' }, { _id: 'b' }]

test('lists orders at the documented address, in the background when told so', async () => {
  const send = answers(orders)
  const list = await listOrders({ ...page, filter: 'ordername' }, { background: true })
  expect(list).toMatchObject({ offset: 0, limit: 100, total: 1, setAside: [] })
  expect(send.mock.lastCall?.[0]).toBe(
    '/api/telecomx/iptv/flexcareorder?offset=25&limit=100&filter=ordername',
  )
  expect(new Headers(send.mock.lastCall?.[1]?.headers).get('x-activity')).toBe('background')
})

test.each([
  ['the documented key', { total: 9, flexcareOrders: rows }, 9],
  ['items', { total: 9, items: rows }, 9],
  ['the only array', { total: 9, orders: rows }, 9],
  ['a bare array, counted from where it was asked for', rows, 27],
])('F41 %s holds the orders', async (_, body, total) => {
  answers(body)
  const list = await listOrders(page, {})
  expect(list.rows.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(list.total).toBe(total)
})

test.each([[{ total: 9 }], [{ a: rows, b: rows }], ['orders']])(
  'F41 %j is no list of orders, which is not an empty one',
  async (body) => {
    answers(body)
    await expect(listOrders(page, {})).rejects.toMatchObject({ code: 'unreadable' })
  },
)
