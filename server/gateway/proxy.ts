import type { IncomingMessage } from 'node:http'
import { readJsonBody, type Exchange } from './exchange'
import type { Body, Operation } from './operations/operation'
import { fillPath, readParams, readQuery } from './operations/parameters'
import type { Limits } from './policy'
import { Refusal } from './problem'
import type { Session } from './session/session'
import type { Upstream } from './upstream'
import { problemOf } from './vendor/failure'

export type ProxyAnswer = { body: unknown; date: string | undefined }

/** Where the browser finds an operation. */
export function addressOf({ path }: Operation, { name }: Upstream): string {
  return `/api/${name}${path}`
}

/** One operation, once: checked, sent, read, shaped. Nothing is repeated here; that is the SPA's. */
export async function proxy(
  operation: Operation,
  upstream: Upstream,
  { incoming, requestId, signal }: Exchange,
  session: Session,
  limits: Limits,
): Promise<ProxyAnswer> {
  const target = incoming.url ?? ''
  const params = readParams(target, addressOf(operation, upstream), operation.params ?? {})
  const query = readQuery(target, operation.query)
  const conflict = operation.conflict?.(query)
  if (conflict !== undefined) throw new Refusal({ code: 'bad_request', detail: conflict })
  const body = await readBodyOf(operation, incoming, limits)
  const account = params['account'] ?? body?.account ?? ''
  upstream.admit(session, account)
  const call = {
    method: operation.method ?? 'GET',
    path: fillPath(operation.path, params),
    query,
    requestId,
    signal,
    acceptLanguage: languagesOf(incoming),
    ...(body ? { json: body.json } : {}),
    ...(operation.answerBytes ? { answerBytes: limits[operation.answerBytes] } : {}),
  }
  const answer = await upstream.ask(call, session, account)
  if (!answer.ok) throw new Refusal(problemOf(answer.failure, upstream.name))
  const { accessLevel } = session
  return { body: operation.shape(answer.body, { query, accessLevel, limits }), date: answer.date }
}

async function readBodyOf(
  operation: Operation,
  incoming: IncomingMessage,
  limits: Limits,
): Promise<Body | undefined> {
  if (!operation.body) return undefined
  const body = operation.body(await readJsonBody(incoming, limits.upgradeBodyBytes))
  if (!body) throw new Refusal({ code: 'bad_request', detail: 'body' })
  return body
}

function languagesOf(incoming: IncomingMessage): string | undefined {
  const value = incoming.headers['accept-language']
  return value !== undefined && /^[A-Za-z0-9 ,;=.*-]{1,120}$/.test(value) ? value : undefined
}
