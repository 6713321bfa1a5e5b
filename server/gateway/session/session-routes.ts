import { randomBytes } from 'node:crypto'
import * as v from 'valibot'
import { jsonResponse, readJsonBody, type Exchange } from '../exchange'
import type { Log } from '../log'
import { readQuery } from '../operations/parameters'
import type { Limits } from '../policy'
import { Refusal, type Problem, type ProblemCode } from '../problem'
import type { Access } from '../thingspace/access'
import { problemOf, type VendorFailure } from '../vendor/failure'
import { signIn, signOutEverywhere, type Grant } from '../vendor/telecomx-auth'
import { Trouble } from '../vendor/trouble'
import type { Vendor } from '../vendor/vendor'
import { fitsCookie, goneCookie } from './cookie'
import type { Sealer } from './seal'
import { describeSession, type Session, type SessionBounds } from './session'
import type { Sessions } from './sessions'

type SessionRouteOptions = {
  sessions: Sessions
  sealer: Sealer
  vendor: Vendor
  bounds: SessionBounds
  /** Which ThingSpace accounts go with a level. */
  accessTo: (accessLevel: string) => Access
  limits: Limits
  now: () => number
  log: Log
}

const credentialsSchema = v.strictObject({
  username: v.pipe(v.string(), v.minLength(1), v.maxLength(256)),
  password: v.pipe(v.string(), v.minLength(1), v.maxLength(1024)),
  smsKey: v.optional(v.pipe(v.string(), v.maxLength(64))),
  authenticatorToken: v.optional(v.pipe(v.string(), v.maxLength(64))),
})

export function createSessionRoutes(options: SessionRouteOptions) {
  const { sessions, sealer, vendor, bounds, accessTo, limits, now, log } = options

  /** Who is here: `null` is an answer, not an error. Asked by the user, it keeps the session alive. */
  async function get(exchange: Exchange): Promise<Response> {
    readQuery(exchange.incoming.url ?? '', {})
    const visit = await sessions.open(exchange.incoming)
    const session = await visit?.settle()
    if (!visit || !session) return jsonResponse(exchange, null)
    await visit.leave(exchange.outgoing)
    return jsonResponse(exchange, describeSession(session, bounds, accessTo))
  }

  async function post(exchange: Exchange): Promise<Response> {
    const { incoming, outgoing, requestId, signal } = exchange
    readQuery(incoming.url ?? '', {})
    const body = v.safeParse(credentialsSchema, await readJsonBody(incoming, limits.bodyBytes))
    if (!body.success) throw new Refusal({ code: 'bad_request', detail: 'credentials' })
    const answer = await signIn(vendor, body.output, { requestId, signal })
    if (!answer.ok) {
      log('sign_in_refused', { requestId, status: answer.failure.status })
      throw new Refusal(refusedSignIn(answer.failure, vendor))
    }
    const session = begin(answer.grant)
    const value = await sealer.seal(session)
    if (!fitsCookie(value)) throw new Trouble('upstream_invalid', 'session does not fit a cookie')
    // A session that was planted in this browser must not become the new user's.
    const previous = await sessions.read(incoming)
    if (previous) sessions.end(previous)
    sessions.start(session, value, outgoing)
    log('sign_in', { requestId, accessLevel: session.accessLevel })
    return jsonResponse(exchange, describeSession(session, bounds, accessTo))
  }

  function begin({ lifeMs, ...grant }: Grant): Session {
    const at = now()
    return {
      id: randomBytes(16).toString('base64url'),
      ...grant,
      startedAt: at,
      activeAt: at,
      vendor: { endsAt: lifeMs === null ? null : at + lifeMs, lifeMs: lifeMs ?? 0, askedAt: 0 },
    }
  }

  /**
   * Ends this session, here. The vendor's own logout ends all of the user's, so it is asked for by
   * name; when it fails, the session here has ended all the same, and the answer says both.
   */
  async function remove(exchange: Exchange): Promise<Response> {
    const { incoming, outgoing, requestId, signal } = exchange
    const isEverywhere = (value: string) => value === '' || value === 'true'
    const { everywhere } = readQuery(incoming.url ?? '', { everywhere: isEverywhere })
    const session = await sessions.read(incoming)
    if (session) {
      sessions.end(session)
      log('sign_out', { requestId })
    }
    outgoing.setHeader('set-cookie', goneCookie)
    outgoing.setHeader('clear-site-data', '"cache"')
    if (session && everywhere !== undefined) {
      const failed = await endElsewhere(session.token, { requestId, signal })
      if (failed) return jsonResponse(exchange, { elsewhere: failed })
    }
    return new Response(null, { status: 204 })
  }

  /** Why the user's other sessions could not be ended. */
  async function endElsewhere(
    token: string,
    context: { requestId: string; signal: AbortSignal },
  ): Promise<ProblemCode | undefined> {
    const code = await signOutEverywhere(vendor, token, context).then(
      (answer) => (answer.ok ? undefined : problemOf(answer.failure, vendor.name).code),
      (error: unknown) => {
        if (error instanceof Trouble) return error.code
        if (error instanceof Refusal) return error.problem.code
        throw error
      },
    )
    // A token that is dead already is what was wanted.
    if (code === undefined || code === 'unauthenticated') return undefined
    log('vendor_failed', { requestId: context.requestId, code })
    return code
  }

  return { get, post, remove }
}

const refusals = new Set([400, 401, 403, 404, 409, 422])

/**
 * The vendor's page breaks off before its list of words (which one asks for a code is not known), so
 * any single machine word goes on to the form.
 */
function refusedSignIn(failure: VendorFailure, vendor: Vendor): Problem {
  const problem = problemOf(failure, vendor.name)
  if (!refusals.has(failure.status)) return problem
  const { word } = failure
  const isWord = word !== undefined && /^[A-Za-z]{1,24}(?:_[A-Za-z]{1,24}){0,3}$/.test(word)
  return { ...problem, code: 'unauthenticated', ...(isWord ? { detail: word } : {}) }
}
