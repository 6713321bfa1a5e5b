import type { Problem, ProblemCode, VendorName } from '../problem'

/** What an error's body says, as far as it is a machine's word. */
export type Words = {
  word: string | undefined
  /** Which of its documented messages stood beside the word. */
  reason?: string | undefined
}

export type VendorFailure = Words & {
  status: number
  retryAfterMs: number | undefined
  date: string | undefined
}

/**
 * The words that the vendor documents; any other stays here, since an error text may say anything.
 * https://wiki.telecomx.dk/doku.php?id=api:customer:list (and the error tables of the other pages)
 */
const telecomxWords = new Set([
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

/** What a vendor may say to the browser; the other one's words are held to a pattern as they are read. */
const passes: Record<VendorName, (word: string) => boolean> = {
  telecomx: (word) => telecomxWords.has(word),
  thingspace: () => true,
}

/** Only 200 is success; a status that is not in the table is an answer we cannot read. */
export function problemOf(failure: VendorFailure, upstream: VendorName): Problem {
  const { word, reason, retryAfterMs, date } = failure
  return {
    code: codeOf(failure, upstream),
    upstream,
    ...(word !== undefined && passes[upstream](word) ? { detail: word } : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(date === undefined ? {} : { upstreamDate: date }),
  }
}

function codeOf({ status, word }: VendorFailure, upstream: VendorName): ProblemCode {
  if (upstream === 'telecomx' && status === 403 && word === 'customer') return 'feature_required'
  // Our own sign-in is what was refused, not the user's.
  if (upstream === 'thingspace' && (status === 401 || status === 403)) return 'upstream_error'
  return byStatus[status] ?? 'upstream_invalid'
}

/** The error body is not documented; whichever of the usual places holds a word will do. */
export function readWord(body: unknown): Words {
  if (typeof body !== 'object' || body === null) return { word: undefined }
  for (const key of ['message', 'error', 'code']) {
    const value: unknown = Reflect.get(body, key)
    if (isWord(value)) return { word: value }
  }
  return { word: undefined }
}

export function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_.]{1,80}$/.test(value)
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
