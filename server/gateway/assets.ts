import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { chooseEncoding, type Encoding } from './encoding'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

type Asset = {
  type: string
  tag: string
  immutable: boolean
  body: Buffer
  encoded: Partial<Record<Encoding, Buffer>>
}

/** Every file that is served, by its address, read once: what is not in the map cannot be asked for. */
export type Assets = ReadonlyMap<string, Asset>

export async function readAssets(directory: string): Promise<Assets> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name))
  const present = new Set(files)
  const assets = new Map<string, Asset>()
  for (const file of files) {
    const address = `/${relative(directory, file).split(sep).join('/')}`
    const type = types[extname(file)]
    if (type === undefined || address.includes('/.')) continue
    const body = await readFile(file)
    const encoded: Asset['encoded'] = {}
    if (present.has(`${file}.br`)) encoded.br = await readFile(`${file}.br`)
    if (present.has(`${file}.gz`)) encoded.gzip = await readFile(`${file}.gz`)
    const tag = createHash('sha256').update(body).digest('base64url').slice(0, 22)
    // Names below /assets carry a hash of the content: what they name never changes.
    assets.set(address, { type, tag, immutable: address.startsWith('/assets/'), body, encoded })
  }
  return assets
}

export function assetResponse(
  asset: Asset,
  acceptEncoding: string | undefined,
  ifNoneMatch: string | undefined,
): Response {
  const available = (['br', 'gzip'] as const).filter((name) => asset.encoded[name] !== undefined)
  const encoding = chooseEncoding(acceptEncoding, available)
  const tag = `"${asset.tag}${encoding === undefined ? '' : `-${encoding}`}"`
  const headers: Record<string, string> = {
    'cache-control': asset.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag: tag,
  }
  if (available.length > 0) headers['vary'] = 'accept-encoding'
  if (namesTag(ifNoneMatch, tag)) return new Response(null, { status: 304, headers })
  headers['content-type'] = asset.type
  if (encoding !== undefined) headers['content-encoding'] = encoding
  return new Response((encoding && asset.encoded[encoding]) ?? asset.body, { headers })
}

function namesTag(ifNoneMatch: string | undefined, tag: string): boolean {
  const tags = (ifNoneMatch ?? '').split(',').map((entry) => entry.trim().replace(/^W\//, ''))
  return tags.includes(tag) || tags.includes('*')
}

/**
 * Whether an address asks for a file, so that a missing one is a 404 and not the document: a browser
 * that gets HTML for a script after an update says nothing useful. An identifier in a deeper address
 * may hold dots (Android packages do), so there only the endings of files count.
 */
export function isFileAddress(path: string): boolean {
  const segments = path.split('/').slice(1)
  const [first = ''] = segments
  if (first === 'assets' || first.startsWith('__') || first.includes('.')) return true
  return segments.some((segment) => segment.startsWith('.')) || fileEnding.test(path)
}

const fileEnding =
  /\.(?:bak|cgi|conf|css|env|gz|html?|ico|ini|jsx?|json|key|log|map|md|mjs|pem|php|png|sql|svg|tsx?|txt|webmanifest|webp|woff2?|xml|ya?ml|zip)$/i
