import * as v from 'valibot'
import type { SandboxOptions } from './options'
import { createSandbox } from './sandbox'

/** A sandbox whose clock stands, and the calls that the tests beside this file make. */
export const testInstant = Date.UTC(2026, 0, 16, 10, 45)

const login = v.looseObject({ token: v.string() })
const envelope = { offset: v.number(), limit: v.number(), total: v.number() }
const device = v.looseObject({
  _id: v.string(),
  type: v.string(),
  deviceId: v.string(),
  name: v.string(),
  enabled: v.boolean(),
  info: v.looseObject({ lastComm: v.nullable(v.string()) }),
})
const devices = v.strictObject({ ...envelope, items: v.array(device) })
const customer = v.looseObject({ _id: v.string(), name: v.string(), state: v.string() })
const customers = v.strictObject({ ...envelope, customers: v.array(customer) })
const order = v.looseObject({ _id: v.string(), devices: v.optional(v.array(v.string())) })
const orders = v.strictObject({ ...envelope, flexcareOrders: v.array(order) })

export type Answer = { status: number; body: unknown; headers: Headers }

export function testClient(options: Partial<SandboxOptions> = {}) {
  const sandbox = createSandbox({ startAt: testInstant, frozen: true, fota: 0, ...options })

  async function call(path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await sandbox.fetch(new Request(`http://sandbox.test${path}`, init))
    const text = await response.text()
    const body: unknown = text === '' ? undefined : JSON.parse(text)
    return { status: response.status, body, headers: response.headers }
  }
  function send(method: string, path: string, body?: unknown): Promise<Answer> {
    return call(path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  }
  async function signIn(username: string, more: object = {}): Promise<string> {
    const { body } = await send('POST', '/auth/login', { username, password: 'puls', ...more })
    return v.parse(login, body).token
  }
  async function as(name: string) {
    const token = await signIn(`${name}@puls.test`)
    const get = (path: string) => call(path, { headers: { authorization: `Bearer ${token}` } })
    return {
      token,
      get,
      devices: async (query = '') =>
        v.parse(devices, (await get(`/flexcare/device?${query}`)).body),
      customers: async (query = '') => v.parse(customers, (await get(`/customer?${query}`)).body),
      orders: async (query = '') =>
        v.parse(orders, (await get(`/iptv/flexcareorder?${query}`)).body),
    }
  }
  return { sandbox, call, send, signIn, as }
}
