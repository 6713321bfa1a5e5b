import type { TokenPlace } from '../config'
import type { Limits } from '../policy'
import type { VendorName } from '../problem'
import { decompress, isJsonType, parseJson } from './decode'
import { readRetryAfter, readWord, type VendorFailure } from './failure'
import { createTransport, type RawAnswer, type VendorRequest } from './transport'
import { Trouble } from './trouble'

export type VendorCall = {
  method?: 'GET' | 'POST'
  /** Below the vendor's base address, as its document writes it. */
  path: string
  query?: Readonly<Record<string, string>>
  token?: string
  json?: unknown
  acceptLanguage?: string | undefined
  requestId: string
  signal: AbortSignal
}

export type VendorAnswer =
  | { ok: true; body: unknown; date: string | undefined }
  | { ok: false; failure: VendorFailure }

/** One vendor: where it is, how it is shown the token, and what may go up and come down. */
export type Vendor = {
  name: VendorName
  call: (call: VendorCall) => Promise<VendorAnswer>
  close: () => Promise<void>
}

type VendorOptions = {
  name: VendorName
  url: string
  token: TokenPlace
  limits: Limits
  now: () => number
}

export function createVendor({ name, url, token, limits, now }: VendorOptions): Vendor {
  const { origin, pathname, protocol } = new URL(url)
  const base = pathname.replace(/\/$/, '')
  const transport = createTransport(origin, limits)
  // On the way to the sandbox compressing costs more than it saves.
  const compressed = protocol === 'https:'

  function requestOf(call: VendorCall): VendorRequest {
    const query = { ...call.query }
    const headers: Record<string, string> = {
      accept: 'application/json',
      'x-request-id': call.requestId,
    }
    if (compressed) headers['accept-encoding'] = 'br, gzip'
    if (call.acceptLanguage !== undefined) headers['accept-language'] = call.acceptLanguage
    if (call.token !== undefined) place(token, call.token, query, headers)
    if (call.json !== undefined) headers['content-type'] = 'application/json'
    return {
      method: call.method ?? 'GET',
      path: `${base}${call.path}${encodeQuery(query)}`,
      headers,
      signal: call.signal,
      ...(call.json === undefined ? {} : { body: JSON.stringify(call.json) }),
    }
  }

  return {
    name,
    close: transport.close,
    async call(call) {
      const raw = await transport.send(requestOf(call))
      // An answer that a cache has kept tells the time at which it was put there.
      const date = raw.header('age') === undefined ? headerText(raw.header('date')) : undefined
      if (raw.status === 200) return { ok: true, body: await readBody(raw, limits), date }
      const retryAfterMs = readRetryAfter(raw.header('retry-after'), now())
      const word = await readErrorWord(raw, limits)
      return { ok: false, failure: { status: raw.status, word, retryAfterMs, date } }
    },
  }
}

function place(
  where: TokenPlace,
  token: string,
  query: Record<string, string>,
  headers: Record<string, string>,
) {
  if (where.in === 'query') query[where.name] = token
  else if (where.in === 'bearer') headers['authorization'] = `Bearer ${token}`
  else headers[where.name] = token
}

function encodeQuery(query: Record<string, string>): string {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/** What it says goes on to the browser as it is, as long as it can stand in a header. */
function headerText(value: string | undefined): string | undefined {
  return value !== undefined && /^[\x20-\x7e]{1,64}$/.test(value) ? value : undefined
}

async function readBody(raw: RawAnswer, limits: Limits): Promise<unknown> {
  if (!isJsonType(raw.header('content-type'))) throw new Trouble('upstream_invalid', 'content-type')
  const body = await decompress(raw.body, raw.header('content-encoding'), limits.answerBytes)
  try {
    return parseJson(body)
  } catch {
    throw new Trouble('upstream_invalid', 'json')
  }
}

async function readErrorWord(raw: RawAnswer, limits: Limits): Promise<string | undefined> {
  try {
    if (!isJsonType(raw.header('content-type'))) return undefined
    const encoding = raw.header('content-encoding')
    return readWord(parseJson(await decompress(raw.body, encoding, limits.errorBytes)))
  } catch {
    return undefined
  }
}
