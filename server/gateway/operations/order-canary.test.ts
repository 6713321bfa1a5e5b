import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limits } from '../policy'
import { below, documentOf, json, leaves, objectAt, oddNames } from '../testing/canary-documents'
import { telecomxOperations } from './telecomx'

const operation = telecomxOperations.find(({ path }) => path === '/iptv/flexcareorder')

/** What may hold a value that came from the vendor. `[]` is any place in a list. */
const allowed = [
  ...below(
    '',
    `_id name snowId poNumber reseller eanNumber powernetItemNumber devices.[] serviceAgreement
    p1TaskId`,
  ),
  ...below('orderer.', 'name department phone email'),
]

/** What the browser gets for one row. */
function pass(order: unknown): unknown {
  const body = { total: 1, flexcareOrders: [order], secret: 'CANARY' }
  return Object(operation?.shape(body, { query: {}, accessLevel: 'ADMIN', limits }))
    .flexcareOrders[0]
}

test('S-23 whatever stands where, an order has values in allowed places alone', () => {
  const seen = new Set<string>()
  const undocumented = below('', 'licenses.[].active licenses.[].key changes.[].from changes.[].by')
  fc.assert(
    fc.property(documentOf([...allowed, ...undocumented, 'orderer.token']), (order) => {
      for (const [path, leaf] of leaves(pass(order))) {
        if (leaf === null) continue
        expect(allowed).toContain(path)
        seen.add(path)
      }
    }),
    { numRuns: 200 },
  )
  expect([...seen].toSorted()).toEqual(allowed.toSorted())
})

const whole = {
  _id: '1234567890ABCDEFGHIJKLMN',
  name: 'Levering',
  snowId: 'RITM0012345',
  poNumber: '123456789',
  reseller: '1234567890ABCDEFGHIJKLMN',
  eanNumber: '00356789',
  powernetItemNumber: '123456789',
  devices: ['12:12:12:12:12:12', '1702493'],
  orderer: { name: 'Åse', department: 'Indkøb', phone: '+4512345678', email: 'aase@puls.example' },
  serviceAgreement: '1234567890ABCDEFGHIJKLMN',
  p1TaskId: 'P1-123456',
}
const documented = new Set(allowed.flatMap((path) => path.split('.')))

test('S-23 a secret under a key that nobody documented never passes, and costs nothing else', () => {
  expect(pass(whole)).toEqual(whole)
  const hidden = fc.record({
    steps: fc.array(fc.nat(9), { maxLength: 3 }),
    name: fc.oneof(
      fc.constantFrom('licenses', 'changes', 'source', 'token'),
      oddNames.filter((name) => !documented.has(name)),
    ),
    held: json,
  })
  fc.assert(
    fc.property(hidden, ({ steps, name, held }) => {
      const order: unknown = structuredClone(whole)
      const place = objectAt(order, steps)
      Object.defineProperty(place, name, { value: held, enumerable: true, configurable: true })
      expect(pass(order)).toEqual(whole)
    }),
    { numRuns: 1000 },
  )
})
