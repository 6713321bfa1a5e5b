import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type VendorRequest = {
  method: string
  url: URL
  headers: IncomingMessage['headers']
  body: string
  outgoing: ServerResponse
}

export type Respond = (request: VendorRequest) => void

/** A vendor whose every answer the test writes by hand, bytes included. */
export type FakeVendor = {
  url: string
  /** What it was asked, oldest first. */
  requests: VendorRequest[]
  /** How it answers from now on; by path, or `*` for the rest. */
  respond: (path: string, respond: Respond) => void
  /** Being answered: neither finished nor cut off. */
  openRequests: () => number
  close: () => Promise<void>
}

export async function startFakeVendor(): Promise<FakeVendor> {
  const requests: VendorRequest[] = []
  const answers = new Map<string, Respond>()

  const server = createServer((incoming, outgoing) => {
    void readText(incoming).then((body) => {
      const url = new URL(incoming.url ?? '/', 'http://vendor')
      const { method = '', headers } = incoming
      const request = { method, url, headers, body, outgoing }
      requests.push(request)
      const respond = answers.get(url.pathname) ?? answers.get('*')
      if (respond) respond(request)
      else sendJson(request, { message: 'not_implemented' }, 501)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  const vendor: FakeVendor = {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    requests,
    respond: (path, respond) => answers.set(path, respond),
    openRequests: () =>
      requests.filter(({ outgoing }) => !outgoing.writableFinished && !outgoing.destroyed).length,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  vendor.respond('/auth/login', (request) => sendJson(request, grant()))
  return vendor
}

export function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return address.port
}

async function readText(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}

export function sendJson({ outgoing }: VendorRequest, body: unknown, status = 200) {
  outgoing.writeHead(status, { 'content-type': 'application/json' })
  outgoing.end(JSON.stringify(body))
}

export function sendBytes(
  { outgoing }: VendorRequest,
  body: string | Buffer,
  headers: Record<string, string | number> = {},
  status = 200,
) {
  outgoing.writeHead(status, { 'content-type': 'application/json', ...headers })
  outgoing.end(body)
}

export const secretToken = 'CANARY-token-1234567890'

export function grant(overrides: Record<string, unknown> = {}) {
  return {
    token: secretToken,
    expiresInMinutes: 15,
    employee: '5f0000000000000000000001',
    customer: '5f0000000000000000000002',
    accessLevel: 'RESELLER_ADMIN',
    name: 'Karen Blixen',
    language: 'da',
    customerName: 'Nordlys',
    customerFeatures: ['FLEXCARE', 'IPTVBUSINESS'],
    ...overrides,
  }
}

export function deviceList(rows: unknown[], overrides: Record<string, unknown> = {}) {
  return { offset: 0, limit: 100, total: rows.length, items: rows, ...overrides }
}

export function customerList(rows: unknown[], overrides: Record<string, unknown> = {}) {
  return { offset: 0, limit: 100, total: rows.length, customers: rows, ...overrides }
}

export function orderList(rows: unknown[], overrides: Record<string, unknown> = {}) {
  return { offset: 0, limit: 100, total: rows.length, flexcareOrders: rows, ...overrides }
}

export function appList(rows: unknown[], overrides: Record<string, unknown> = {}) {
  return { offset: 0, limit: 100, total: rows.length, apps: rows, ...overrides }
}
