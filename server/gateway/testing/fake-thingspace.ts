import { sendJson, type FakeVendor, type Respond } from './fake-vendor'
import { ask, type Answer } from './http-client'
import { get, ours, signedIn, startTestGateway, type TestOptions } from './test-gateway'

export const account = '0242078698-00001'
export const fota = '/api/thingspace/fota/v1'
export const devicePage = `${fota}/devices/${account}/index/0`

/** What an upgrade is asked for with. */
export const schedule = {
  accountName: account,
  firmwareName: 'Model-A_01To02_HF',
  firmwareTo: '02',
  startDate: '2026-12-01',
  endDate: '2026-12-08',
  deviceList: ['900000000000001'],
}

const tokenPath = '/api/ts/v1/oauth2/token'
const loginPath = '/api/m2m/v1/session/login'

export const answerDevices: Respond = (request) =>
  sendJson(request, { accountName: account, hasMoreData: false, deviceList: [] })

export const refuse =
  (status: number, errorCode: string, errorMessage = 'CANARY'): Respond =>
  (request) =>
    sendJson(request, { errorCode, errorMessage }, status)

export const expired = refuse(401, 'UnifiedWebService.REQUEST_FAILED.SessionToken.Expired')

/** Hands out tokens that are numbered, and takes the newest only. */
export function playThingSpace(vendor: FakeVendor) {
  let bearers = 0
  let sessions = 0
  let isExpired = false
  let answer = answerDevices
  vendor.respond(tokenPath, (request) => {
    bearers += 1
    sendJson(request, { access_token: `CANARY-bearer-${bearers}`, expires_in: 3600 })
  })
  vendor.respond(loginPath, (request) => {
    sessions += 1
    isExpired = false
    sendJson(request, { sessionToken: `CANARY-session-${sessions}` })
  })
  vendor.respond('*', (request) => {
    const current = `CANARY-session-${sessions}`
    const known = !isExpired && request.headers['vz-m2m-token'] === current
    if (known) answer(request)
    else expired(request)
  })
  return {
    answer: (respond: Respond) => (answer = respond),
    expire: () => (isExpired = true),
    onLogin: (respond: Respond) => vendor.respond(loginPath, respond),
    onToken: (respond: Respond) => vendor.respond(tokenPath, respond),
    logins: () => vendor.requests.filter(({ url }) => url.pathname === loginPath),
    tokens: () => vendor.requests.filter(({ url }) => url.pathname === tokenPath),
    calls: () => vendor.requests.filter(({ url }) => url.pathname.startsWith('/api/fota/')),
  }
}

/** A gateway with one account, somebody signed in who may use it, and the vendor behind it. */
export async function startWithThingSpace(options: TestOptions = {}) {
  const gateway = await startTestGateway({
    ...options,
    thingspace: { accounts: [account], ...options.thingspace },
  })
  const thingspace = playThingSpace(gateway.vendor)
  const cookie = await signedIn(gateway)

  function send(method: string, path: string, body?: unknown): Promise<Answer> {
    const headers = { ...ours, cookie, 'content-type': 'application/json' }
    return ask(gateway.url, path, { method, headers, body: JSON.stringify(body) })
  }

  return {
    gateway,
    thingspace,
    cookie,
    read: (path = devicePage) => get(gateway, path, cookie),
    send,
  }
}
