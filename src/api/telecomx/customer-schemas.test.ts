import { describe, expect, test } from 'vitest'
import { readRows } from '../set-aside'
import { customerDetailSchema, readPaymentTerm } from './customer-schemas'
import customersFull from './examples/customers-full.json'

function readDetail(row: object) {
  return readRows([{ _id: 'a', ...row }], customerDetailSchema).rows[0]
}

describe('the documented customer in full', () => {
  const { rows, setAside } = readRows(customersFull.customers, customerDetailSchema)
  const [customer] = rows

  test('is read whole', () => {
    expect(setAside).toEqual([])
    expect(customer?.unread).toEqual([])
    expect(customer).toMatchObject({
      name: 'Anders And & Co',
      isOwnParent: true,
      parentReseller: null,
      faxNumber: '99999999',
      website: 'www.andeby.duck',
      authenticationSecurity: 'AUTHENTICATOR',
      features: ['CUSTOMER', 'SIP', 'MVNO'],
      bindingDate: { kind: 'never' },
      reseller: { portal: 'https://admin.andeby.dk', invoice: true, skin: 'TEAL' },
      serviceLevels: null,
      stbs: null,
    })
    expect(customer?.addresses.map(({ primary, zip }) => [primary, zip])).toEqual([
      [true, '123'],
      [false, '123'],
    ])
  })

  test('F45 its payment term is the example’s own spelling, and 14 days', () => {
    expect(customer?.finance.paymentTerms).toEqual({
      known: { days: 14, from: 'invoice' },
      raw: '14DAYS',
    })
  })

  test('integrations come as on or off, whatever else stands in them', () => {
    expect(customer?.integrations).toEqual({
      economic: true,
      rackbeat: true,
      uniconta: true,
      also: true,
      criipto: null,
      ms365: true,
      mvnoPrivate: true,
    })
    expect(JSON.stringify(customer)).not.toContain('REDACTED')
  })
})

test('the gateway says of an integration only whether it is on', () => {
  const customer = readDetail({
    integrations: { billing: { economic: true, rackbeat: false }, ms365: { enabled: false } },
  })
  expect(customer?.unread).toEqual([])
  expect(customer?.integrations).toMatchObject({
    economic: true,
    rackbeat: false,
    uniconta: null,
    ms365: false,
  })
})

describe('payment terms', () => {
  test.each([
    ['DAYS_5', 5, 'invoice'],
    ['DAYS_90', 90, 'invoice'],
    ['14DAYS', 14, 'invoice'],
    ['CURRENT_MONTH_PLUS_DAYS_7', 7, 'monthEnd'],
    ['CURRENT_MONTH_PLUS_30DAYS', 30, 'monthEnd'],
  ])('F45 %s', (raw, days, from) => {
    expect(readPaymentTerm(raw)).toEqual({ known: { days, from }, raw })
  })

  test.each(['', 'DAYS_', 'DAYS_1000', '14DAYSX', 'PREPAID', 'days_14', 'DAYS_14\n'])(
    'F45 %j is nobody’s, and stays as it came',
    (raw) => {
      expect(readPaymentTerm(raw)).toEqual({ known: null, raw })
    },
  )
})

describe('a customer beyond the document', () => {
  test('of a customer without anything but an id nothing is made up', () => {
    const customer = readDetail({})
    expect(customer?.unread).toEqual([])
    expect(customer?.finance).toEqual({
      vatNumber: null,
      invoiceMethod: null,
      emailAddress: null,
      paymentTerms: null,
      sipUsageLimit: null,
      mvnoUsageLimit: null,
      channelLimit: null,
    })
    expect(customer).toMatchObject({ features: [], addresses: [], stbs: null, notes: null })
  })

  test('a part that cannot be read costs that part, and is named', () => {
    const customer = readDetail({
      name: 'Solgården',
      notes: { text: 'x' },
      finance: { vatNumber: 12_345_678, paymentTerms: 'DAYS_14' },
      features: ['SIP', 7, 'SIP', 'QUANTUM'],
      addresses: [{ zip: '123' }, { zip: 123 }, null],
      bindingDate: '30-02-2026',
    })
    expect(customer).toMatchObject({
      name: 'Solgården',
      notes: null,
      features: ['SIP', 'QUANTUM'],
      bindingDate: { kind: 'unreadable', raw: '30-02-2026' },
    })
    expect(customer?.addresses).toHaveLength(1)
    expect(customer?.finance.paymentTerms).toBeNull()
    expect(customer?.unread.map(({ part, path }) => [part, path])).toEqual([
      ['notes', ''],
      ['features', '2'],
      ['addresses', '2, zip'],
      ['addresses', '3'],
      ['finance', 'vatNumber'],
    ])
  })

  test('what a list needs must be readable', () => {
    expect(readRows([{ _id: 'a', name: { a: 1 } }], customerDetailSchema).setAside).toEqual([
      { index: 0, path: 'name', reason: 'expected string, found object' },
    ])
  })

  test('apps are counted by kind', () => {
    const iptv = { stbs: 4, stbsOffline: 1, ios: 2, android: 3, web: 0, apps: 5 }
    expect(readDetail({ iptv })).toMatchObject({
      stbs: 4,
      stbsOffline: 1,
      apps: 5,
      counters: { ios: 2, android: 3, web: 0 },
    })
  })
})
