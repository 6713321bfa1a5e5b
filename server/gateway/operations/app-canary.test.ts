import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits } from '../policy'
import { below, documentOf, json, leaves, objectAt, oddNames } from '../testing/canary-documents'
import { Trouble } from '../vendor/trouble'
import { telecomxOperations } from './telecomx'

const operation = telecomxOperations.find(({ path }) => path === '/iptv/appwhitelist/:id')

/** What may hold a value that came from the vendor. `[]` is any place in a list. */
const named = [
  ...below('', '_id name icon id iconUrl private whitelistOnly autoUpdateDefault androidTV'),
  ...below('apks.[].', '_id url version default file fileName releaseDate'),
  ...below('customerWhitelist.[].', '_id name parentReseller'),
]
const forResellers = [...named, ...below('customerWhitelist.[].', 'phoneNumber emailAddress')]
/** An entry is an id or a customer; a canary in the place of either is one that passed as an id. */
const asId = 'customerWhitelist.[]'

/** What the browser gets; undefined where there was no app to be had. */
function pass(app: unknown, accessLevel = 'ADMIN'): unknown {
  try {
    return operation?.shape(app, { query: {}, accessLevel, limits })
  } catch (error) {
    if (error instanceof Trouble) return undefined
    throw error
  }
}

test.each([
  ['RESELLER', forResellers],
  ['OWNER', named],
])(
  'S-23 whatever stands where, for %s an app has values in allowed places alone',
  (level, paths) => {
    const seen = new Set<string>()
    const undocumented = below(
      '',
      'source.key apks.[].signing.key customerWhitelist.[].portal.login',
    )
    fc.assert(
      fc.property(documentOf([...forResellers, ...undocumented]), (app) => {
        for (const [path, leaf] of leaves(pass(app, level))) {
          if (leaf === null || leaf === undefined) continue
          expect([...paths, asId]).toContain(path)
          seen.add(path)
        }
      }),
      { numRuns: 400 },
    )
    expect([...seen].toSorted()).toEqual([...paths, asId].toSorted())
  },
)

const whole = {
  _id: 'dk.pulstest.kald',
  name: 'Kald',
  icon: 'f1',
  private: true,
  androidTV: false,
  apks: [{ _id: 'a', url: 'https://doc.telecomx.dk/f', version: '1.0', default: 'true' }],
  customerWhitelist: [{ _id: 'c', name: 'Bane', phoneNumber: '1', parentReseller: null }],
}
const documented = new Set(forResellers.flatMap((path) => path.split('.')))

test('S-23 a secret under a key that nobody documented never passes, and costs nothing else', () => {
  expect(pass(whole)).toEqual(whole)
  const hidden = fc.record({
    steps: fc.array(fc.nat(9), { maxLength: 3 }),
    name: fc.oneof(
      fc.constantFrom('source', 'signing', 'portal', 'token', 'bundle'),
      oddNames.filter((name) => !documented.has(name)),
    ),
    held: json,
  })
  fc.assert(
    fc.property(hidden, ({ steps, name, held }) => {
      const app: unknown = structuredClone(whole)
      const place = objectAt(app, steps)
      Object.defineProperty(place, name, { value: held, enumerable: true, configurable: true })
      expect(pass(app)).toEqual(whole)
    }),
    { numRuns: 1000 },
  )
})
