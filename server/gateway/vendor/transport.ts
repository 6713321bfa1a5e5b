import { buildConnector, Pool, type Dispatcher } from 'undici'
import type { Method } from '../operations/operation'
import type { Limits } from '../policy'
import { createSlots } from './slots'
import { Trouble } from './trouble'

export type VendorRequest = {
  method: Method
  /** Path and query. */
  path: string
  headers: Record<string, string>
  body?: string
  /** How much of the answer is read. */
  answerBytes: number
  /** Aborted when nobody waits for the answer any more. */
  signal: AbortSignal
}

export type RawAnswer = {
  status: number
  header: (name: string) => string | undefined
  /** As it came over the wire: still compressed. Empty where the status already says all. */
  body: Buffer
}

export type Transport = {
  send: (request: VendorRequest) => Promise<RawAnswer>
  close: () => Promise<void>
}

/**
 * One pool of connections to one vendor, with our own clocks: the library's are coarse, and a time
 * that is promised to the operator must be kept. Nothing is repeated and no redirect is followed here.
 */
export function createTransport(origin: string, limits: Limits): Transport {
  const pool = new Pool(origin, {
    connections: limits.sockets,
    pipelining: 1,
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: buildConnector({ timeout: limits.connectMs }),
  })
  const slots = createSlots(limits)

  async function send(request: VendorRequest): Promise<RawAnswer> {
    const overall = new AbortController()
    const stop = () => overall.abort(request.signal.reason)
    const timer = setTimeout(() => overall.abort(late('total')), limits.totalMs)
    request.signal.addEventListener('abort', stop)
    if (request.signal.aborted) stop()
    try {
      const leave = await slots.take(overall.signal)
      try {
        return await exchange(pool, request, overall.signal, limits)
      } finally {
        leave()
      }
    } finally {
      clearTimeout(timer)
      request.signal.removeEventListener('abort', stop)
    }
  }

  return { send, close: () => pool.destroy() }
}

function late(reason: string): Trouble {
  return new Trouble('upstream_timeout', reason)
}

function exchange(
  pool: Pool,
  { method, path, headers, body, answerBytes }: VendorRequest,
  signal: AbortSignal,
  limits: Limits,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined
    let answer: { status: number; header: RawAnswer['header'] } | undefined
    let settled = false
    let bytes = 0
    const chunks: Buffer[] = []

    let quiet = setTimeout(() => fail(late('first byte')), limits.firstByteMs)

    function settle() {
      settled = true
      clearTimeout(quiet)
      signal.removeEventListener('abort', onAbort)
    }

    function fail(error: unknown) {
      if (settled) return
      // Of an error only the word is wanted: the status stands without it.
      if (answer && answer.status !== 200 && error instanceof Trouble) {
        done([])
      } else {
        settle()
        reject(error)
      }
      stop()
    }

    function done(parts: Buffer[]) {
      if (settled || !answer) return
      settle()
      resolve({ ...answer, body: Buffer.concat(parts) })
    }

    function stop() {
      if (controller && !controller.aborted) controller.abort(new Error('not wanted any more'))
    }

    function onAbort() {
      fail(signal.reason)
    }

    signal.addEventListener('abort', onAbort)
    pool.dispatch(
      { method, path, headers, body: body ?? null },
      {
        onRequestStart(started) {
          controller = started
          if (settled) stop()
        },
        onResponseStart(_, status, received) {
          if (status < 200) return
          answer = { status, header: (name) => single(received[name]) }
          if (status >= 300 && status < 400) {
            done([])
            stop()
            return
          }
          clearTimeout(quiet)
          quiet = setTimeout(() => fail(late('idle body')), limits.idleBodyMs)
        },
        onResponseData(_, chunk) {
          if (settled) return
          quiet.refresh()
          bytes += chunk.length
          chunks.push(chunk)
          const most = answer?.status === 200 ? answerBytes : limits.errorBytes
          if (bytes > most) fail(new Trouble('upstream_too_large', 'body'))
        },
        onResponseEnd() {
          done(chunks)
        },
        onResponseError(_, error) {
          fail(classify(error, answer !== undefined))
        },
      },
    )
  })
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value
}

/** Before the answer began, the vendor was not there; after that, what it said was not whole. */
function classify(error: Error, answering: boolean): Error {
  const code = codeOf(error)
  if (answering) return new Trouble('upstream_invalid', code)
  const unreadable = error.name === 'HTTPParserError' || code === 'UND_ERR_HEADERS_OVERFLOW'
  return new Trouble(unreadable ? 'upstream_invalid' : 'upstream_unreachable', code)
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
