import type { Problem, ProblemCode, VendorName } from '../problem'

export type VendorFailure = {
  status: number
  /** The machine word of its error body, if it had one. */
  word: string | undefined
  retryAfterMs: number | undefined
  date: string | undefined
}

/**
 * The words that the vendor documents; any other stays here, since an error text may say anything.
 * https://wiki.telecomx.dk/doku.php?id=api:customer:list (and the error tables of the other pages)
 */
const documentedWords = new Set([
  'access_denied',
  'blacklisted',
  'credentials_invalid',
  'customer',
  'expired',
  'id',
  'internal_error',
  'invalid_token',
])

const byStatus: Record<number, ProblemCode> = {
  301: 'upstream_redirect',
  302: 'upstream_redirect',
  303: 'upstream_redirect',
  307: 'upstream_redirect',
  308: 'upstream_redirect',
  400: 'bad_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  409: 'bad_request',
  422: 'bad_request',
  429: 'rate_limited',
  500: 'upstream_error',
  501: 'upstream_error',
  502: 'upstream_error',
  503: 'overloaded',
  504: 'upstream_error',
}

/** Only 200 is success; a status that is not in the table is an answer we cannot read. */
export function problemOf(failure: VendorFailure, upstream: VendorName): Problem {
  const { status, word, retryAfterMs, date } = failure
  const code =
    status === 403 && word === 'customer'
      ? 'feature_required'
      : (byStatus[status] ?? 'upstream_invalid')
  return {
    code,
    upstream,
    ...(word !== undefined && documentedWords.has(word) ? { detail: word } : {}),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(date === undefined ? {} : { upstreamDate: date }),
  }
}

/** The error body is not documented; whichever of the usual places holds a word will do. */
export function readWord(body: unknown): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined
  for (const key of ['message', 'error', 'code']) {
    const value: unknown = Reflect.get(body, key)
    if (typeof value === 'string' && /^[A-Za-z0-9_.]{1,80}$/.test(value)) return value
  }
  return undefined
}

/** Seconds or an HTTP date, at most a day; anything else is as if it had not been sent. */
export function readRetryAfter(value: string | undefined, now: number): number | undefined {
  const text = value?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Math.min(Number(text) * 1000, longestWait)
  if (!/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text))
    return undefined
  const at = Date.parse(text)
  return Number.isNaN(at) ? undefined : Math.min(Math.max(0, at - now), longestWait)
}

const longestWait = 24 * 60 * 60 * 1000
