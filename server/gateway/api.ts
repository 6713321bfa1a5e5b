import type { IncomingMessage } from 'node:http'
import { Hono } from 'hono'
import { createExchange, Gone, jsonResponse, type Bindings, type Exchange } from './exchange'
import { isFromOurPage } from './front-door'
import type { Log } from './log'
import type { Method, Operation } from './operations/operation'
import type { Origins } from './origins'
import type { Limits } from './policy'
import { problemResponse, Refusal, statusOf, type Problem, type VendorName } from './problem'
import { addressOf, proxy } from './proxy'
import type { RateLimit } from './session/rate'
import type { createSessionRoutes } from './session/session-routes'
import type { Sessions, Visit } from './session/sessions'
import type { Upstream } from './upstream'
import { Trouble } from './vendor/trouble'

export type ApiOptions = {
  origins: () => Origins
  sessions: Sessions
  sessionRoutes: ReturnType<typeof createSessionRoutes>
  rate: RateLimit
  /** What can be asked, and of whom. */
  operations: readonly { operation: Operation; upstream: Upstream }[]
  limits: Limits
  log: Log
}

type Handler = (exchange: Exchange) => Promise<Response>
type Handlers = Partial<Record<Method, Handler>>

/** Everything below `/api`, by an explicit table. */
export function createApi(options: ApiOptions): Hono<Bindings> {
  const { sessions, sessionRoutes, rate, limits, log } = options
  const api = new Hono<Bindings>()

  /** One address, what may be done there, and the vendor behind it. */
  function route(path: string, handlers: Handlers, vendor?: VendorName) {
    api.all(path, async ({ env }) => {
      const exchange = createExchange(env)
      try {
        return await choose(exchange.incoming, handlers)(exchange)
      } catch (error) {
        return refuse(exchange, error, vendor)
      }
    })
  }

  function choose(incoming: IncomingMessage, handlers: Handlers): Handler {
    const { method = '' } = incoming
    // A preflight gets the same answer whoever asks, and never a word of permission.
    if (method !== 'OPTIONS' && !isFromOurPage(incoming, options.origins())) {
      throw new Refusal({ code: 'csrf' })
    }
    const handler = isMethod(method) ? handlers[method] : undefined
    if (handler) return handler
    const allow = Object.keys(handlers)
    if (allow.length === 0) throw new Refusal({ code: 'not_found' })
    throw new Refusal({ code: 'method_not_allowed', allow })
  }

  function refuse(exchange: Exchange, error: unknown, vendor?: VendorName): Response {
    const { requestId } = exchange
    // Nobody reads this one.
    if (error instanceof Gone) return new Response(null, { status: 499 })
    const problem = problemFrom(error, vendor)
    report(log, error, problem, requestId)
    // The rest of the body is not worth reading to keep the connection.
    if (statusOf(problem) === 413) exchange.outgoing.setHeader('connection', 'close')
    return problemResponse(problem, requestId)
  }

  async function withVisit(
    exchange: Exchange,
    handle: (visit: Visit) => Promise<Response>,
  ): Promise<Response> {
    const visit = await sessions.open(exchange.incoming)
    if (!visit) throw new Refusal({ code: 'unauthenticated' })
    try {
      const retryAfterMs = rate.take(visit.session.id)
      if (retryAfterMs > 0) throw new Refusal({ code: 'rate_limited', retryAfterMs })
      return await handle(visit)
    } catch (error) {
      // The vendor knows the token no more: the session is over for every request that carries it.
      if (error instanceof Refusal && error.problem.code === 'unauthenticated') {
        log('session_ended_by_vendor', { requestId: exchange.requestId })
        visit.end()
      }
      throw error
    } finally {
      await visit.leave(exchange.outgoing)
    }
  }

  function operate(operation: Operation, upstream: Upstream): Handler {
    return (exchange) =>
      withVisit(exchange, async ({ session }) => {
        const { body, date } = await proxy(operation, upstream, exchange, session, limits)
        return jsonResponse(exchange, body, date === undefined ? {} : { 'x-upstream-date': date })
      })
  }

  const { get, post, remove } = sessionRoutes
  route('/api/session', { GET: get, POST: post, DELETE: remove }, 'telecomx')
  const served = new Map<string, { vendor: VendorName; handlers: Handlers }>()
  for (const { operation, upstream } of options.operations) {
    const address = addressOf(operation, upstream)
    const handlers: Handlers = { ...served.get(address)?.handlers }
    handlers[operation.method ?? 'GET'] = operate(operation, upstream)
    served.set(address, { vendor: upstream.name, handlers })
  }
  for (const [address, { vendor, handlers }] of served) route(address, handlers, vendor)
  route('/api', {})
  route('/api/*', {})
  return api
}

function isMethod(method: string): method is Method {
  return method === 'GET' || method === 'POST' || method === 'PUT' || method === 'DELETE'
}

function problemFrom(error: unknown, vendor: VendorName | undefined): Problem {
  if (error instanceof Refusal) return error.problem
  if (!(error instanceof Trouble)) return { code: 'internal' }
  return { code: error.code, ...(vendor === undefined ? {} : { upstream: vendor }) }
}

function report(log: Log, error: unknown, problem: Problem, requestId: string) {
  const { code } = problem
  const status = statusOf(problem)
  if (code === 'internal') log('internal_error', { requestId, ...whereabouts(error) })
  else if (error instanceof Trouble) log('vendor_failed', { requestId, code, reason: error.reason })
  else if (code === 'csrf') log('csrf_refused', { requestId })
  else if (code === 'unauthenticated') return
  else if (problem.upstream || code === 'overloaded') log('vendor_failed', { requestId, code })
  else if (code === 'rate_limited') log('rate_limited', { requestId })
  else if (code === 'bad_request') log('parameter_refused', { requestId, status })
}

/** Where it broke, without the message: that may quote what was being worked on. */
function whereabouts(error: unknown): { name: string; at: string } {
  if (!(error instanceof Error)) return { name: typeof error, at: '' }
  const frame = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at '))
  return { name: error.name, at: frame?.trim() ?? '' }
}
