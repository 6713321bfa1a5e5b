import { request, type IncomingHttpHeaders, type RequestOptions } from 'node:http'
import { connect } from 'node:net'

export type Answer = {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  text: string
  json: () => unknown
  /** A field of a JSON answer, by its keys. */
  at: (...path: (string | number)[]) => unknown
  header: (name: string) => string
  ms: number
}

type AskOptions = {
  method?: string
  headers?: Record<string, string | string[]>
  body?: string | Buffer
  signal?: AbortSignal
}

/** A request exactly as written: no normalised path, no headers of a browser's own. */
export function ask(base: string, path: string, options: AskOptions = {}): Promise<Answer> {
  const { hostname, port } = new URL(base)
  const { method = 'GET', headers = {}, body, signal } = options
  const started = performance.now()
  const plain: RequestOptions = { hostname, port, path, method, headers, agent: false }
  return new Promise((resolve, reject) => {
    const outgoing = request(signal ? { ...plain, signal } : plain, (incoming) => {
      const chunks: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
      incoming.on('error', reject)
      incoming.on('end', () => {
        const bytes = Buffer.concat(chunks)
        resolve(toAnswer(incoming.statusCode ?? 0, incoming.headers, bytes, started))
      })
    })
    outgoing.on('error', reject)
    outgoing.end(body)
  })
}

function toAnswer(
  status: number,
  headers: IncomingHttpHeaders,
  body: Buffer,
  started: number,
): Answer {
  const text = body.toString('utf8')
  const json = (): unknown => JSON.parse(text)
  const at = (...path: (string | number)[]) => dig(json(), path)
  const header = (name: string) => [headers[name] ?? []].flat().join()
  return { status, headers, body, text, json, at, header, ms: performance.now() - started }
}

export function dig(value: unknown, path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
    value,
  )
}

/** Bytes down a socket, and what comes back until it closes (or for a second). */
export function sendRaw(base: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(base)
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes))
    let received = ''
    socket.on('data', (chunk: Buffer) => (received += chunk.toString('latin1')))
    socket.on('error', reject)
    socket.on('close', () => resolve(received))
    setTimeout(() => socket.destroy(), 1000).unref()
  })
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}

/** Polls until it holds; fails with the last value after two seconds. */
export async function until(holds: () => boolean, within = 2000): Promise<void> {
  const end = performance.now() + within
  while (!holds()) {
    if (performance.now() > end)
      throw new Error(`still not so after ${within} ms: ${holds.toString()}`)
    await sleep(5)
  }
}
