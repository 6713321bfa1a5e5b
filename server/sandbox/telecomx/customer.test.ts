import { beforeAll, describe, expect, test } from 'vitest'
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

const at = '/customer'
const word = (status: number, message: string) =>
  expect.objectContaining({ status, body: { message } })
const ids = async (caller: Caller, query: string) =>
  (await caller.customers(`limit=500&${query}`)).customers.map((row) => row._id)

describe('whose customers', () => {
  test('a reseller sees its own: the small one’s are twenty, for RESELLER and RESELLER_ADMIN alike', async () => {
    const sales = await client.as('sales')
    expect(await reseller.customers()).toHaveProperty('total', 20)
    expect(await sales.customers()).toEqual(await reseller.customers())
  })

  test('a VIEWER sees none', async () => {
    expect(await (await client.as('viewer')).get(at)).toEqual(word(403, 'access_denied'))
  })

  test('includeSubresellers adds those of sub-resellers, all the way down: nine in ten of all', async () => {
    const direct = await ids(support, 'includeDeleted=true')
    const below = await ids(support, 'includeDeleted=true&includeSubresellers=true')
    const everybody = await ids(admin, 'includeDeleted=true&all=true')
    expect(below).toEqual(expect.arrayContaining(direct))
    expect(below).toEqual(expect.arrayContaining(await ids(reseller, '')))
    expect([everybody.length, below.length]).toEqual([120, 108])
    expect(direct.length).toBeLessThan(60)
  })

  test('all is everybody’s, top-level resellers too', async () => {
    const { customers } = await admin.customers('all=true&limit=500&includeDeleted=true')
    expect(customers.filter((row) => !('parentReseller' in row)).map((row) => row.name)).toEqual(
      expect.arrayContaining(['Puls Testplatform A/S', 'Nordlys Care A/S']),
    )
  })

  test('parentReseller: one reseller’s; with includeSubresellers those below too; unknown has none', async () => {
    const [main] = (await admin.customers('all=true&filter=nordlys')).customers
    const id = main?._id ?? ''
    expect(await ids(admin, `parentReseller=${id}`)).toEqual(await ids(support, ''))
    expect(await ids(admin, `parentReseller=${id}&includeSubresellers=true`)).toEqual(
      await ids(support, 'includeSubresellers=true'),
    )
    expect(await ids(admin, 'parentReseller=nobody')).toEqual([])
  })

  test.each(['all=true', 'iptvproviders=true', 'iptvprivate=true', 'parentReseller=x'])(
    '%s is for ADMIN only',
    async (query) => {
      expect(await support.get(`${at}?${query}`)).toEqual(word(403, 'access_denied'))
      expect((await admin.get(`${at}?${query}`)).status).toBe(200)
    },
  )

  test.each(['all=false', 'iptvproviders=0', 'iptvprivate=false', 'parentReseller='])(
    '%s is as if not given',
    async (query) => {
      expect((await support.get(`${at}?${query}`)).body).toEqual((await support.get(at)).body)
    },
  )
})

describe('customerIds', () => {
  test('comma-separated or repeated, in the order of the list, within reach, own customer included', async () => {
    const [, second, third] = await ids(support, 'includeSubresellers=true')
    const named = await ids(support, `customerIds=${third ?? ''},${second ?? ''},nobody`)
    expect(named).toEqual([second, third])
    expect(await ids(support, `customerIds=${third ?? ''}&customerIds=${second ?? ''}`)).toEqual(
      named,
    )
    expect(await ids(admin, `customerIds=${third ?? ''}`)).toEqual([third])
    const [own] = (await admin.customers('all=true&filter=nordlys')).customers
    expect(await ids(support, `customerIds=${own?._id ?? ''}`)).toEqual([own?._id])
    expect(await ids(reseller, `customerIds=${own?._id ?? ''}`)).toEqual([])
  })

  test('empty is as if not given', async () => {
    expect(await ids(support, 'customerIds=')).toEqual(await ids(support, ''))
  })

  test('a deleted one only with includeDeleted', async () => {
    const { customers } = await admin.customers('all=true&includeDeleted=true&limit=500')
    const id = customers.find((row) => row.state === 'DELETED')?._id ?? ''
    expect(await ids(admin, `customerIds=${id}`)).toEqual([])
    expect(await ids(admin, `customerIds=${id}&includeDeleted=true`)).toEqual([id])
  })
})

describe('which of them', () => {
  test('includeDeleted', async () => {
    const states = async (query: string) =>
      new Set(
        (await support.customers(`limit=500&includeSubresellers=true&${query}`)).customers.map(
          (row) => row.state,
        ),
      )
    expect(await states('')).toEqual(new Set(['ACTIVE', 'ENABLED', 'BLOCKED']))
    expect(await states('includeDeleted=true')).toEqual(
      new Set(['ACTIVE', 'ENABLED', 'BLOCKED', 'DELETED']),
    )
  })

  test('resellers', async () => {
    const { customers } = await support.customers(
      'limit=500&includeSubresellers=true&resellers=true',
    )
    expect(customers.length).toBeGreaterThan(2)
    for (const row of customers) expect(row).toHaveProperty('isReseller', true)
  })

  test('flexcare, iptvprivate, iptvproviders go by the features', async () => {
    const full = await admin.customers('all=true&full=true&limit=500')
    const having = (feature: string, resellersOnly = false) =>
      full.customers
        .filter((row) => JSON.stringify(row['features']).includes(`"${feature}"`))
        .filter((row) => !resellersOnly || row['isReseller'] === true)
        .map((row) => row._id)
    expect(await ids(admin, 'all=true&flexcare=true')).toEqual(having('FLEXCARE'))
    expect(having('FLEXCARE').length).toBeLessThan(full.total)
    expect(await ids(admin, 'all=true&iptvprivate=true')).toEqual(having('IPTVPRIVATE'))
    expect(having('IPTVPRIVATE').length).toBeGreaterThan(0)
    const providers = new Set([...having('IPTVBUSINESS'), ...having('IPTVPRIVATE', true)])
    expect(new Set(await ids(admin, 'all=true&iptvproviders=true'))).toEqual(providers)
  })

  test('filter searches the common fields, without regard to case', async () => {
    const [row] = (await support.customers('offset=3&limit=1')).customers
    const { name, address, phoneNumber, emailAddress } = Object(row)
    const found = (text: unknown) =>
      ids(support, `filter=${encodeURIComponent(String(text).toUpperCase())}`)
    for (const text of [name, String(address).split(',')[0], phoneNumber, emailAddress]) {
      expect(await found(text)).toContain(row?._id)
    }
    expect(await found('no such customer')).toEqual([])
    expect(await found('%')).toEqual([])
  })

  test.each([
    'includeDeleted',
    'full',
    'all',
    'includeSubresellers',
    'iptvproviders',
    'iptvprivate',
    'iptvdevices',
    'flexcare',
    'resellers',
  ])('%s that is neither true nor false is 400 with its name', async (name) => {
    expect(await admin.get(`${at}?${name}=yes`)).toEqual(word(400, name))
    expect(await admin.get(`${at}?${name}=true&${name}=true`)).toEqual(word(400, name))
  })
})

describe('paging', () => {
  test('the documented keys; 0 and 100 by default, 500 at most, echoed', async () => {
    const { body } = await admin.get(`${at}?all=true`)
    expect(Object.keys(body ?? {})).toEqual(['offset', 'limit', 'total', 'customers'])
    expect(body).toMatchObject({ offset: 0, limit: 100 })
    expect(await admin.customers('limit=501')).toHaveProperty('limit', 500)
    expect(await admin.customers('limit=1')).toHaveProperty('customers.length', 1)
  })

  test('pages join to the whole', async () => {
    const whole = await ids(support, 'includeSubresellers=true')
    const paged: string[] = []
    for (let offset = 0; offset < whole.length; offset += 7) {
      const page = await support.customers(`includeSubresellers=true&limit=7&offset=${offset}`)
      expect(page.total).toBe(whole.length)
      paged.push(...page.customers.map((row) => row._id))
    }
    expect(paged).toEqual(whole)
  })

  test.each(['limit=0', 'limit=-5', 'limit=x', 'limit=', 'offset=-1', 'offset=1.5'])(
    '%s is 400 with the parameter’s name',
    async (query) => {
      expect(await support.get(`${at}?${query}`)).toEqual(word(400, query.split('=')[0] ?? ''))
    },
  )
})

test('iptv stands in a row only if asked for', async () => {
  const [row] = (await support.customers('limit=1')).customers
  expect(row).not.toHaveProperty('iptv')
  const { customers } = await support.customers('limit=500&iptvdevices=true')
  for (const { iptv } of customers) {
    const { ios, android, web, apps } = Object(iptv)
    expect(Object.keys(Object(iptv))).toEqual([
      'stbs',
      'stbsOffline',
      'ios',
      'android',
      'web',
      'apps',
    ])
    expect(apps).toBe(ios + android + web)
  }
})

test('the quirks of the document’s own rows are there', async () => {
  const { customers } = await admin.customers('all=true&includeDeleted=true&limit=500')
  const has = (key: string) => new Set(customers.map((row) => key in row))
  for (const key of ['isOrganization', 'faxNumber', 'customerGroup', 'parentReseller']) {
    expect([key, has(key)]).toEqual([key, new Set([true, false])])
  }
  expect(customers.some((row) => row.state === 'ENABLED')).toBe(true)
  expect(customers.some((row) => row['customerGroup'] === null)).toBe(true)
  expect(customers.some((row) => row['parentReseller'] === row._id)).toBe(true)
  const full = await admin.customers('all=true&full=true&limit=500')
  expect(full.customers.map((row) => row.state)).not.toContain('ENABLED')
  expect(JSON.stringify(full)).toContain('"paymentTerms":"14DAYS"')
})
