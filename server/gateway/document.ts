import { createHash, randomBytes } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { DemoUser } from './config'
import { chooseEncoding, type Encoding } from './encoding'
import { documentPolicy } from './security-headers'

/** The page that every address of the SPA gets, with a nonce of its own each time. */
export type Document = (acceptEncoding: string | undefined) => Response

export function createDocument(html: string, demoUsers: readonly DemoUser[]): Document {
  const users = demoUsers.length === 0 ? '' : JSON.stringify(demoUsers)
  const pieces = html.replaceAll('__DEMO_USERS__', escapeAttribute(users)).split('__CSP_NONCE__')
  const hashes = inlineScriptHashes(html)

  return (acceptEncoding) => {
    const nonce = randomBytes(18).toString('base64')
    const encoding = chooseEncoding(acceptEncoding, ['br', 'gzip'])
    const headers: Record<string, string> = {
      'content-type': 'text/html; charset=utf-8',
      // Never from a cache: after signing out, Back must ask again.
      'cache-control': 'no-store',
      'content-security-policy': documentPolicy(nonce, hashes),
      'cross-origin-opener-policy': 'same-origin',
      vary: 'accept-encoding',
    }
    if (encoding !== undefined) headers['content-encoding'] = encoding
    return new Response(compress(pieces.join(nonce), encoding), { headers })
  }
}

/**
 * What stands in the document itself is allowed by its hash: the import map, which carries the
 * integrity of every chunk, and the boot script.
 */
function inlineScriptHashes(html: string): string[] {
  const hashes: string[] = []
  for (const [, attributes = '', content = ''] of html.matchAll(
    /<script\b([^>]*)>([\s\S]*?)<\/script>/g,
  )) {
    if (/\bsrc=/.test(attributes) || content === '') continue
    hashes.push(`sha256-${createHash('sha256').update(content).digest('base64')}`)
  }
  return hashes
}

/** A few kilobytes: done on the spot, sooner than another thread would have taken it up. */
function compress(html: string, encoding: Encoding | undefined): string | Buffer {
  if (encoding === 'gzip') return gzipSync(html, { level: 4 })
  if (encoding === 'br') {
    return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
  }
  return html
}

function escapeAttribute(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
