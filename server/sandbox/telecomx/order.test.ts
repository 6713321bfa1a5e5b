import { beforeAll, describe, expect, test } from 'vitest'
import documented from '../../../src/api/telecomx/examples/orders.json'
import { testClient } from '../test-client'

const client = testClient()
type Caller = Awaited<ReturnType<typeof client.as>>
let support: Caller
let admin: Caller
let reseller: Caller
beforeAll(async () => {
  support = await client.as('support')
  admin = await client.as('admin')
  reseller = await client.as('reseller')
})

const at = '/iptv/flexcareorder'
const word = (status: number, message: string) =>
  expect.objectContaining({ status, body: { message } })
type Row = Awaited<ReturnType<Caller['orders']>>['flexcareOrders'][number]
const rows = async (caller: Caller, query = '') =>
  (await caller.orders(`limit=500&${query}`)).flexcareOrders
const found = async (text: unknown) => {
  const order = await rows(admin, `filter=${encodeURIComponent(String(text))}`)
  return order.map((row) => row['name'])
}

/** The types of an example, with every place where one stands. */
function typesOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => typesOf(entry, `${path}[]`))
  if (typeof value !== 'object' || value === null) return [`${path}: ${typeof value}`]
  return Object.entries(value).flatMap(([name, entry]) => typesOf(entry, `${path}.${name}`))
}

describe('whose orders', () => {
  test('ADMIN has all, a RESELLER_ADMIN those of its own reseller and of the ones below', async () => {
    const resellers = async (caller: Caller) => {
      const named = (await rows(caller)).map((row) => String(row['reseller']))
      return new Set(named.filter((id) => id !== 'undefined'))
    }
    const [all, main, small] = [
      await resellers(admin),
      await resellers(support),
      await resellers(reseller),
    ]
    expect(await admin.orders()).toHaveProperty('total', 400)
    expect([...small].every((id) => main.has(id))).toBe(true)
    expect([...main].every((id) => all.has(id))).toBe(true)
    const [own] = (await admin.customers('all=true&filter=fjordnet')).customers
    expect([...small]).toEqual([own?._id])
    expect(main.size).toBeLessThan(all.size)
    expect(main.size).toBeGreaterThan(small.size)
  })

  test('the others have none', async () => {
    for (const name of ['viewer', 'sales']) {
      expect(await (await client.as(name)).get(at)).toEqual(word(403, 'access_denied'))
    }
    expect(await client.call(at)).toEqual(word(401, 'credentials_invalid'))
    expect(await client.call(`${at}?token=nobodys`)).toEqual(word(401, 'invalid_token'))
  })
})

describe('filter', () => {
  let row: Row
  beforeAll(async () => {
    const withAll = (await rows(admin)).find(
      ({ p1TaskId, licenses, changes }) =>
        p1TaskId !== undefined &&
        licenses !== undefined &&
        Array.isArray(changes) &&
        changes.length > 0,
    )
    if (withAll === undefined) expect.fail('no order has all that is searched')
    row = withAll
  })

  test('searches the fields that the document names, whether the row shows them or not', async () => {
    const { name, p1TaskId, poNumber, licenses, changes } = Object(row)
    const texts = [name, p1TaskId, poNumber, licenses[0].active, changes[0].from, changes[0].to]
    for (const text of texts) expect([text, await found(text)]).toEqual([text, [row['name']]])
    for (const text of texts) expect(await found(String(text).slice(1))).toContain(row['name'])
  })

  test('and no others', async () => {
    const { snowId, eanNumber, powernetItemNumber, orderer, devices, _id, reseller: id } = row
    const { phone, email } = Object(orderer)
    const swapped = JSON.stringify(row['changes'])
    const unswapped = (devices ?? []).filter((deviceId) => !swapped.includes(deviceId))
    expect(unswapped).not.toEqual([])
    const others = [snowId, eanNumber, powernetItemNumber, phone, email, _id, id, ...unswapped]
    for (const text of others) expect(await found(text)).not.toContain(row['name'])
  })

  test('without regard to case, Danish letters included', async () => {
    const upper = await found('ÅBNING AF FLØJ')
    expect(upper.length).toBeGreaterThan(20)
    expect(await found('åbning af fløj')).toEqual(upper)
    expect(await found('æblehaven, øst')).toEqual(await found('ÆBLEHAVEN, ØST'))
    expect(await found('æblehaven')).toHaveLength(1)
  })

  test('finds nothing in nothing; empty is as if not given', async () => {
    expect(await found('no such order')).toEqual([])
    expect(await found('%')).toEqual([])
    expect(await found('')).toEqual((await rows(admin)).map(({ name }) => name))
  })

  test('total counts what matches, and pages go through that', async () => {
    const all = await rows(support, 'filter=levering')
    const page = await support.orders('filter=levering&offset=3&limit=2')
    expect(page).toMatchObject({ offset: 3, limit: 2, total: all.length })
    expect(page.flexcareOrders).toEqual(all.slice(3, 5))
  })

  test('given twice is 400', async () => {
    expect(await support.get(`${at}?filter=a&filter=b`)).toEqual(word(400, 'filter'))
  })
})

describe('paging', () => {
  test('the documented keys; 0 and 100 by default, 500 at most, echoed', async () => {
    const { body } = await admin.get(at)
    expect(Object.keys(body ?? {})).toEqual(['offset', 'limit', 'total', 'flexcareOrders'])
    expect(body).toMatchObject({ offset: 0, limit: 100, total: 400 })
    expect(await admin.orders('limit=501')).toHaveProperty('limit', 500)
    expect(await admin.orders('limit=1')).toHaveProperty('flexcareOrders.length', 1)
    expect(await admin.orders('offset=400')).toMatchObject({ total: 400, flexcareOrders: [] })
  })

  test('pages join to the whole', async () => {
    const paged: Row[] = []
    for (let offset = 0; offset < 400; offset += 70) {
      paged.push(...(await admin.orders(`limit=70&offset=${offset}`)).flexcareOrders)
    }
    expect(paged).toEqual(await rows(admin))
  })

  test.each(['limit=0', 'limit=-5', 'limit=x', 'limit=', 'offset=-1', 'offset=1.5', 'offset='])(
    '%s is 400 with the parameter’s name',
    async (query) => {
      expect(await support.get(`${at}?${query}`)).toEqual(word(400, query.split('=')[0] ?? ''))
    },
  )
})

describe('the rows', () => {
  test('have every field of the document’s example, of the same type, in its order', async () => {
    const [example] = documented.flexcareOrders
    const { body } = await support.get(`${at}?limit=1`)
    const [first] = Object(body).flexcareOrders
    const known = Object.keys(example ?? {})
    expect(Object.keys(first ?? {}).slice(0, known.length)).toEqual(known)
    expect(new Set(typesOf(first))).toEqual(
      new Set([...typesOf(example), ...typesOf(first).filter((type) => isExtra(type))]),
    )
    expect(Object.keys(Object(body))).toEqual(Object.keys(documented))
  })

  test('and its oddities, at a low rate', async () => {
    const all = await rows(admin)
    const few = (which: (row: Row) => boolean) => {
      const share = all.filter(which).length / all.length
      return share > 0 && share < 0.08
    }
    const example = documented.flexcareOrders[0]?._id
    expect(all.filter((row) => row._id === example).length).toBeGreaterThan(1)
    expect(few((row) => row._id === example && row['serviceAgreement'] === example)).toBe(true)
    for (const key of ['name', 'orderer', 'devices', 'reseller', 'serviceAgreement']) {
      expect([key, few((row) => !(key in row))]).toEqual([key, true])
    }
    for (const key of ['snowId', 'poNumber']) expect(few((row) => row[key] === null)).toBe(true)
    expect(few(({ orderer }) => Object.keys(Object(orderer)).length === 2)).toBe(true)
    expect(few(({ devices }) => devices?.length === 0)).toBe(true)
    expect(few(({ devices = [] }) => new Set(devices).size < devices.length)).toBe(true)
    expect(few(({ eanNumber }) => /^0\d{7}$/.test(String(eanNumber)))).toBe(true)
    const ids = all.flatMap(({ devices = [] }) => devices)
    const written = (pattern: RegExp) => ids.filter((id) => pattern.test(id)).length
    for (const rare of [
      /^([\da-f]{2}:){5}[\da-f]{2}$/,
      /^([\dA-F]{2}-){5}/,
      /^[\da-f]{12}$/,
      / /,
    ]) {
      expect(written(rare)).toBeGreaterThan(0)
      expect(written(rare)).toBeLessThan(ids.length * 0.05)
    }
    const both = (row: Row) =>
      [/^\d{7}$/, /^00:1A/].every((pattern) => row.devices?.some((id) => pattern.test(id)))
    expect(all.filter(both).length).toBeGreaterThan(all.length * 0.4)
  })

  test('carry canaries under keys that nobody documented', async () => {
    const all = await rows(support)
    for (const key of ['p1TaskId', 'licenses', 'changes']) {
      const having = all.filter((row) => key in row).length / all.length
      expect(having).toBeGreaterThan(0.1)
      expect(having).toBeLessThan(0.7)
    }
    for (const row of all.slice(0, 30)) {
      const { p1TaskId, ...rest } = row
      if ('licenses' in rest) expect(JSON.stringify(rest['licenses'])).toContain('CANARY-order.')
      expect(String(p1TaskId)).not.toContain('CANARY')
    }
    expect(JSON.stringify(all)).toContain('CANARY-order.changes.by.key')
  })
})

function isExtra(type: string): boolean {
  return /^\.(?:p1TaskId|licenses|changes|source)\b/.test(type)
}
