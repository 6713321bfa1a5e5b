import { readHttpDate } from '#/lib/dates'
import { ApiError, type ErrorCode, isGatewayCode } from './errors'
import { isJsonObject } from './wire'

const byStatus: Record<number, ErrorCode> = {
  400: 'bad_request',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  414: 'uri_too_long',
  429: 'rate_limited',
  502: 'unreachable',
  503: 'unreachable',
  504: 'unreachable',
}

/**
 * A refusal, from the gateway's `application/problem+json` (RFC 9457). Whatever stands between
 * us and the gateway may answer in its place, with HTML or nothing: then the status speaks.
 */
export function problemError(response: Response, body: unknown): ApiError {
  const problem = isJsonObject(body) ? body : {}
  const { status, headers } = response
  return new ApiError({
    kind: 'status',
    status,
    code: isGatewayCode(problem['code'])
      ? problem['code']
      : (byStatus[status] ?? otherCode(status)),
    requestId: headers.get('x-request-id') ?? shortText(problem['requestId']),
    retryAfterMs: readMillis(problem['retryAfterMs']) ?? readRetryAfter(headers),
    detail: shortText(problem['detail']),
    reason: shortText(problem['reason']),
  })
}

function otherCode(status: number): ErrorCode {
  if (status >= 500) return 'internal'
  return status >= 400 ? 'bad_request' : 'unreadable'
}

function shortText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, 200) : undefined
}

function readMillis(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined
}

/** `Retry-After` in seconds or as a date, which is counted from the answer's own. */
function readRetryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after')
  if (value === null) return undefined
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000
  const until = readHttpDate(value)
  const from = readHttpDate(headers.get('date')) ?? Date.now()
  return until === null ? undefined : Math.max(0, until - from)
}
