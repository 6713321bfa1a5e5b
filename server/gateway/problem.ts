/** Why the gateway says no. The code is what the SPA decides by; the status is what HTTP needs. */
const problems = {
  unauthenticated: [401, 'There is no session, or it has ended.'],
  forbidden: [403, 'The access level does not allow this.'],
  feature_required: [403, 'The customer does not have the required feature.'],
  not_found: [404, 'There is nothing at this address.'],
  bad_request: [400, 'The request is not one that this service takes.'],
  uri_too_long: [414, 'The address is too long.'],
  method_not_allowed: [405, 'The method is not allowed here.'],
  csrf: [403, 'The request did not come from this application.'],
  rate_limited: [429, 'Too many requests. Slow down.'],
  overloaded: [503, 'Too many requests are waiting. Try again soon.'],
  circuit_open: [503, 'The service behind this one is being left alone for a while.'],
  upstream_timeout: [504, 'The service behind this one did not answer in time.'],
  upstream_unreachable: [502, 'The service behind this one cannot be reached.'],
  upstream_error: [502, 'The service behind this one reported an error.'],
  upstream_invalid: [502, 'The service behind this one gave an answer that cannot be read.'],
  upstream_too_large: [502, 'The service behind this one gave an answer that is too large.'],
  upstream_redirect: [502, 'The service behind this one pointed elsewhere.'],
  internal: [500, 'Something in this service failed.'],
} as const satisfies Record<string, readonly [number, string]>

export type ProblemCode = keyof typeof problems

export type VendorName = 'telecomx' | 'thingspace'

export type Problem = {
  code: ProblemCode
  /** Where HTTP has a status of its own for the same code: 413 and 421. */
  status?: number
  upstream?: VendorName
  /** One machine word of the vendor's, from a list: never its text. */
  detail?: string
  /** Our word for one of the vendor's documented messages, where its own word says too little. */
  reason?: string
  retryAfterMs?: number
  /** For 405. */
  allow?: readonly string[]
  /** The vendor's Date, when it answered: a refusal, too, tells the time. */
  upstreamDate?: string
}

/** Thrown from anywhere below a route; turned into the answer in one place. */
export class Refusal extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.name = 'Refusal'
    this.problem = problem
  }
}

export function statusOf(problem: Problem): number {
  return problem.status ?? problems[problem.code][0]
}

export function problemBody(problem: Problem, requestId: string): string {
  const { code, upstream = null, detail, reason, retryAfterMs } = problem
  return JSON.stringify({
    type: `urn:puls:problem:${code}`,
    title: problems[code][1],
    status: statusOf(problem),
    code,
    upstream,
    requestId,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    ...(detail === undefined ? {} : { detail }),
    ...(reason === undefined ? {} : { reason }),
  })
}

export function problemHeaders(problem: Problem): Record<string, string> {
  const headers: Record<string, string> = { 'content-type': 'application/problem+json' }
  const { retryAfterMs, allow, upstreamDate } = problem
  if (retryAfterMs !== undefined) headers['retry-after'] = `${Math.ceil(retryAfterMs / 1000)}`
  if (allow !== undefined) headers['allow'] = allow.join(', ')
  if (upstreamDate !== undefined) headers['x-upstream-date'] = upstreamDate
  return headers
}

export function problemResponse(problem: Problem, requestId: string): Response {
  return new Response(problemBody(problem, requestId), {
    status: statusOf(problem),
    headers: problemHeaders(problem),
  })
}
