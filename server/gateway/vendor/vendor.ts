import type { TokenPlace } from '../config'
import type { Method } from '../operations/operation'
import type { Limits } from '../policy'
import type { VendorName } from '../problem'
import { decompress, isJsonType, readText } from './decode'
import { readRetryAfter, readWord, type VendorFailure, type Words } from './failure'
import { createTransport, type RawAnswer, type VendorRequest } from './transport'
import { Trouble } from './trouble'

export type VendorCall = {
  method?: Method
  /** Below the vendor's base address, as its document writes it. */
  path: string
  query?: Readonly<Record<string, string>>
  token?: string
  /** Credentials of a vendor that takes more than one. */
  headers?: Readonly<Record<string, string>>
  json?: unknown
  form?: Readonly<Record<string, string>>
  /** Where an answer may be longer than usual. */
  answerBytes?: number
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
  /** Where a call's token goes. */
  token?: TokenPlace
  /** How it words a refusal. */
  readWords?: (body: unknown) => Words
  /** How its JSON is read. */
  parse?: (text: string) => unknown
  limits: Limits
  now: () => number
}

export function createVendor(options: VendorOptions): Vendor {
  const { name, url, token, limits, now } = options
  const { readWords = readWord, parse = parseJson } = options
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
      ...call.headers,
    }
    if (compressed) headers['accept-encoding'] = 'br, gzip'
    if (call.acceptLanguage !== undefined) headers['accept-language'] = call.acceptLanguage
    if (token && call.token !== undefined) place(token, call.token, query, headers)
    const body = bodyOf(call, headers)
    return {
      method: call.method ?? 'GET',
      path: `${base}${call.path}${encodeQuery(query)}`,
      headers,
      answerBytes: call.answerBytes ?? limits.answerBytes,
      signal: call.signal,
      ...(body === undefined ? {} : { body }),
    }
  }

  async function readBody(raw: RawAnswer, maxBytes: number): Promise<unknown> {
    if (!isJsonType(raw.header('content-type'))) {
      throw new Trouble('upstream_invalid', 'content-type')
    }
    const body = await decompress(raw.body, raw.header('content-encoding'), maxBytes)
    try {
      return parse(readText(body))
    } catch {
      throw new Trouble('upstream_invalid', 'json')
    }
  }

  async function readRefusal(raw: RawAnswer): Promise<Words> {
    try {
      return readWords(await readBody(raw, limits.errorBytes))
    } catch {
      return { word: undefined }
    }
  }

  return {
    name,
    close: transport.close,
    async call(call) {
      const request = requestOf(call)
      const raw = await transport.send(request)
      // An answer that a cache has kept tells the time at which it was put there.
      const date = raw.header('age') === undefined ? headerText(raw.header('date')) : undefined
      if (raw.status === 200) {
        return { ok: true, body: await readBody(raw, request.answerBytes), date }
      }
      const retryAfterMs = readRetryAfter(raw.header('retry-after'), now())
      const words = await readRefusal(raw)
      return { ok: false, failure: { status: raw.status, ...words, retryAfterMs, date } }
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

function bodyOf({ json, form }: VendorCall, headers: Record<string, string>): string | undefined {
  if (form !== undefined) {
    headers['content-type'] = 'application/x-www-form-urlencoded'
    return new URLSearchParams(form).toString()
  }
  if (json === undefined) return undefined
  headers['content-type'] = 'application/json'
  return JSON.stringify(json)
}

function parseJson(text: string): unknown {
  return JSON.parse(text)
}

function encodeQuery(query: Record<string, string>): string {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/** What it says goes on to the browser as it is, as long as it can stand in a header. */
function headerText(value: string | undefined): string | undefined {
  return value !== undefined && /^[\x20-\x7e]{1,64}$/.test(value) ? value : undefined
}
