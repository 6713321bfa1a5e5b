import { expect, test } from 'vitest'
import { readOffsetPage } from '../paging'
import { readRows } from '../set-aside'
import orders from './examples/orders.json'
import { orderSchema } from './order-schemas'

function readOrder(row: object) {
  const { rows, setAside } = readRows([{ _id: 'a', ...row }], orderSchema)
  return rows[0] ?? setAside[0]
}

test('the documented order is read whole', () => {
  const { rows, setAside } = readRows(orders.flexcareOrders, orderSchema)
  expect(setAside).toEqual([])
  expect(rows).toEqual([
    {
      key: '1234567890ABCDEFGHIJKLMN 123456789',
      id: '1234567890ABCDEFGHIJKLMN',
      name: 'Name of FlexCare order',
      snowId: '123456789',
      poNumber: '123456789',
      reseller: '1234567890ABCDEFGHIJKLMN',
      eanNumber: '12356789',
      powernetItemNumber: '123456789',
      devices: ['12:12:12:12:12:12', '1702493'],
      orderer: {
        name: 'Name of orderer',
        department: 'This is a department',
        phone: '+4512345678',
        email: 'email@email.com',
      },
      serviceAgreement: '1234567890ABCDEFGHIJKLMN',
      p1TaskId: null,
    },
  ])
})

test('a row with its identity only is an order of which nothing is known', () => {
  const nothing = {
    key: 'a ',
    id: 'a',
    name: '',
    snowId: null,
    reseller: null,
    eanNumber: null,
    devices: [],
    orderer: { name: null, department: null, phone: null, email: null },
  }
  expect(readOrder({})).toMatchObject(nothing)
  const nulls = { name: null, snowId: null, reseller: null, devices: null, orderer: null }
  expect(readOrder(nulls)).toMatchObject(nothing)
})

test('what the filter’s page names and no row has does not disturb', () => {
  const row = { p1TaskId: 'P1-7', licenses: [{ active: true }], changes: { from: 'x' } }
  expect(readOrder(row)).toMatchObject({ p1TaskId: 'P1-7' })
})

test('an EAN keeps the zeros in front, and its length', () => {
  for (const eanNumber of ['0057', '12356789', '5790000000000']) {
    expect(readOrder({ eanNumber })).toMatchObject({ eanNumber })
  }
})

test('an entry that names no device keeps its place', () => {
  const devices = ['1702493', null, { mac: '00:1A:79:00:00:01' }, 1702494]
  expect(readOrder({ devices })).toMatchObject({ devices: ['1702493', '', '', '1702494'] })
})

test('devices stay as they were written, also twice and also unreadable', () => {
  const devices = ['00-1a-79-00-00-01', '1702493', 'see mail', '', '1702493']
  expect(readOrder({ devices })).toMatchObject({ devices })
})

test('F48 one id several times still makes several orders', () => {
  const body = {
    flexcareOrders: [{ _id: 'a', snowId: '1' }, { _id: 'a', snowId: '1' }, { _id: 'a' }],
  }
  const { rows } = readOffsetPage(body, { key: 'x', offset: 0, limit: 9, schema: orderSchema })
  expect(new Set(rows.map(({ key }) => key)).size).toBe(3)
})

test.each([
  [{ _id: '' }, '_id', 'expected text, found empty text'],
  [{ name: 7 }, 'name', 'expected string, found number'],
  [{ eanNumber: 5_790_000_000_000 }, 'eanNumber', 'expected string, found number'],
  [{ devices: '1702493' }, 'devices', 'expected array, found string'],
  [{ orderer: 'Ole' }, 'orderer', 'expected object, found string'],
  [{ orderer: { phone: 45 } }, 'orderer.phone', 'expected string, found number'],
])('F64 %j is set aside', (row, path, reason) => {
  expect(readOrder(row)).toEqual({ index: 0, path, reason })
})
