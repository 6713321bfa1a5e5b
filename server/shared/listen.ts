import {
  createServer,
  IncomingMessage,
  ServerResponse,
  type Server,
  type ServerOptions,
} from 'node:http'
import { getRequestListener, type HttpBindings } from '@hono/node-server'
import { EnvError } from './env'

/** What both servers give to `listen`: a hono app's `fetch`, or a function around it. */
export type Fetch = (request: Request, env: HttpBindings) => Response | Promise<Response>

export type ListenOptions = {
  host: string
  /** 0 asks for any free port. */
  port: number
  /** The variable a reader of the error line can set. */
  portVariable?: string
  serverOptions?: ServerOptions
  /** Answers a request that never became a `Request` (a target that is no URL, no Host). */
  onRequestError?: (error: unknown) => Response | Promise<Response>
}

export type Listening = {
  url: string
  port: number
  server: Server
  /** Takes no new work, lets answers in flight finish for `graceMs`, then cuts what is left. */
  close: (graceMs?: number) => Promise<void>
}

export async function listen(fetch: Fetch, options: ListenOptions): Promise<Listening> {
  const { host, port, portVariable = 'PORT', serverOptions = {}, onRequestError } = options
  const listener = getRequestListener(
    (request, env) => fetch(request, http1(env)),
    onRequestError === undefined
      ? { hostname: host }
      : { hostname: host, errorHandler: onRequestError },
  )
  const server = createServer(
    serverOptions,
    (incoming, outgoing) => void listener(incoming, outgoing),
  )
  await started(server, host, port, portVariable)
  const address = server.address()
  const taken = address !== null && typeof address === 'object' ? address.port : port
  return {
    url: `http://${nameOf(host)}:${taken}`,
    port: taken,
    server,
    close: (graceMs = 0) => stopped(server, graceMs),
  }
}

/** What the address is wrong for, whatever the port. */
const hostCodes = new Set(['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN'])

function started(server: Server, host: string, port: number, variable: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isHost = hostCodes.has(error.code ?? '')
      reject(new EnvError(isHost ? 'HOST' : variable, why(error, host, port, variable)))
    })
    server.listen(port, host, resolve)
  })
}

function why(error: NodeJS.ErrnoException, host: string, port: number, variable: string): string {
  const { code, message } = error
  if (code === 'EADDRINUSE') {
    return `port ${port} on ${host} is taken. Stop what uses it, or set ${variable} to another port (0 takes any free one).`
  }
  if (code === 'EACCES') {
    return `port ${port} may not be opened by this user. Set ${variable} to one from 1024 to 65535.`
  }
  if (code !== undefined && hostCodes.has(code)) {
    return `this machine has no address ${host}. Set it to 127.0.0.1 or 0.0.0.0.`
  }
  return `cannot listen on ${host}:${port} (${code ?? message}).`
}

function stopped(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection that answers its last request now would otherwise stay open for another.
    const sweep = setInterval(() => server.closeIdleConnections(), 20)
    const cut = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearInterval(sweep)
      clearTimeout(cut)
      resolve()
    })
    server.closeIdleConnections()
  })
}

/** We never serve HTTP/2, but the adaptor's type allows it. */
function http1(env: { incoming: unknown; outgoing: unknown }): HttpBindings {
  const { incoming, outgoing } = env
  if (incoming instanceof IncomingMessage && outgoing instanceof ServerResponse) {
    return { incoming, outgoing }
  }
  throw new TypeError('expected an HTTP/1.1 request')
}

/** An address that a browser on this machine can open. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
