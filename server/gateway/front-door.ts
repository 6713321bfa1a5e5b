import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Origins } from './origins'
import type { Limits } from './policy'
import type { Problem } from './problem'
import { apiHeaders, baseHeaders } from './security-headers'

/**
 * What is looked at before anything is routed: the raw request, since every parser after this one
 * forgives more. Node's own leaves these through: an absolute target, dot segments, two Hosts.
 */
export function inspect(
  incoming: IncomingMessage,
  origins: Origins,
  limits: Limits,
): Problem | undefined {
  const target = incoming.url ?? ''
  if (target.length > limits.urlBytes) return { code: 'uri_too_long' }
  if (!isPlainTarget(target)) return { code: 'bad_request' }
  const hosts = valuesOf(incoming, 'host')
  const [host] = hosts
  if (hosts.length !== 1 || host === undefined) return { code: 'bad_request' }
  if (!origins.isOurHost(host)) return { code: 'bad_request', status: 421 }
  return inspectBody(incoming, target, limits)
}

/** Only what a browser sends for an address of ours: `/`, visible ASCII, nothing that climbs or hides. */
function isPlainTarget(target: string): boolean {
  if (!/^\/[\x21-\x7e]*$/.test(target)) return false
  const [path = ''] = target.split('?', 1)
  if (/[\\#]|\/\/|%(?:2f|5c|00)/i.test(path)) return false
  const decoded = decode(path)
  return decoded !== undefined && !/(?:^|\/)\.\.?(?:\/|$)/.test(decoded) && !/\p{Cc}/u.test(decoded)
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

function inspectBody(
  incoming: IncomingMessage,
  target: string,
  limits: Limits,
): Problem | undefined {
  const most = namesDevices.test(target) ? limits.upgradeBodyBytes : limits.bodyBytes
  if (Number(incoming.headers['content-length'] ?? 0) > most) return bodyTooLarge
  // A body of unknown length is read, and counted, only where one is expected.
  const chunked = incoming.headers['transfer-encoding'] !== undefined
  const isExpected = incoming.method === 'POST' || incoming.method === 'PUT'
  return chunked && !isExpected ? { code: 'bad_request' } : undefined
}

/** Its body holds a device list, of whatever length. */
const namesDevices = /^\/api\/thingspace\/fota\/v1\/upgrades(?:[/?]|$)/

export const bodyTooLarge: Problem = { code: 'bad_request', status: 413 }

/**
 * A page of somebody else's must not be able to ask here, not even for reading: an answer costs the
 * vendor's quota and holds personal data. The header cannot be sent across origins without a
 * preflight, which is never granted. The browser's own words are checked where it sends them.
 */
export function isFromOurPage(incoming: IncomingMessage, origins: Origins): boolean {
  const { headers } = incoming
  const site = headers['sec-fetch-site']
  const destination = headers['sec-fetch-dest']
  return (
    headers['x-requested-with'] === 'puls' &&
    (headers.origin === undefined || origins.isOurOrigin(headers.origin)) &&
    (site === undefined || site === 'same-origin' || site === 'none') &&
    (destination === undefined || destination === 'empty')
  )
}

/** On every answer, whoever writes it afterwards. */
export function prepare(incoming: IncomingMessage, outgoing: ServerResponse): string {
  const requestId = newRequestId()
  for (const [name, value] of baseHeaders) outgoing.setHeader(name, value)
  if (isApiPath(incoming.url ?? '')) {
    for (const [name, value] of apiHeaders) outgoing.setHeader(name, value)
  }
  outgoing.setHeader('x-request-id', requestId)
  return requestId
}

export function newRequestId(): string {
  return randomBytes(12).toString('hex')
}

export function isApiPath(path: string): boolean {
  return /^\/api(?:[/?]|$)/.test(path)
}

/** Node keeps the first of two Hosts and says nothing; only the raw list shows both. */
function valuesOf(incoming: IncomingMessage, name: string): string[] {
  const { rawHeaders } = incoming
  const values: string[] = []
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    if (rawHeaders[index]?.toLowerCase() === name) values.push(rawHeaders[index + 1] ?? '')
  }
  return values
}
