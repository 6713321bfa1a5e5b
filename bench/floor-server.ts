import { readFileSync } from 'node:fs'
import { Agent, createServer, request } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'

export type FloorServer = { url: string; close: () => Promise<void> }

const emptyPicture = '<svg xmlns="http://www.w3.org/2000/svg"/>'

/**
 * The floor page at an address of its own, since the gateway's policy allows no page but Puls. Its
 * `/api` is the gateway's, which is told that the page is one of its own.
 */
export async function serveFloor(gatewayUrl: string): Promise<FloorServer> {
  const page = brotliCompressSync(
    readFileSync(fileURLToPath(new URL('floor.html', import.meta.url))),
  )
  const gateway = new URL(gatewayUrl)
  const agent = new Agent({ keepAlive: true })

  const server = createServer((incoming, outgoing) => {
    if (incoming.url?.startsWith('/api/')) return forward(incoming, outgoing, gateway, agent)
    if (!incoming.url?.startsWith('/?')) {
      return outgoing.setHeader('content-type', 'image/svg+xml').end(emptyPicture)
    }
    outgoing.setHeader('cache-control', 'no-store')
    outgoing.setHeader('content-type', 'text/html; charset=utf-8')
    outgoing.setHeader('content-encoding', 'br')
    return outgoing.end(page)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, gateway.hostname, resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the floor has no port')
  return {
    url: `http://${gateway.hostname}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        agent.destroy()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function forward(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  gateway: URL,
  agent: Agent,
): void {
  const { method, url, headers } = incoming
  const ours = headers.origin === undefined ? {} : { origin: gateway.origin }
  const onward = request(
    new URL(url ?? '/', gateway),
    { method: method ?? 'GET', headers: { ...headers, ...ours, host: gateway.host }, agent },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    },
  )
  onward.on('error', () => outgoing.destroy())
  incoming.pipe(onward)
}
