import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Hono } from 'hono'
import { assetResponse, isFileAddress, readAssets, type Assets } from './assets'
import type { DemoUser } from './config'
import { createDocument, type Document } from './document'
import { createExchange, type Bindings, type Exchange } from './exchange'
import { problemResponse, Refusal } from './problem'

type SiteOptions = {
  clientDir: string | null
  demoUsers: readonly DemoUser[]
  cspReport: (exchange: Exchange) => Promise<Response>
}

/** Everything that is not `/api`: the document, its files, and two small services of our own. */
export async function createSite({ clientDir, demoUsers, cspReport }: SiteOptions) {
  const assets: Assets = clientDir === null ? new Map() : await readAssets(clientDir)
  const html = clientDir === null ? null : await readFile(join(clientDir, 'index.html'), 'utf8')
  const document: Document | null = html === null ? null : createDocument(html, demoUsers)
  const site = new Hono<Bindings>()

  site.all('/healthz', ({ env }) => readOnly(env) ?? plain(200, 'ok'))

  site.all('/csp-report', async ({ env }) => {
    const exchange = createExchange(env)
    if (env.incoming.method !== 'POST') return notAllowed('POST')
    try {
      return await cspReport(exchange)
    } catch (error) {
      if (error instanceof Refusal) return problemResponse(error.problem, exchange.requestId)
      return plain(400, 'The report could not be read.')
    }
  })

  site.all('*', ({ env }) => {
    const refused = readOnly(env)
    if (refused) return refused
    const { url = '', headers } = env.incoming
    const [path = ''] = url.split('?', 1)
    const asset = assets.get(path)
    if (asset) return assetResponse(asset, headers['accept-encoding'], headers['if-none-match'])
    if (!document || isFileAddress(path)) return plain(404, 'There is nothing at this address.')
    return document(headers['accept-encoding'])
  })

  return site
}

function readOnly({ incoming: { method } }: Bindings['Bindings']): Response | undefined {
  return method === 'GET' || method === 'HEAD' ? undefined : notAllowed('GET, HEAD')
}

function notAllowed(allow: string): Response {
  return plain(405, 'The method is not allowed here.', { allow })
}

function plain(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(`${text}\n`, {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      ...headers,
    },
  })
}
