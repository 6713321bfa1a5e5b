/**
 * What went wrong, as far as a program may tell: `network` (no answer reached us), `status` (an
 * answer that says no), `contract` (an answer we cannot read). Match on kind, status and code;
 * the message is for a developer's console and never shown.
 */
export type ErrorKind = 'network' | 'status' | 'contract'

const gatewayCodes = [
  'unauthenticated',
  'forbidden',
  'feature_required',
  'not_found',
  'bad_request',
  'uri_too_long',
  'method_not_allowed',
  'csrf',
  'rate_limited',
  'overloaded',
  'circuit_open',
  'upstream_timeout',
  'upstream_unreachable',
  'upstream_error',
  'upstream_invalid',
  'upstream_too_large',
  'upstream_redirect',
  'internal',
] as const

type GatewayCode = (typeof gatewayCodes)[number]

/** The gateway's words, and ours for what happens before or after it: */
export type ErrorCode =
  | GatewayCode
  /** this computer has no network */
  | 'offline'
  /** the gateway does not answer */
  | 'unreachable'
  /** no answer within our patience */
  | 'timeout'
  /** a list that says there is more, and sends us back to what was read */
  | 'marker_repeated'
  /** an answer that is not what was agreed */
  | 'unreadable'

type ApiErrorInit = {
  kind: ErrorKind
  code: ErrorCode
  status?: number | undefined
  requestId?: string | undefined
  retryAfterMs?: number | undefined
  detail?: string | undefined
  reason?: string | undefined
  rows?: number | undefined
  path?: string | undefined
  cause?: unknown
}

export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly kind: ErrorKind
  readonly code: ErrorCode
  readonly status: number | undefined
  /** what support needs to find the request in the gateway's log */
  readonly requestId: string | undefined
  readonly retryAfterMs: number | undefined
  /** a documented word of the vendor's, such as `access_denied` */
  readonly detail: string | undefined
  /** the gateway's word for the vendor's message, where its own word says too little */
  readonly reason: string | undefined
  /** how many rows had been read when a list could be followed no further */
  readonly rows: number | undefined
  /** where in the answer it stopped making sense; never what stood there */
  readonly path: string | undefined

  constructor(init: ApiErrorInit) {
    super(`${init.kind} ${init.code}${init.path ? ` at ${init.path}` : ''}`, { cause: init.cause })
    this.kind = init.kind
    this.code = init.code
    this.status = init.status
    this.requestId = init.requestId
    this.retryAfterMs = init.retryAfterMs
    this.detail = init.detail
    this.reason = init.reason
    this.rows = init.rows
    this.path = init.path
  }
}

export function isApiError(error: unknown): error is ApiError {
  return error instanceof ApiError
}

export function isGatewayCode(value: unknown): value is GatewayCode {
  return gatewayCodes.some((code) => code === value)
}
