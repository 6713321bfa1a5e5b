import { beforeEach, expect, test, vi } from 'vitest'
import {
  countDevices,
  listCustomers,
  listDeviceDetails,
  listDeviceTexts,
  listDevices,
  readCustomer,
} from './client'
import customersFull from './examples/customers-full.json'
import customers from './examples/customers.json'
import devices from './examples/devices.json'

const send = vi.fn<typeof fetch>()

beforeEach(() => {
  send.mockReset()
  vi.stubGlobal('fetch', send)
})

function answers(body: unknown): void {
  send.mockImplementation(async () => new Response(JSON.stringify(body)))
}

const sentTo = () => send.mock.calls.map(([address]) => address)

test('lists devices, and those with their applications, at one address', async () => {
  answers(devices)
  const params = { offset: 0, limit: 50, heartbeatStatus: 'DEAD' as const }
  expect((await listDevices(params, {})).rows).toHaveLength(4)
  expect((await listDeviceDetails(params, {})).rows[0]?.applications).toHaveLength(1)
  const address = '/api/telecomx/flexcare/device?offset=0&limit=50&heartbeatStatus=DEAD'
  expect(sentTo()).toEqual([address, address])
})

test('counts by asking for a single row, whatever page was shown', async () => {
  answers({ ...devices, total: 243 })
  const shown = { offset: 100, limit: 50, type: 'STB' as const }
  expect(await countDevices(shown, {})).toBe(243)
  expect(sentTo()).toEqual(['/api/telecomx/flexcare/device?offset=0&limit=1&type=STB'])
})

test('gives rows as text, also those that are no devices', async () => {
  answers({ items: [{ deviceId: '17', x: ['æ'] }, { deviceId: 17 }, null, 'text'] })
  expect((await listDeviceTexts({ offset: 0, limit: 50 }, {})).rows).toEqual([
    { deviceId: '17', text: '{\n  "deviceId": "17",\n  "x": [\n    "æ"\n  ]\n}' },
    { deviceId: null, text: '{\n  "deviceId": 17\n}' },
    { deviceId: null, text: 'null' },
    { deviceId: null, text: '"text"' },
  ])
})

test('lists customers', async () => {
  answers(customers)
  const page = await listCustomers({ offset: 10, limit: 25, filter: 'nord', flexcare: true }, {})
  expect(page.rows.map(({ name }) => name)).toEqual(['Northwind Industries', 'A.nother Company'])
  expect(sentTo()).toEqual(['/api/telecomx/customer?offset=10&limit=25&filter=nord&flexcare=true'])
})

test('reads one customer in full, and none where the answer does not hold it', async () => {
  answers(customersFull)
  const id = '52f4fd7734697b28ccaf77ec'
  const found = await readCustomer({ id, all: true }, {})
  expect(found?.website).toBe('www.andeby.duck')
  expect(sentTo()[0]).toContain(`&all=true&iptvdevices=true&customerIds=${id}&full=true`)
  expect(await readCustomer({ id: '5f1c0a9b8e7d6c5b4a392817', all: false }, {})).toBeNull()
  answers({ customers: [{ _id: id, name: 7 }] })
  await expect(readCustomer({ id, all: false }, {})).rejects.toMatchObject({
    code: 'unreadable',
    path: 'name',
  })
})

test('hands the signal and the background mark on', async () => {
  answers(devices)
  await listDevices({ offset: 0, limit: 50 }, { background: true })
  expect(new Headers(send.mock.lastCall?.[1]?.headers).get('x-activity')).toBe('background')
  const sending = { signal: AbortSignal.abort() }
  await expect(listDevices({ offset: 0, limit: 50 }, sending)).rejects.toMatchObject({
    name: 'AbortError',
  })
})
