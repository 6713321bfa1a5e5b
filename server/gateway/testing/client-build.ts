import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll } from 'vitest'
import { startTestGateway } from './test-gateway'

export const bootScript = 'globalThis.booted = 1 < 2'
export const importMap = '{"integrity":{"/assets/a-1234.js":"sha256-x"}}'
export const script = 'export const answer = 42;'.repeat(100)

const html = `<!doctype html>
<html lang="en"><head>
<meta property="csp-nonce" nonce="__CSP_NONCE__">
<meta name="puls-demo-users" content='__DEMO_USERS__' />
<script type="importmap">${importMap}</script>
<script data-boot>${bootScript}</script>
<script type="module" nonce="__CSP_NONCE__" src="/assets/a-1234.js"></script>
</head><body><div id="root"></div></body></html>`

/** A directory like the one that the build leaves, for all tests of a file. */
export function withClientBuild() {
  let clientDir = ''

  beforeAll(async () => {
    clientDir = await mkdtemp(join(tmpdir(), 'puls-client-'))
    const write = (path: string, body: string | Buffer) => writeFile(join(clientDir, path), body)
    await mkdir(join(clientDir, 'assets'))
    await mkdir(join(clientDir, '.vite'))
    await write('index.html', html)
    await write('favicon.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')
    await write('assets/a-1234.js', script)
    await write('assets/a-1234.js.br', brotliCompressSync(script))
    await write('assets/a-1234.js.gz', gzipSync(script))
    await write('assets/a-1234.js.map', '{}')
    await write('.vite/manifest.json', '{}')
    await write('.env', 'CANARY')
  })

  afterAll(() => rm(clientDir, { recursive: true }))

  return (options: Parameters<typeof startTestGateway>[0] = {}) =>
    startTestGateway({ clientDir, ...options })
}
