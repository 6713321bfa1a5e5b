import { beforeAll, describe, expect, test } from 'vitest'
import { testClient } from '../test-client'

const client = testClient()
type Rows = Awaited<ReturnType<Awaited<ReturnType<typeof client.as>>['customers']>>['customers']
let full: Rows
let condensed: Rows
beforeAll(async () => {
  const admin = await client.as('admin')
  full = (await admin.customers('all=true&full=true&limit=500')).customers
  condensed = (await admin.customers('all=true&limit=500')).customers
})

/** Paths of all leaves, `[]` for any place in a list. */
function leaves(value: unknown, path = ''): [path: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, `${path}[]`))
  return Object.entries(value).flatMap(([key, item]) =>
    leaves(item, path === '' ? key : `${path}.${key}`),
  )
}

const isCanary = (leaf: unknown) => typeof leaf === 'string' && leaf.includes('CANARY-')

/** What the gateway may pass on, each with all that stands inside it. */
const allowed =
  /^(_id|name|state|address|phoneNumber|faxNumber|emailAddress|isReseller|isOrganization|parentReseller|customerGroup|iptv|addresses|website|features|authenticationSecurity|resellerPortal|resellerInvoice|resellerSkin|resellerCustomerGroups|organizationResellers|serviceLevelAgreements|bindingDate|simTag|storage|notes|finance\.(invoiceMethod|paymentTerms|vatNumber|emailAddress|sipUsageLimit|mvnoUsageLimit|channelLimit)|integrations\..*\.enabled)(\.|\[|$)/

const secrets = [
  'integrations.billing.economic.agreementGrantToken',
  'integrations.billing.rackbeat.bearerToken',
  'integrations.billing.uniconta.username',
  'integrations.billing.uniconta.password',
  'integrations.billing.uniconta.companyId',
  'integrations.licenses.also.username',
  'integrations.licenses.also.password',
  'integrations.licenses.also.customerId',
  'integrations.licenses.also.tenantId',
  'integrations.criipto.clientId',
  'integrations.criipto.clientSecret',
  'integrations.criipto.domain',
  'integrations.criipto.clientIdRealm',
  'integrations.ms365.tenantId',
  'custom.crm.login',
]

describe('secrets', () => {
  test.each(secrets)('%s holds a canary that names it, wherever it is given', (path) => {
    const held = full.flatMap((row) => leaves(row).filter(([at]) => at === path))
    expect(held.length).toBeGreaterThan(20)
    for (const [, leaf] of held) {
      expect(leaf).toMatch(new RegExp(`^CANARY-${path.replaceAll('.', '\\.')}-[0-9a-f]{8}$`))
    }
  })

  test('every full customer has some, no two alike', () => {
    const all = full.map((row) => leaves(row).filter(([, leaf]) => isCanary(leaf)))
    for (const some of all) expect(some.length).toBeGreaterThanOrEqual(5)
    const texts = all.flat().map(([, leaf]) => leaf)
    expect(new Set(texts).size).toBe(texts.length)
  })

  test('some stand under keys that no document names, at several depths', () => {
    const paths = new Set(
      full.flatMap((row) =>
        leaves(row)
          .filter(([, leaf]) => isCanary(leaf))
          .map(([at]) => at),
      ),
    )
    for (const path of [
      'apiKey',
      'provisioning.vault[].entries[].password',
      'integrations.billing.dinero.credentials.client.secret',
      'finance.bank.accountToken',
      'mvno.provisioning.apiKey',
    ]) {
      expect(paths).toContain(path)
    }
    expect(JSON.stringify(condensed)).toContain('CANARY-syncState.source.key-')
  })

  test('none stands inside a field that may pass on', () => {
    for (const row of [...full, ...condensed]) {
      for (const [path, leaf] of leaves(row)) {
        if (isCanary(leaf)) expect(path).not.toMatch(allowed)
      }
    }
  })
})

describe('the full object', () => {
  test('has each documented field on some customer, and leaves out what holds no value on others', () => {
    const has = (path: string) =>
      full.filter((row) => leaves(row).some(([at]) => at.startsWith(path))).length
    for (const path of [
      'website',
      'notes',
      'addresses[].primary',
      'addresses[].alternativeName',
      'addresses[].fixedNumber',
      'addresses[].municipalityCode',
      'addresses[].state',
      'addresses[].faxNumber',
      'addresses[].country',
      'finance.vatNumber',
      'finance.emailAddress',
      'finance.electronicAddress',
      'finance.numberRentCount.singles',
      'finance.durationMethod',
      'resellerPortal',
      'resellerCustomerGroups[].name',
      'resellerNextInvoiceNumber',
      'resellerSkin',
      'resellerInvoice',
      'features[]',
      'finance.channelLimit',
      'finance.mvnoUsageLimit',
      'finance.sipUsageLimit',
      'phoneNumber',
      'faxNumber',
      'emailAddress',
      'storage.used',
      'customerGroup',
      'parentReseller',
      'authenticationSecurity',
      'organizationResellers',
      'serviceLevelAgreements.onsite.period',
      'serviceLevelAgreements.services.mitelSwas',
      'simTag',
      'bindingDate',
      'integrations.ms365.calendarShowAsMappings.busy',
      'integrations.mvnoPrivate.enabled',
    ]) {
      expect([path, has(path) > 0]).toEqual([path, true])
    }
    for (const path of [
      'notes',
      'simTag',
      'serviceLevelAgreements',
      'integrations.criipto',
      'resellerPortal',
    ]) {
      expect([path, has(path) < full.length]).toEqual([path, true])
    }
  })

  test('has each documented word for how to pay, and the example’s own', () => {
    const terms = new Set(full.map((row) => Object(row['finance']).paymentTerms))
    const plain = ['5', '7', '14', '30', '60', '90'].map((days) => `DAYS_${days}`)
    const later = ['7', '14', '30'].map((days) => `CURRENT_MONTH_PLUS_DAYS_${days}`)
    expect(terms).toEqual(new Set([...plain, ...later, '14DAYS']))
  })

  test('has one primary address, not always the first', () => {
    const places = full.map((row) =>
      Object(row['addresses']).map(({ primary }: { primary: boolean }) => primary),
    )
    for (const place of places) {
      expect(place.filter((primary: boolean) => primary)).toHaveLength(1)
    }
    expect(places.some(([first]) => first === false)).toBe(true)
  })

  test('names the resellers that an organization manages', async () => {
    const support = await client.as('support')
    const [own] = full.filter((row) => JSON.stringify(row['features']).includes('ORGANIZATION'))
    const resellers = (await support.customers('resellers=true')).customers.map((row) => row._id)
    expect(own?.['organizationResellers']).toEqual(resellers)
    expect(resellers.length).toBeGreaterThan(1)
    expect(condensed.find((row) => row._id === own?._id)).toHaveProperty('isOrganization', true)
    expect(full.filter((row) => row['organizationResellers'] === null).length).toBe(full.length - 1)
  })

  test('has no one-line address and no isOrganization', () => {
    for (const row of full) {
      expect(row).not.toHaveProperty('address')
      expect(row).not.toHaveProperty('isOrganization')
    }
  })

  test('shows durationMethod to ADMIN only, and is the same at every request', async () => {
    const support = await client.as('support')
    const { customers } = await support.customers('full=true&limit=5')
    for (const row of customers) expect(row).not.toHaveProperty('finance.durationMethod')
    expect((await support.customers('full=true&limit=5')).customers).toEqual(customers)
  })
})
