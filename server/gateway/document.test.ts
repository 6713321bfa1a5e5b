import { createHash } from 'node:crypto'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bootScript, importMap, withClientBuild } from './testing/client-build'
import { ask } from './testing/http-client'
import { get } from './testing/test-gateway'

const start = withClientBuild()

function sha256(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

test('S-01 the policy of the document is exactly this', async () => {
  const answer = await get(await start(), '/')
  const policy = answer.header('content-security-policy')
  expect(policy.replace(/nonce-[^']+/g, 'nonce-N')).toBe(
    `default-src 'none'; script-src 'nonce-N' 'strict-dynamic' ${sha256(importMap)} ${sha256(bootScript)}; style-src 'self' 'nonce-N'; style-src-attr 'none'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types default; report-uri /csp-report`,
  )
  expect(policy).not.toContain('unsafe-')
})

test('S-02 every answer has a nonce of its own, the same in header and document', async () => {
  const gateway = await start()
  const seen = new Set<string>()
  for (let index = 0; index < 200; index += 1) {
    const { header, text } = await get(gateway, '/')
    const [, nonce = ''] = /'nonce-([^']+)'/.exec(header('content-security-policy')) ?? []
    expect([...text.matchAll(/nonce="([^"]*)"/g)].map(([, value]) => value)).toEqual([nonce, nonce])
    expect(nonce.length).toBeGreaterThanOrEqual(22)
    seen.add(nonce)
  }
  expect(seen.size).toBe(200)
})

test('S-07 the document is for every address of the application, and is never kept', async () => {
  const gateway = await start()
  const addresses = ['/', '/devices', '/devices/5f00/00:1A:79:00:00:01?page=2', '/nowhere']
  for (const path of [...addresses, '/apps/dk.puls.launcher', '/devices/5f/15.6%22%20Hjemme']) {
    const answer = await get(gateway, path, undefined, {})
    expect([path, answer.status, answer.headers['content-type']]).toEqual([
      path,
      200,
      'text/html; charset=utf-8',
    ])
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['cross-origin-opener-policy']).toBe('same-origin')
  }
  const head = await ask(gateway.url, '/devices', { method: 'HEAD' })
  expect([head.status, head.headers['cache-control'], head.body.length]).toEqual([
    200,
    'no-store',
    0,
  ])
})

test('the document comes compressed to who can read it', async () => {
  const gateway = await start()
  for (const [encoding, decode] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const answer = await get(gateway, '/', undefined, { 'accept-encoding': encoding })
    expect([answer.headers['content-encoding'], answer.headers.vary]).toEqual([
      encoding,
      'accept-encoding',
    ])
    expect(decode(answer.body).toString()).toContain('<div id="root">')
  }
})

test('demo users stand in the document as an attribute, and nothing breaks out of it', async () => {
  const users = [{ username: "o'hara@puls.test", password: '"><script>', label: 'A & B' }]
  const answer = await get(await start({ demoUsers: users }), '/')
  const [, content = ''] = /content='([^']*)'/.exec(answer.text) ?? []
  const plain = content.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
  expect(JSON.parse(plain)).toEqual(users)
  expect(answer.text).not.toContain('"><script>')
  expect((await get(await start(), '/')).text).toContain(`content=''`)
})
