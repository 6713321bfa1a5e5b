import { expect, test } from 'vitest'
import { customerList, grant, sendJson } from '../testing/fake-vendor'
import { customers, get, signedIn, startTestGateway } from '../testing/test-gateway'

const id = '52f4fd7734697b28ccaf77ec'

/** Everything the vendor documents of one customer, and more; what must not pass says so. */
const vendorCustomer = {
  _id: id,
  state: 'ACTIVE',
  name: 'Anders And & Co',
  address: 'Paradis Æblevej 23, 123 Andeby',
  phoneNumber: '88888888',
  faxNumber: '99999999',
  emailAddress: 'anders@andeby.dk',
  isReseller: true,
  isOrganization: false,
  parentReseller: null,
  customerGroup: '123457890123457890DDEE',
  iptv: { stbs: 3, stbsOffline: 1, ios: 0, android: 2, web: 0, apps: 2, secret: 'CANARY' },
  website: 'www.andeby.duck',
  notes: 'notes-for-resellers',
  authenticationSecurity: 'AUTHENTICATOR',
  addresses: [
    {
      _id: 'a1',
      primary: true,
      address: 'Æblevej 23',
      zip: '123',
      municipalityCode: 101,
      key: 'CANARY',
    },
    'CANARY',
    ['CANARY'],
  ],
  finance: {
    vatNumber: 'vat-for-resellers',
    accountingSystemId: 'CANARY',
    accountingSystemRef: 'CANARY',
    electronicAddress: 'CANARY',
    invoiceMethod: 'EMAIL',
    emailAddress: 'bogholderi@andeby.dk',
    paymentTerms: '14DAYS',
    sipUsageLimit: 10000,
    mvnoUsageLimit: 3000,
    channelLimit: 25,
    numberRentProduct: 'CANARY',
    durationMethod: 0,
  },
  resellerPortal: 'https://admin.andeby.dk',
  resellerInvoice: true,
  resellerNextInvoiceNumber: 10000,
  resellerSkin: 'TEAL',
  resellerCustomerGroups: [{ _id: 'g1', name: 'Kommuner', token: 'CANARY' }],
  organizationResellers: ['r1', { secret: 'CANARY' }],
  features: ['CUSTOMER', 'FLEXCARE', { secret: 'CANARY' }],
  mvno: { dataTopUpSms: 'CANARY' },
  storage: { used: 5120, total: 1073741824, key: 'CANARY' },
  custom: { anything: 'CANARY' },
  integrations: {
    billing: {
      economic: { enabled: true, agreementGrantToken: 'CANARY', accrual: false },
      rackbeat: { enabled: false, bearerToken: 'CANARY' },
      uniconta: { enabled: 'CANARY', username: 'CANARY', password: 'CANARY' },
      next: { enabled: true, key: 'CANARY' },
    },
    licenses: { also: { enabled: true, password: 'CANARY', tenantId: 'CANARY' } },
    criipto: { enabled: true, clientSecret: 'CANARY' },
    ms365: { enabled: true, tenantId: 'CANARY', calendarShowAsMappings: { busy: 'CANARY' } },
    mvnoPrivate: { enabled: true, portal: 'CANARY' },
    surprise: { enabled: true, secret: 'CANARY' },
  },
  serviceLevelAgreements: {
    remote: { responseTime: 8, days: 'ALL', period: '00:00-23:59', price: 'CANARY' },
    services: { phoneSupportErrors: true, surprise: 'CANARY' },
    surprise: 'CANARY',
  },
  simTag: 'providerx',
  bindingDate: null,
  surprise: 'CANARY',
  __proto__x: 'CANARY',
}

const condensed = {
  _id: id,
  state: 'ACTIVE',
  name: 'Anders And & Co',
  address: 'Paradis Æblevej 23, 123 Andeby',
  phoneNumber: '88888888',
  faxNumber: '99999999',
  emailAddress: 'anders@andeby.dk',
  isReseller: true,
  isOrganization: false,
  parentReseller: null,
  customerGroup: '123457890123457890DDEE',
  iptv: { stbs: 3, stbsOffline: 1, ios: 0, android: 2, web: 0, apps: 2 },
}

const full = {
  ...condensed,
  website: 'www.andeby.duck',
  authenticationSecurity: 'AUTHENTICATOR',
  bindingDate: null,
  simTag: 'providerx',
  resellerPortal: 'https://admin.andeby.dk',
  resellerInvoice: true,
  resellerSkin: 'TEAL',
  features: ['CUSTOMER', 'FLEXCARE'],
  organizationResellers: ['r1'],
  resellerCustomerGroups: [{ _id: 'g1', name: 'Kommuner' }],
  addresses: [
    { _id: 'a1', primary: true, address: 'Æblevej 23', zip: '123', municipalityCode: 101 },
  ],
  storage: { used: 5120, total: 1073741824 },
  serviceLevelAgreements: {
    remote: { responseTime: 8, days: 'ALL', period: '00:00-23:59' },
    services: { phoneSupportErrors: true },
  },
  integrations: {
    billing: { economic: true, rackbeat: false, uniconta: false },
    licenses: { also: true },
    criipto: true,
    ms365: true,
    mvnoPrivate: true,
  },
}

const forResellers = {
  notes: 'notes-for-resellers',
  finance: {
    invoiceMethod: 'EMAIL',
    paymentTerms: '14DAYS',
    vatNumber: 'vat-for-resellers',
    emailAddress: 'bogholderi@andeby.dk',
    sipUsageLimit: 10000,
    mvnoUsageLimit: 3000,
    channelLimit: 25,
  },
}

async function ask(rows: unknown[], query: string, accessLevel = 'ADMIN', envelope = {}) {
  const gateway = await startTestGateway()
  const { vendor } = gateway
  vendor.respond('/auth/login', (request) => sendJson(request, grant({ accessLevel })))
  vendor.respond('/customer', (request) => sendJson(request, customerList(rows, envelope)))
  return get(gateway, `${customers}?${query}`, await signedIn(gateway))
}

test('S-23 a row of the list has the condensed fields, whatever the vendor adds', async () => {
  const answer = await ask([vendorCustomer], 'limit=100', 'ADMIN', { secret: 'CANARY' })
  expect(answer.json()).toEqual({ offset: 0, limit: 100, total: 1, customers: [condensed] })
})

test.each(['RESELLER', 'RESELLER_ADMIN', 'ADMIN'])(
  'S-23 one customer in full, for %s',
  async (level) => {
    const answer = await ask([vendorCustomer], `full=true&customerIds=${id}`, level)
    expect(answer.at('customers', 0)).toEqual({ ...full, ...forResellers })
    expect(answer.text).not.toContain('CANARY')
  },
)

test.each(['OWNER', 'VIEWER', 'NO_LOGIN', 'SUPERUSER', ''])(
  'S-23 money and remarks are not for %s',
  async (level) => {
    const answer = await ask([vendorCustomer], `full=true&customerIds=${id}`, level)
    expect(answer.at('customers', 0)).toEqual(full)
  },
)

test('S-23 nothing hides in an allowed field of another shape, nor in a row that is none', async () => {
  const hidden = { secret: 'CANARY', enabled: 'CANARY', _id: { secret: 'CANARY' } }
  const wrong = Object.fromEntries(Object.keys(vendorCustomer).map((name) => [name, hidden]))
  const lists = Object.fromEntries(
    Object.keys(vendorCustomer).map((name) => [name, [hidden, ['CANARY']]]),
  )
  const rows = [wrong, lists, 'CANARY', ['CANARY'], [hidden], null, 42]
  for (const query of ['limit=10', `full=true&customerIds=${id}`]) {
    const answer = await ask(rows, query)
    expect(answer.status).toBe(200)
    expect(answer.text).not.toContain('CANARY')
    expect(answer.at('customers', 'length')).toBe(7)
    expect([2, 3, 4, 5, 6].map((index) => answer.at('customers', index))).toEqual([
      null,
      null,
      null,
      null,
      null,
    ])
  }
})
