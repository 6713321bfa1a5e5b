import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import documentedFull from '../../../src/api/telecomx/examples/app-full.json'
import documented from '../../../src/api/telecomx/examples/app.json'
import { appList, grant, sendBytes, sendJson } from '../testing/fake-vendor'
import { apps, get, signedIn, startTestGateway } from '../testing/test-gateway'

const id = documented._id
const path = `/iptv/appwhitelist/${id}`

async function start(body: unknown, { accessLevel = 'RESELLER_ADMIN', status = 200 } = {}) {
  const gateway = await startTestGateway()
  const { vendor } = gateway
  vendor.respond('/auth/login', (request) => sendJson(request, grant({ accessLevel })))
  vendor.respond(path, (request) => sendJson(request, body, status))
  vendor.respond('/iptv/appwhitelist', (request) => sendJson(request, body, status))
  return { gateway, vendor, cookie: await signedIn(gateway) }
}

async function askApp(body: unknown, query = '', options = {}) {
  const { gateway, cookie } = await start(body, options)
  return get(gateway, `${apps}/${id}${query}`, cookie)
}

async function askList(rows: unknown[]) {
  const { gateway, cookie } = await start(appList(rows, { secret: 'CANARY' }))
  return get(gateway, `${apps}?limit=100`, cookie)
}

test.each([
  ['with ids', '', documented],
  ['with customers', '?full=true', documentedFull],
])('the document’s own example comes through whole, %s', async (_, query, body) => {
  const { gateway, vendor, cookie } = await start(body)
  const answer = await get(gateway, `${apps}/${id}${query}`, cookie)
  expect([answer.status, answer.json()]).toEqual([200, body])
  expect(vendor.requests.at(-1)?.url.pathname).toBe(path)
})

test.each([
  ['app-as-documented.txt', documented],
  ['app-full-as-documented.txt', documentedFull],
])('as the document has it, %s is no JSON, and that is what is said', async (file, repaired) => {
  const text = await readFile(
    new URL(`../../../src/api/telecomx/examples/${file}`, import.meta.url),
    'utf8',
  )
  const { gateway, vendor, cookie } = await start({})
  vendor.respond(path, (request) => sendBytes(request, text))
  const answer = await get(gateway, `${apps}/${id}`, cookie)
  expect([answer.status, answer.at('code')]).toEqual([502, 'upstream_invalid'])
  expect(answer.text).not.toContain('MaraFUN')
  expect(JSON.parse(repair(text))).toEqual(repaired)
})

/** The repairs that examples/README.md lists, and no other. */
function repair(text: string): string {
  return text
    .replace(/('https:\/\/doc\.[^']*')(\s+version)/, '$1,$2')
    .replace(/('7234567890ABCD1234567890)(\s)/, "$1'$2")
    .replaceAll(/^(\s*)(\w+):/gm, '$1"$2":')
    .replaceAll("'", '"')
    .replaceAll(/,(\s*\])/g, '$1')
}

test.each([
  [403, 'customer', 'feature_required', 403],
  [403, 'access_denied', 'forbidden', 403],
  [404, 'id', 'not_found', 404],
  [500, 'internal_error', 'upstream_error', 502],
])('F22 F23 %i %s is %s', async (status, message, code, answered) => {
  for (const address of [`${apps}/${id}`, apps]) {
    const { gateway, vendor, cookie } = await start({ message }, { status })
    const answer = await get(gateway, address, cookie)
    expect([answer.status, answer.at('code'), answer.at('detail')]).toEqual([
      answered,
      code,
      message,
    ])
    expect(vendor.requests.filter(({ url }) => url.pathname.startsWith('/iptv'))).toHaveLength(1)
  }
})

const contact = { phoneNumber: '+4560828313', emailAddress: 'hans@bane.example' }
const customer = { _id: 'c1', name: 'Hansens Bane', parentReseller: null }

test('S-23 how to reach another customer is for resellers', async () => {
  const body = { _id: id, customerWhitelist: [{ ...customer, ...contact, notes: 'CANARY' }] }
  for (const level of ['RESELLER', 'RESELLER_ADMIN', 'ADMIN']) {
    const answer = await askApp(body, '?full=true', { accessLevel: level })
    expect(answer.at('customerWhitelist', 0)).toEqual({ ...customer, ...contact })
  }
  for (const level of ['OWNER', 'VIEWER', 'SUPERUSER', '']) {
    const answer = await askApp(body, '?full=true', { accessLevel: level })
    expect(answer.at('customerWhitelist', 0)).toEqual(customer)
  }
  const listed = await askList([body])
  expect(listed.at('apps', 0, 'customerWhitelist', 0)).toEqual(customer)
})

test('S-23 what the vendor adds stays behind', async () => {
  const [apk] = documented.apks
  const row = {
    ...documented,
    source: { apiKey: 'CANARY' },
    bundle: ['CANARY'],
    description: 'CANARY',
    apks: [{ ...apk, signing: { key: 'CANARY' }, versionCode: 'CANARY' }],
  }
  expect((await askApp({ ...row, minimumVersion: 7 })).json()).toEqual(documented)
  const list = await askList([{ ...row, minimumVersion: 7 }])
  expect(list.json()).toEqual(appList([{ ...documented, minimumVersion: 7 }]))
})

test('S-23 nothing hides in an allowed field of another shape', async () => {
  const hidden = { secret: 'CANARY', _id: { secret: 'CANARY' } }
  const names = Object.keys({ ...documented, icon: '', private: false, whitelistOnly: false })
  const wrong = Object.fromEntries(names.map((name) => [name, hidden]))
  const lists = Object.fromEntries(names.map((name) => [name, [hidden, ['CANARY']]]))
  expect((await askApp(wrong)).json()).toEqual({})
  expect((await askApp(lists)).json()).toEqual({
    apks: [{}, null],
    customerWhitelist: [{}, null],
  })
  const list = await askList([wrong, 'CANARY', ['CANARY'], [hidden], null, 42])
  expect(list.json()).toEqual(appList([{}, null, null, null, null, null]))
})

test.each([['CANARY'], [['CANARY']], [[documented]], [null], [42], [true]])(
  '%j is no app, which is not an empty one',
  async (body) => {
    const answer = await askApp(body)
    expect([answer.status, answer.at('code')]).toEqual([502, 'upstream_invalid'])
    expect(answer.text).not.toContain('CANARY')
  },
)

test('F52 ids and customers may stand side by side, thousands of them, none cut off', async () => {
  const ids = (count: number) => Array.from({ length: count }, (_, index) => `customer-${index}`)
  const mixed = [...ids(4_999), customer, null, ['CANARY']]
  const answer = await askApp({ _id: id, customerWhitelist: mixed })
  expect(answer.at('customerWhitelist')).toEqual([...ids(4_999), customer, null, null])

  const tooMany = { _id: id, customerWhitelist: ids(10_001) }
  const refused = await askApp(tooMany)
  expect([refused.status, refused.at('code')]).toEqual([502, 'upstream_too_large'])
  const versions = { _id: id, apks: ids(1_001).map((version) => ({ version })) }
  expect((await askApp(versions)).at('code')).toBe('upstream_too_large')
  const list = await askList([tooMany, versions, documented])
  expect(list.at('apps')).toEqual([null, null, documented])
})

test('F41 the list is read by its documented key, or by the only one there is', async () => {
  for (const body of [appList([documented]), { items: [documented] }, [documented]]) {
    const { gateway, cookie } = await start(body)
    expect((await get(gateway, apps, cookie)).at('apps')).toEqual([documented])
  }
})
