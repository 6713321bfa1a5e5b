import type { FaultAction } from './fault'
import { applyPatch } from './json-patch'

/** An answer in full, before it goes out: what a fault bends. */
export type Answer = { status: number; headers: Headers; body: Uint8Array<ArrayBuffer> }

/** Whether the true answer is needed: a fault that replaces the body does not ask for it. */
export function replacesBody({ status, body, bodyBase64 }: FaultAction): boolean {
  return body !== undefined || bodyBase64 !== undefined || (status !== undefined && status >= 400)
}

/** The part of a fault that is about what is said; `fault-wire` has the part about how it is sent. */
export function bendAnswer(
  answer: Answer,
  action: FaultAction,
  wordFor: (status: number) => object = wordOf,
): Answer {
  const headers = new Headers(answer.headers)
  const status = action.status ?? answer.status
  let { body } = answer
  if (replacesBody(action)) {
    body = replacement(action, () => wordFor(status))
    headers.set('content-type', 'application/json')
  } else if (action.patch !== undefined || action.cursor !== undefined) {
    const document: unknown = JSON.parse(new TextDecoder().decode(body))
    const patched = applyPatch(document, action.patch ?? [])
    body = encode(JSON.stringify(withCursor(patched, action.cursor)))
  }
  if (action.truncateAfterBytes !== undefined) body = body.slice(0, action.truncateAfterBytes)
  if (action.contentType !== undefined) headers.set('content-type', action.contentType)
  for (const [name, value] of Object.entries(action.headers ?? {})) {
    if (value === null) headers.delete(name)
    else headers.set(name, value)
  }
  return { status, headers, body }
}

function replacement(action: FaultAction, word: () => object): Uint8Array<ArrayBuffer> {
  if (action.bodyBase64 !== undefined)
    return new Uint8Array(Buffer.from(action.bodyBase64, 'base64'))
  if (typeof action.body === 'string') return encode(action.body)
  if (action.body !== undefined) return encode(JSON.stringify(action.body))
  return encode(JSON.stringify(word()))
}

/** TelecomX's; the other vendor has its own. */
function wordOf(status: number): { message: string } {
  return { message: words.get(status) ?? 'fault' }
}

/** The words the vendor's pages have for a status, where one is the obvious one. */
const words = new Map([
  [400, 'bad request'],
  [401, 'expired'],
  [403, 'access_denied'],
  [404, 'id'],
  [500, 'internal_error'],
])

/** ThingSpace pages its lists by one of these members: upgrades by the second, all else by the first. */
function withCursor(document: unknown, cursor: string | number | undefined): unknown {
  if (cursor === undefined || typeof document !== 'object' || document === null) return document
  if ('lastSeenUpgradeId' in document) return { ...document, lastSeenUpgradeId: cursor }
  return { ...document, lastSeenDeviceId: cursor }
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
