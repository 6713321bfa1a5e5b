import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits } from '../policy'
import { below, documentOf, json, leaves, objectAt, oddNames } from '../testing/canary-documents'
import { telecomxOperations } from './telecomx'

const operation = telecomxOperations.find(({ path }) => path === '/customer')

/** S-23 once more, by paths: what may hold a value that came from the vendor. `[]` is any place in a list. */
const condensed = below(
  '',
  `_id state name address phoneNumber faxNumber emailAddress isReseller isOrganization parentReseller
  customerGroup iptv.stbs iptv.stbsOffline iptv.ios iptv.android iptv.web iptv.apps`,
)
const full = [
  ...condensed,
  ...below(
    '',
    `website authenticationSecurity bindingDate simTag resellerPortal resellerInvoice resellerSkin
    features.[] organizationResellers.[] resellerCustomerGroups.[]._id resellerCustomerGroups.[].name
    storage.used storage.total`,
  ),
  ...below(
    'addresses.[].',
    `_id primary alternativeName address zip city state country fixedNumber faxNumber
    municipalityCode`,
  ),
  ...below('serviceLevelAgreements.remote.', 'responseTime days period'),
  ...below('serviceLevelAgreements.onsite.', 'responseTime days period'),
  ...below(
    'serviceLevelAgreements.services.',
    `phoneSupportErrors phoneSupportChanges onsiteInclusive hardwareInclusive mitelSwas
    prescriptionStatus`,
  ),
]
const forResellers = [
  ...full,
  'notes',
  ...below(
    'finance.',
    `invoiceMethod paymentTerms vatNumber emailAddress sipUsageLimit mvnoUsageLimit channelLimit`,
  ),
]
const switches = below(
  'integrations.',
  'billing.economic billing.rackbeat billing.uniconta licenses.also criipto ms365 mvnoPrivate',
)
const inFull = { full: 'true', customerIds: '52f4fd7734697b28ccaf77ec' }

/** What the browser gets for one row. */
function pass(customer: unknown, query: Record<string, string>, accessLevel = 'ADMIN'): unknown {
  const body = { total: 1, customers: [customer], secret: 'CANARY' }
  return Object(operation?.shape(body, { query, accessLevel, limits })).customers[0]
}

test.each([
  ['a row of the list', {}, 'ADMIN', condensed],
  ['one in full', inFull, 'VIEWER', full],
  ['one in full, for a reseller', inFull, 'RESELLER', forResellers],
])(
  'S-23 whatever stands where, %s has values in allowed places alone',
  (_, query, level, paths) => {
    const seen = new Set<string>()
    const check = (customer: unknown) => {
      for (const [path, leaf] of leaves(pass(customer, query, level))) {
        if (leaf === null) continue
        if (switches.includes(path)) expect(typeof leaf).toBe('boolean')
        else expect(paths).toContain(path)
        seen.add(path)
      }
    }
    const secretSwitches = switches.flatMap((path) => [`${path}.enabled`, `${path}.clientSecret`])
    fc.assert(fc.property(documentOf([...forResellers, ...secretSwitches]), check), {
      numRuns: 200,
    })
    expect([...seen].toSorted()).toEqual(
      [...paths, ...(query === inFull ? switches : [])].toSorted(),
    )
  },
)

const whole = {
  _id: 'a customer',
  state: 'ACTIVE',
  addresses: [{ _id: 'a1', primary: true, zip: '123' }],
  features: ['CUSTOMER', 'FLEXCARE'],
  finance: { paymentTerms: '14DAYS', vatNumber: '35240136' },
  resellerCustomerGroups: [{ _id: 'g1', name: 'Kommuner' }],
  serviceLevelAgreements: { remote: { days: 'ALL' }, onsite: {}, services: { mitelSwas: true } },
  storage: { used: 1, total: 2 },
  iptv: { stbs: 1, stbsOffline: 0 },
  integrations: { billing: { economic: { enabled: true } }, ms365: { enabled: false } },
}
const documented = new Set([...forResellers, ...switches].flatMap((path) => path.split('.')))

test('S-23 a secret under a key that nobody documented never passes, and costs nothing else', () => {
  const clean = pass(whole, inFull)
  expect(clean).toEqual({
    ...whole,
    integrations: { billing: { economic: true }, ms365: false },
  })
  const hidden = fc.record({
    steps: fc.array(fc.nat(9), { maxLength: 5 }),
    name: oddNames.filter((name) => !documented.has(name) && name !== 'enabled'),
    held: json,
  })
  fc.assert(
    fc.property(hidden, ({ steps, name, held }) => {
      const customer: unknown = structuredClone(whole)
      const place = objectAt(customer, steps)
      Object.defineProperty(place, name, { value: held, enumerable: true, configurable: true })
      expect(pass(customer, inFull)).toEqual(clean)
      expect(JSON.stringify(pass(customer, {}))).not.toContain('CANARY')
    }),
    { numRuns: 1000 },
  )
})
