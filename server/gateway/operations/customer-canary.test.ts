import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits } from '../policy'
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
const secrets = `agreementGrantToken bearerToken password clientSecret tenantId custom apiKey vault
  enabled __proto__ constructor toString valueOf length 0`
const oddNames = fc.oneof(fc.constantFrom('', ...below('', secrets)), fc.string())

function below(place: string, names: string): string[] {
  return names.split(/\s+/).map((name) => place + name)
}

/** Any JSON in which every text is a canary. */
const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constant('CANARY'),
    fc.constantFrom(null, true, 7),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.array(fc.tuple(oddNames, tie('json')), { maxLength: 4 }).map(objectOf),
  ),
}))

/** As the vendor's answer is parsed: `__proto__` is a key like any other. */
function objectOf(entries: [string, unknown][]): unknown {
  const members = entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
  return JSON.parse(`{${members.join(',')}}`)
}

/** A document with canaries in all of these places, and with anything else beside and instead of them. */
function documentOf(paths: string[]): fc.Arbitrary<unknown> {
  if (paths.includes('')) return fc.oneof({ weight: 3, arbitrary: fc.constant('CANARY') }, json)
  const names = [...new Set(paths.map((path) => path.split('.', 1)[0] ?? ''))]
  const inside = (name: string) =>
    documentOf(
      paths.flatMap((path) => {
        if (path === name) return ['']
        return path.startsWith(`${name}.`) ? [path.slice(name.length + 1)] : []
      }),
    )
  if (names.includes('[]')) {
    return fc.oneof({ weight: 5, arbitrary: fc.array(inside('[]'), { maxLength: 3 }) }, json)
  }
  const known = fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), inside(name))))
  const extra = fc.array(fc.tuple(oddNames, json), { maxLength: 3 })
  const object = fc.tuple(known, extra).map(([named, more]) => objectOf([...more, ...named]))
  return fc.oneof({ weight: 5, arbitrary: object }, json)
}

function leaves(value: unknown, path: string[] = []): [path: string, leaf: unknown][] {
  if (typeof value !== 'object' || value === null) return [[path.join('.'), value]]
  if (Array.isArray(value)) return value.flatMap((entry) => leaves(entry, [...path, '[]']))
  return Object.entries(value).flatMap(([name, entry]) => leaves(entry, [...path, name]))
}

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

/** Some object of the document, its own lists' elements included. */
function objectAt(value: unknown, [step = 0, ...steps]: number[]): object {
  const inside = Object.values(Object(value)).filter((entry) => Object(entry) === entry)
  const next: unknown = inside[step % Math.max(1, inside.length)]
  const here = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (here && (next === undefined || steps.length === 0)) return value
  return next === undefined ? {} : objectAt(next, steps)
}
