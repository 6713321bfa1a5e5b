import { afterEach } from 'vitest'
import type { Config } from '../config'
import { startGateway, type Gateway } from '../gateway'
import type { LogEvent, LogFields } from '../log'
import { limits, type Limits } from '../policy'
import { startFakeVendor, type FakeVendor } from './fake-vendor'
import { ask, type Answer } from './http-client'

export type LogLine = { event: LogEvent; fields: LogFields }

export type TestGateway = Gateway & {
  vendor: FakeVendor
  lines: LogLine[]
  /** The gateway's clock, moved by hand. */
  advance: (ms: number) => void
  now: () => number
}

export type TestOptions = Partial<
  Omit<Config, 'limits' | 'session' | 'telecomx' | 'thingspace'>
> & {
  limits?: Partial<Limits>
  session?: Partial<Config['session']>
  telecomx?: Partial<Config['telecomx']>
  thingspace?: Partial<Config['thingspace']>
}

export const testSecret = 'a secret of more than thirty-two characters'

export const thingspaceSecrets = {
  key: 'CANARY-key',
  secret: 'CANARY-secret',
  username: 'CANARY-username',
  password: 'CANARY-password-of-the-service',
}

/** As it is configured when nothing is. */
const noThingSpace: Config['thingspace'] = {
  levels: ['RESELLER_ADMIN', 'ADMIN'],
  accounts: [],
  service: null,
  stateDir: null,
}

/** With an account there is a service, which is the same vendor unless the test says otherwise. */
function thingspaceAt(url: string, settings: TestOptions['thingspace'] = {}) {
  const { accounts = [] } = settings
  const service = accounts.length === 0 ? null : { url, ...thingspaceSecrets }
  return { ...noThingSpace, service, ...settings }
}

const open: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

/** A gateway on a free port in front of a vendor that the test answers for; both end with the test. */
export async function startTestGateway(options: TestOptions = {}): Promise<TestGateway> {
  const vendor = await startFakeVendor()
  open.push(vendor.close)
  const lines: LogLine[] = []
  let skew = 0
  const now = () => Date.now() + skew
  const gateway = await startGateway({
    host: '127.0.0.1',
    port: 0,
    publicOrigins: [],
    clientDir: null,
    demoUsers: [],
    log: (event, fields = {}) => lines.push({ event, fields }),
    now,
    ...options,
    telecomx: { url: vendor.url, token: { in: 'query', name: 'token' }, ...options.telecomx },
    thingspace: thingspaceAt(vendor.url, options.thingspace),
    session: { secrets: [testSecret], idleMinutes: 15, ...options.session },
    limits: { ...limits, drainMs: 0, ...options.limits },
  })
  open.push(gateway.close)
  return { ...gateway, vendor, lines, now, advance: (ms) => (skew += ms) }
}

export const ours = { 'x-requested-with': 'puls' }
export const poll = { ...ours, 'x-activity': 'background' }

type Base = { url: string }

export function signInTo(gateway: Base, headers: Record<string, string> = {}): Promise<Answer> {
  return ask(gateway.url, '/api/session', {
    method: 'POST',
    headers: { ...ours, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ username: 'karen@puls.test', password: 'CANARY-password' }),
  })
}

/** Signs in and gives the Cookie header to send from then on. */
export async function signedIn(gateway: Base): Promise<string> {
  const answer = await signInTo(gateway)
  if (answer.status !== 200) throw new Error(`sign-in: ${answer.status} ${answer.text}`)
  return cookieOf(answer)
}

export function cookieOf(answer: Answer): string {
  const [cookie] = answer.headers['set-cookie'] ?? []
  if (cookie === undefined) throw new Error('the answer sets no cookie')
  return cookie.split(';', 1)[0] ?? ''
}

/** The cookie that a browser would hold after this answer. */
export function cookieAfter(answer: Answer, cookie: string): string {
  return answer.headers['set-cookie'] ? cookieOf(answer) : cookie
}

/** On every answer, whatever it is. */
export const baseHeaderNames = [
  'x-content-type-options',
  'referrer-policy',
  'cross-origin-resource-policy',
  'strict-transport-security',
  'permissions-policy',
  'x-frame-options',
  'x-request-id',
]

export const devices = '/api/telecomx/flexcare/device'
export const customers = '/api/telecomx/customer'
export const orders = '/api/telecomx/iptv/flexcareorder'
export const apps = '/api/telecomx/iptv/appwhitelist'

export function get(
  gateway: Base,
  path: string,
  cookie?: string,
  headers: Record<string, string> = ours,
): Promise<Answer> {
  return ask(gateway.url, path, {
    headers: cookie === undefined ? headers : { ...headers, cookie },
  })
}
