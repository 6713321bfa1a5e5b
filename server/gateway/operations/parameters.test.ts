import { expect, test } from 'vitest'
import {
  appList,
  customerList,
  deviceList,
  orderList,
  secretToken,
  sendJson,
} from '../testing/fake-vendor'
import { ask } from '../testing/http-client'
import {
  apps,
  customers,
  devices,
  get,
  orders,
  ours,
  signedIn,
  startTestGateway,
} from '../testing/test-gateway'

const id = '5f0000000000000000000001'
const packageId = 'dk.Pulstest.menu_kort2'
const other = '1234567890qwertyuiopqwer'

async function start(options = {}) {
  const gateway = await startTestGateway(options)
  const { vendor } = gateway
  vendor.respond('/flexcare/device', (request) => sendJson(request, deviceList([])))
  vendor.respond('/customer', (request) => sendJson(request, customerList([])))
  vendor.respond('/iptv/flexcareorder', (request) => sendJson(request, orderList([])))
  vendor.respond('/iptv/appwhitelist', (request) => sendJson(request, appList([])))
  vendor.respond(`/iptv/appwhitelist/${packageId}`, (request) =>
    sendJson(request, { _id: packageId }),
  )
  const cookie = await signedIn(gateway)
  vendor.requests.length = 0
  return { gateway, vendor, cookie }
}

const refusedOnAll = [
  'limit=0',
  'limit=-1',
  'limit=501',
  'limit=1000000',
  'limit=1e2',
  'limit=50.0',
  'limit=0x10',
  'limit=%2050',
  'limit=',
  'limit=NaN',
  'limit=50&limit=50',
  'limit=50&limit=100',
  'limit[]=50',
  'Limit=50',
  'offset=-1',
  'offset=1e308',
  'offset=NaN',
  'offset=9999999999',
  'offset=0&offset=0',
  `filter=${'x'.repeat(201)}`,
  'filter=a&filter=b',
  'filter=a%00b',
  'filter=a%0d%0ab',
  'sort=name',
  'token=stolen',
  'customerId=5f0000000000000000000001%26all=true',
  '__proto__=1',
  'constructor=1',
]

const refusedDevices = [
  'full=true',
  'full=false',
  'full=',
  'customerId=short',
  'customerId=',
  `customerId=${'a'.repeat(33)}`,
  'customerId=../../etc/passwd',
  `customerId=${id},${other}`,
  'type=ANDROID',
  'type=stb',
  'type=STB,ANDROID_BOX',
  'heartbeatStatus=FOO',
  'heartbeatStatus=dead',
  'showDevelopment=1',
  'showDevelopment=false',
  'group=x',
  'all=true',
]

const refusedCustomers = [
  'full=true',
  `full=true&customerIds=${id},${other}`,
  'full=true&customerIds=',
  'full=yes',
  'all=1',
  'includeDeleted=TRUE',
  'customerIds=a,b',
  `customerIds=${id},`,
  `parentReseller=${id}x!`,
  `customerId=${id}`,
  'heartbeatStatus=DEAD',
]

const refusedOrders = [
  'full=true',
  'all=true',
  'sort=poNumber',
  'status=OPEN',
  `customerId=${id}`,
  `customerIds=${id}`,
  `reseller=${id}`,
  `parentReseller=${id}`,
  'includeSubresellers=true',
]

const refusedApps = ['full=true', 'all=1', 'customer=short', `customerId=${id}`, 'name=a']

const refusedOneApp = [
  'full=false',
  'full=1',
  'full=',
  'full=true&full=true',
  'all=true',
  'limit=1',
]

test.each([
  ...[...refusedOnAll, ...refusedApps].map((query) => [apps, query]),
  ...refusedOneApp.map((query) => [`${apps}/${packageId}`, query]),
  ...[...refusedOnAll, ...refusedDevices].map((query) => [devices, query]),
  ...[...refusedOnAll, ...refusedCustomers].map((query) => [customers, query]),
  ...[...refusedOnAll, ...refusedOrders].map((query) => [orders, query]),
])('F35 S-29 refused before the vendor hears of it: %s?%s', async (path, query) => {
  const { gateway, vendor, cookie } = await start()
  const answer = await get(gateway, `${path}?${query}`, cookie)
  expect([answer.status, answer.at('code')]).toEqual([400, 'bad_request'])
  expect(answer.text).not.toMatch(/etc|stolen|xxxx/)
  expect(vendor.requests).toHaveLength(0)
})

test('an address of more than two kilobytes is too long', async () => {
  const { gateway, vendor, cookie } = await start()
  const answer = await get(gateway, `${devices}?filter=${'x'.repeat(10_000)}`, cookie)
  expect([answer.status, answer.at('code')]).toEqual([414, 'uri_too_long'])
  expect(vendor.requests).toHaveLength(0)
})

test('every documented parameter goes up as it came, encoded anew', async () => {
  const { gateway, vendor, cookie } = await start()
  const filter = 'Bøg & Birk 15.6" +1 ?#%'
  const asked = [
    `${devices}?offset=100&limit=500&filter=${encodeURIComponent(filter)}&customerId=${id}&type=ANDROID_TABLET&showDevelopment=true&group=${other}&heartbeatStatus=PRESUMEDDEAD`,
    `${customers}?offset=0&limit=1&filter=a&includeDeleted=true&all=true&includeSubresellers=true&iptvproviders=true&iptvprivate=true&parentReseller=${id}&iptvdevices=true&flexcare=true&resellers=true`,
    `${customers}?full=true&customerIds=${id}`,
    `${customers}?customerIds=${id},${other}`,
    `${orders}?offset=199900&limit=100&filter=${encodeURIComponent(filter)}`,
    devices,
    orders,
    `${devices}?`,
    `${apps}?offset=0&limit=500&filter=kald&all=true&customer=${other}`,
    `${apps}/${packageId}?full=true`,
    `${apps}/${packageId}`,
  ]
  for (const address of asked) {
    expect([address, (await get(gateway, address, cookie)).status]).toEqual([address, 200])
  }
  const sent = vendor.requests.map(({ url }) => Object.fromEntries(url.searchParams))
  asked.forEach((address, index) => {
    const query = new URL(address, 'http://x').searchParams
    expect(sent[index]).toEqual({ ...Object.fromEntries(query), token: secretToken })
  })
  // A plus means a space to some servers and a plus to others.
  expect(vendor.requests[0]?.url.search).toContain('15.6%22%20%2B1')
})

test('S-32 of the browser only its language goes up; of the vendor only what is wanted comes down', async () => {
  const { gateway, vendor, cookie } = await start()
  vendor.respond('/flexcare/device', ({ outgoing }) => {
    outgoing.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'set-cookie': 'evil=1',
      server: 'Apache/1.3',
      'x-powered-by': 'PHP',
      'access-control-allow-origin': '*',
      'content-security-policy': "default-src '*'",
      date: 'Fri, 21 Nov 2025 10:00:00 GMT',
    })
    outgoing.end(JSON.stringify(deviceList([])))
  })
  const answer = await ask(gateway.url, devices, {
    headers: {
      ...ours,
      cookie,
      'accept-language': 'da, en;q=0.8',
      accept: 'text/evil',
      authorization: 'Bearer evil',
      'vz-m2m-token': 'evil',
      'x-forwarded-for': '1.2.3.4',
      forwarded: 'for=1.2.3.4',
      range: 'bytes=0-1',
      'x-request-id': 'evil',
      'user-agent': 'evil',
      'if-none-match': '"evil"',
    },
  })
  const [request] = vendor.requests
  expect(request?.headers).toEqual({
    accept: 'application/json',
    'accept-language': 'da, en;q=0.8',
    connection: 'keep-alive',
    host: new URL(vendor.url).host,
    'x-request-id': answer.headers['x-request-id'],
  })
  expect(answer.status).toBe(200)
  expect(answer.headers['x-upstream-date']).toBe('Fri, 21 Nov 2025 10:00:00 GMT')
  expect(JSON.stringify(answer.headers)).not.toMatch(/evil|Apache|PHP|access-control/)
})

test.each([
  [{ in: 'bearer' } as const, 'authorization', `Bearer ${secretToken}`],
  [{ in: 'header', name: 'x-auth' } as const, 'x-auth', secretToken],
])('the token goes where the configuration says: %o', async (token, header, value) => {
  const { gateway, vendor, cookie } = await start({ telecomx: { token } })
  expect((await get(gateway, devices, cookie)).status).toBe(200)
  expect(vendor.requests[0]?.headers[header]).toBe(value)
  expect(vendor.requests[0]?.url.search).toBe('')
})

test('a base address with a path keeps it', async () => {
  const own = await startTestGateway()
  own.vendor.respond('/base/auth/login', (request) => sendJson(request, { token: 't' }))
  own.vendor.respond('/base/flexcare/device', (request) => sendJson(request, deviceList([])))
  const gateway = await startTestGateway({ telecomx: { url: `${own.vendor.url}/base` } })
  const cookie = await signedIn(gateway)
  expect((await get(gateway, devices, cookie)).status).toBe(200)
})

test('without a session nothing is asked', async () => {
  const { gateway, vendor } = await start()
  for (const path of [devices, customers, orders, apps, `${apps}/x.y`, `${devices}?limit=0`]) {
    const answer = await get(gateway, path)
    expect([answer.status, answer.at('code'), answer.at('upstream')]).toEqual([
      401,
      'unauthenticated',
      null,
    ])
  }
  expect(vendor.requests).toHaveLength(0)
})
