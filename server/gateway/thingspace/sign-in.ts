import * as v from 'valibot'
import { newRequestId } from '../front-door'
import type { Log } from '../log'
import { Refusal } from '../problem'
import { problemOf, type VendorFailure } from '../vendor/failure'
import { Trouble } from '../vendor/trouble'
import type { Vendor, VendorCall } from '../vendor/vendor'
import type { Attempt, SignInGuard } from './sign-in-guard'
import type { ThingSpaceService } from './thingspace-config'

/** What every call of the firmware service carries. */
export type Tokens = {
  bearer: string
  /** Epoch ms; null: the vendor did not say. */
  bearerEndsAt: number | null
  session: string
}

export type SignIn = {
  /** Both tokens, anew. */
  whole: () => Promise<Tokens>
  /** The first of them, whose hour is over while the session is in use. */
  bearer: (tokens: Tokens) => Promise<Tokens>
}

type SignInOptions = {
  vendor: Vendor
  service: ThingSpaceService
  guard: SignInGuard
  now: () => number
  log: Log
}

// They will stand in headers.
const token = v.pipe(v.string(), v.regex(/^[\x21-\x7e]{1,4000}$/))
const seconds = v.pipe(
  v.union([v.number(), v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number))]),
  v.minValue(0),
)
const grantSchema = v.object({
  access_token: token,
  expires_in: v.fallback(v.nullish(seconds, null), null),
})
const sessionSchema = v.object({ sessionToken: token })

/**
 * Signing in to ThingSpace, by two documented calls. Each takes what the other gave, and neither is
 * ever made again by itself. https://thingspace.verizon.com/documentation/apis/software-management/
 */
export function createSignIn(options: SignInOptions): SignIn {
  const { vendor, service, guard, now, log } = options
  const basic = Buffer.from(`${service.key}:${service.secret}`).toString('base64')

  async function ask(call: Pick<VendorCall, 'path' | 'headers' | 'form' | 'json'>) {
    // Not the asking request's signal: others wait for it as well, and it must be seen to its end.
    const { signal } = new AbortController()
    const answer = await vendor.call({ method: 'POST', requestId: newRequestId(), signal, ...call })
    if (!answer.ok) throw new Refused(answer.failure)
    return answer.body
  }

  /** The vendor gives the same one for an hour, so what is left of it is what it says. */
  async function askBearer() {
    const body = await ask({
      path: '/ts/v1/oauth2/token',
      headers: { authorization: `Basic ${basic}` },
      form: { grant_type: 'client_credentials' },
    })
    const { access_token, expires_in } = read(grantSchema, body, 'oauth2 token')
    const bearerEndsAt = expires_in === null ? null : now() + expires_in * 1000
    return { bearer: access_token, bearerEndsAt }
  }

  async function askSession(bearer: string) {
    const { username, password } = service
    const body = await ask({
      path: '/m2m/v1/session/login',
      headers: { authorization: `Bearer ${bearer}` },
      json: { username, password },
    })
    return read(sessionSchema, body, 'session login').sessionToken
  }

  /** One attempt, counted until it is known to be none. */
  async function attempt<T>(step: (attempt: Attempt) => Promise<T>): Promise<T> {
    const closedForMs = guard.closedForMs()
    if (closedForMs > 0) throw stopped(closedForMs)
    const counted = guard.begin()
    try {
      return await step(counted)
    } catch (error) {
      const closedAfterMs = guard.closedForMs()
      if (error instanceof Refused) {
        const { status, word = '' } = error.failure
        log('thingspace_sign_in_refused', { status, word })
      }
      if (closedAfterMs > 0)
        log('thingspace_sign_in_stopped', { minutes: minutesOf(closedAfterMs) })
      throw error instanceof Refused ? toldOf(error.failure, closedAfterMs) : error
    }
  }

  function toldOf(failure: VendorFailure, closedForMs: number): Refusal {
    if (!isNo(failure.status)) return new Refusal(problemOf(failure, vendor.name))
    return closedForMs > 0
      ? stopped(closedForMs, failure.date)
      : refusal('login_refused', failure.date)
  }

  return {
    whole: () =>
      attempt(async (counted) => {
        const grant = await askBearer().catch(unlessRefused(counted))
        const session = await askSession(grant.bearer).catch(unlessReached(counted))
        counted.accepted()
        log('thingspace_sign_in')
        return { ...grant, session }
      }),
    bearer: (tokens) =>
      attempt(async (counted) => {
        const grant = await askBearer().catch(unlessRefused(counted))
        counted.takeBack()
        return { ...tokens, ...grant }
      }),
  }

  function stopped(closedForMs: number, date?: string): Refusal {
    // Until somebody has looked is no time that a browser could count down.
    const retryAfterMs = closedForMs === Infinity ? undefined : Math.max(closedForMs, 1000)
    return refusal('login_blocked', date, retryAfterMs)
  }

  function refusal(detail: string, date?: string, retryAfterMs?: number): Refusal {
    return new Refusal({
      code: 'upstream_error',
      upstream: vendor.name,
      detail,
      ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      ...(date === undefined ? {} : { upstreamDate: date }),
    })
  }
}

/** Null: until somebody has looked. */
function minutesOf(ms: number): number | null {
  return ms === Infinity ? null : Math.ceil(ms / 60_000)
}

class Refused extends Error {
  readonly failure: VendorFailure

  constructor(failure: VendorFailure) {
    super('refused')
    this.name = 'Refused'
    this.failure = failure
  }
}

function read<T>(schema: v.GenericSchema<unknown, T>, body: unknown, what: string): T {
  const result = v.safeParse(schema, body)
  if (!result.success) throw new Trouble('upstream_invalid', what)
  return result.output
}

/** No password goes with this step: only a word against the key counts. */
function unlessRefused(counted: Attempt) {
  return (error: unknown): never => {
    const refused = error instanceof Refused && isNo(error.failure.status)
    if (!refused) counted.takeBack()
    throw error
  }
}

/** Whatever became of a password that was sent, it may have counted. */
function unlessReached(counted: Attempt) {
  return (error: unknown): never => {
    const answered = error instanceof Refused && error.failure.status !== 429
    const unanswered = error instanceof Trouble && wasSent(error)
    if (!answered && !unanswered) counted.takeBack()
    throw error
  }
}

function isNo(status: number): boolean {
  return status >= 400 && status < 500 && status !== 429
}

/** The connection broke, or nothing came in time: but there had been one. */
function wasSent({ code, reason }: Trouble): boolean {
  return code !== 'upstream_unreachable' || brokenLater.has(reason)
}

const brokenLater = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE'])
