import { adopt, discardAnswers } from '#/lib/boot-handoff'
import { sessionAddress } from '#/lib/session-address'
import { observe } from './clock'
import { ApiError, isApiError } from './errors'
import { problemError } from './problem'
import { noteSessionEnds } from './session/ends'
import { isUserActive } from './user-activity'

/** Longer than the gateway's own patience (12.5 s), so that its precise word arrives first. */
const timeoutMs = 15_000

/** What a caller may say of any request: how to stop it, and that it is never a person's doing. */
export type Sending = {
  signal?: AbortSignal | undefined
  /** must not keep the session alive even while somebody is at the page */
  background?: boolean | undefined
}

type RequestOptions<T> = Sending & {
  address: string
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  body?: unknown
  /** makes our shape of the answer's JSON (undefined for 204); throws what it cannot read */
  read: (body: unknown) => T
}

/** Heartbeats are stamped by the one vendor's clock; the other's must not be mixed into it. */
const otherClock = '/api/thingspace/'

type Answer = { response: Response; order: number; sentAt: number; receivedAt: number }

let sent = 0

/**
 * The only fetch in the app, but for the boot script's. Resolves with what `read` made of the
 * answer, so raw JSON goes no further; rejects with an `ApiError`, or with an `AbortError` when
 * the caller gave up.
 */
export async function request<T>({ signal, read, ...sending }: RequestOptions<T>): Promise<T> {
  const controller = new AbortController()
  const abort = () => controller.abort()
  const timer = setTimeout(abort, timeoutMs)
  signal?.addEventListener('abort', abort)
  try {
    signal?.throwIfAborted()
    const answer = await send(sending, controller.signal)
    const text = await answer.response.text()
    note(sending.address, answer)
    return readAnswer(answer.response, text, read)
  } catch (error) {
    if (signal?.aborted) throw new DOMException('The request was abandoned.', 'AbortError')
    if (isApiError(error)) throw error
    throw networkError(error, controller.signal.aborted)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}

async function send(
  { address, method = 'GET', body, background }: Omit<RequestOptions<unknown>, 'read' | 'signal'>,
  signal: AbortSignal,
): Promise<Answer> {
  const order = ++sent
  const early = method === 'GET' ? adopt(address) : discardAnswers()
  if (early) {
    signal.addEventListener('abort', early.abort)
    return { order, sentAt: early.sentAt, ...(await early.answer) }
  }
  const headers = new Headers({ Accept: 'application/json', 'X-Requested-With': 'puls' })
  if (background || !isUserActive()) headers.set('X-Activity', 'background')
  if (body !== undefined) headers.set('Content-Type', 'application/json')
  const payload = body === undefined ? null : JSON.stringify(body)
  const sentAt = Date.now()
  const response = await fetch(address, { method, headers, body: payload, signal })
  return { order, response, sentAt, receivedAt: Date.now() }
}

function note(address: string, { response, order, sentAt, receivedAt }: Answer): void {
  const { headers, ok } = response
  noteSessionEnds(order, receivedAt, response)
  // An answer from a cache tells the time at which it was put there; the session is the gateway's
  // own, and so is a failure to reach the vendor: neither can be expected to tell the vendor's.
  const vendors = headers.has('x-upstream-date') || (ok && address !== sessionAddress)
  if (headers.has('age') || !vendors || address.startsWith(otherClock)) return
  observe(sentAt, receivedAt, headers.get('x-upstream-date'), headers.get('date'))
}

function readAnswer<T>(response: Response, text: string, read: (body: unknown) => T): T {
  const { status, headers } = response
  const body = parseJson(text)
  if (status !== 200 && status !== 204) throw problemError(response, body)
  const requestId = headers.get('x-request-id') ?? undefined
  const unreadable = { kind: 'contract', code: 'unreadable', status, requestId } as const
  if (status === 200 && body === undefined) throw new ApiError(unreadable)
  try {
    return read(body)
  } catch (cause) {
    throw new ApiError({ ...unreadable, path: isApiError(cause) ? cause.path : undefined, cause })
  }
}

/** undefined, which JSON cannot say: not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function networkError(cause: unknown, timedOut: boolean): ApiError {
  if (timedOut) return new ApiError({ kind: 'network', code: 'timeout', cause })
  const code = navigator.onLine ? 'unreachable' : 'offline'
  return new ApiError({ kind: 'network', code, cause })
}
