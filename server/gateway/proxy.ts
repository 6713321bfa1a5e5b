import type { IncomingMessage } from 'node:http'
import type { Operation } from './operations/operation'
import { readPath, readQuery } from './operations/parameters'
import type { Limits } from './policy'
import { Refusal } from './problem'
import { problemOf } from './vendor/failure'
import type { Vendor } from './vendor/vendor'

export type ProxyRequest = {
  incoming: IncomingMessage
  token: string
  accessLevel: string
  requestId: string
  signal: AbortSignal
}

export type ProxyAnswer = { body: unknown; date: string | undefined }

/** One operation, once: checked, sent, read, shaped. Nothing is repeated here; that is the SPA's. */
export async function proxy(
  operation: Operation,
  vendor: Vendor,
  request: ProxyRequest,
  limits: Limits,
): Promise<ProxyAnswer> {
  const { incoming, token, accessLevel, requestId, signal } = request
  const target = incoming.url ?? ''
  const path = readPath(target, `/api/${vendor.name}`, operation.path, operation.segments ?? {})
  const query = readQuery(target, operation.query)
  const conflict = operation.conflict?.(query)
  if (conflict !== undefined) throw new Refusal({ code: 'bad_request', detail: conflict })
  const answer = await vendor.call({
    path,
    query,
    token,
    requestId,
    signal,
    acceptLanguage: languagesOf(incoming),
  })
  if (!answer.ok) throw new Refusal(problemOf(answer.failure, vendor.name))
  return { body: operation.shape(answer.body, { query, accessLevel, limits }), date: answer.date }
}

function languagesOf(incoming: IncomingMessage): string | undefined {
  const value = incoming.headers['accept-language']
  return value !== undefined && /^[A-Za-z0-9 ,;=.*-]{1,120}$/.test(value) ? value : undefined
}
