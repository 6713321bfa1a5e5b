import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { chooseEncoding } from './encoding'
import { script, withClientBuild } from './testing/client-build'
import { ask } from './testing/http-client'
import { get, startTestGateway } from './testing/test-gateway'

const start = withClientBuild()

test('S-07 hashed files stay for a year, in the best encoding that is there', async () => {
  const gateway = await start()
  const path = '/assets/a-1234.js'
  const plain = await get(gateway, path, undefined, {})
  expect(plain.text).toBe(script)
  expect(plain.headers).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-type': 'text/javascript; charset=utf-8',
    'content-length': `${script.length}`,
    vary: 'accept-encoding',
  })
  const accept = { 'accept-encoding': 'gzip, deflate, br, zstd' }
  const brotli = await get(gateway, path, undefined, accept)
  expect(brotli.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(brotli.body).toString()).toBe(script)
  const gzip = await get(gateway, path, undefined, { 'accept-encoding': 'gzip, br;q=0' })
  expect(gunzipSync(gzip.body).toString()).toBe(script)
  const again = await get(gateway, path, undefined, {
    ...accept,
    'if-none-match': brotli.header('etag'),
  })
  expect([again.status, again.body.length, again.headers['x-frame-options']]).toEqual([
    304,
    0,
    'DENY',
  ])
})

test('a file without a hash in its name is asked for again each time', async () => {
  const answer = await get(await start(), '/favicon.svg')
  expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
    200,
    'image/svg+xml',
    'no-cache',
  ])
})

test('S-42 what is not served is a plain 404, not the document', async () => {
  const gateway = await start()
  const missing = [
    '/assets/nope.js',
    '/assets/',
    '/assets',
    '/assets/a-1234.js.map',
    '/assets/a-1234.js.br',
    '/index.html',
    '/.env',
    '/.git/HEAD',
    '/.vite/manifest.json',
    '/devices/.env',
    '/__sandbox/faults',
    '/package.json',
    '/robots.txt',
    '/x.unknown',
    '/devices/app.js',
  ]
  for (const path of missing) {
    const answer = await get(gateway, path, undefined, {})
    expect([path, answer.status, answer.headers['content-type']]).toEqual([
      path,
      404,
      'text/plain; charset=utf-8',
    ])
    expect(answer.text).not.toMatch(/<|CANARY/)
  }
})

test('the document and the files are only for reading', async () => {
  const gateway = await start()
  for (const path of ['/', '/assets/a-1234.js', '/healthz']) {
    for (const method of ['POST', 'PUT', 'DELETE', 'TRACE', 'OPTIONS']) {
      const answer = await ask(gateway.url, path, { method })
      expect([path, method, answer.status, answer.headers.allow]).toEqual([
        path,
        method,
        405,
        'GET, HEAD',
      ])
    }
  }
})

test('healthz says ok and no more', async () => {
  const answer = await get(await start(), '/healthz', undefined, {})
  expect([answer.status, answer.text]).toEqual([200, 'ok\n'])
})

test('without a build only the API answers', async () => {
  const gateway = await startTestGateway({ clientDir: '/nowhere' })
  expect((await get(gateway, '/')).status).toBe(404)
  expect((await get(gateway, '/api/session')).json()).toBeNull()
})

test.each([
  [undefined, undefined],
  ['', undefined],
  ['br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['GZIP;Q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br;q=x', undefined],
  ['identity', undefined],
  ['*', 'br'],
  ['*;q=0', undefined],
] as const)('Accept-Encoding %j is answered with %j', (accepted, expected) => {
  expect(chooseEncoding(accepted, ['br', 'gzip'])).toBe(expected)
})
