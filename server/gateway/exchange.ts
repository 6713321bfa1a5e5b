import type { IncomingMessage, ServerResponse } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import { encode } from './encoding'
import { bodyTooLarge } from './front-door'
import { Refusal } from './problem'

/** One request and its answer, as the handlers see them. */
export type Exchange = {
  incoming: IncomingMessage
  outgoing: ServerResponse
  requestId: string
  /** Aborted as soon as the browser has left: whatever was started for it stops. */
  signal: AbortSignal
}

export class Gone extends Error {
  constructor() {
    super('the client has left')
    this.name = 'Gone'
  }
}

/** What the front door hands to the routes. */
export type Bindings = { Bindings: HttpBindings & { requestId: string } }

export function createExchange({ incoming, outgoing, requestId }: Bindings['Bindings']): Exchange {
  const left = new AbortController()
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) left.abort(new Gone())
  })
  return { incoming, outgoing, requestId, signal: left.signal }
}

export async function jsonResponse(
  { incoming }: Exchange,
  value: unknown,
  extra: Record<string, string> = {},
): Promise<Response> {
  const accepted = incoming.headers['accept-encoding']
  const { body, headers } = await encode(JSON.stringify(value), accepted)
  return new Response(body, {
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers, ...extra },
  })
}

/** Counted while reading: a body of unknown length ends at the limit. */
export async function readBody(incoming: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of incoming) {
    const part = Buffer.from(chunk)
    bytes += part.length
    if (bytes > maxBytes) throw new Refusal(bodyTooLarge)
    chunks.push(part)
  }
  return Buffer.concat(chunks)
}

export async function readJsonBody(incoming: IncomingMessage, maxBytes: number): Promise<unknown> {
  if (!/^application\/json\s*(?:;|$)/i.test(incoming.headers['content-type'] ?? '')) {
    throw new Refusal({ code: 'bad_request', detail: 'content-type' })
  }
  const body = await readBody(incoming, maxBytes)
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw new Refusal({ code: 'bad_request', detail: 'json' })
  }
}
