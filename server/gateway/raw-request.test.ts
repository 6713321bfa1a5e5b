import { expect, test } from 'vitest'
import { ask, sendRaw } from './testing/http-client'
import { baseHeaderNames, ours, signedIn, startTestGateway } from './testing/test-gateway'

async function start() {
  const gateway = await startTestGateway()
  const cookie = await signedIn(gateway)
  const asked = gateway.vendor.requests.length
  const upstream = () => gateway.vendor.requests.length - asked
  return { gateway, cookie, upstream }
}

test('S-33 targets that climb or hide are refused before anything else', async () => {
  const { gateway, cookie, upstream } = await start()
  const hostile = [
    'http://evil.example/',
    `${gateway.url}/api/telecomx/customer`,
    '/api/telecomx/../session',
    '/api/telecomx/x/..',
    '/./api/session',
    '/api/telecomx/%2e%2e/session',
    '/api/telecomx/.%2E/session',
    '/api\\session',
    '/api/telecomx/flexcare%2fdevice',
    '/api/telecomx/flexcare%5Cdevice',
    '/api/session%00',
    '/api/session%0a',
    '/api//session',
    '//evil.example/',
    '/devices/%zz',
    '/devices/%',
    '*',
  ]
  for (const target of hostile) {
    const answer = await sendRaw(
      gateway.url,
      `GET ${target} HTTP/1.1\r\nHost: ${new URL(gateway.url).host}\r\nX-Requested-With: puls\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
    )
    expect([target, answer.slice(9, 12)]).toEqual([target, '400'])
    expect(answer.toLowerCase()).toContain('x-frame-options: deny')
  }
  expect(upstream()).toBe(0)
})

test('S-33 a foreign Host is misdirected; two, none or a strange one are malformed', async () => {
  const { gateway } = await start()
  const { port, host } = new URL(gateway.url)
  const status = async (headers: string, version = '1.1') =>
    (
      await sendRaw(gateway.url, `GET / HTTP/${version}\r\n${headers}Connection: close\r\n\r\n`)
    ).slice(9, 12)
  expect(await status(`Host: evil.example\r\n`)).toBe('421')
  expect(await status(`Host: evil.example:${port}\r\n`)).toBe('421')
  expect(await status(`Host: localhost:1\r\n`)).toBe('421')
  expect(await status(`Host: 127.0.0.1\r\n`)).toBe('421')
  expect(await status(`Host: localhost.evil.example:${port}\r\n`)).toBe('421')
  expect(await status(`Host: ${host}\r\nHost: ${host}\r\n`)).toBe('400')
  expect(await status('')).toBe('400')
  expect(await status('', '1.0')).toBe('400')
  expect(await status(`Host: user@${host}\r\n`)).toMatch(/4[02][01]/)
  expect(await status(`Host: LOCALHOST:${port}\r\n`)).toBe('404')
  expect(await status(`Host: [::1]:${port}\r\n`)).toBe('404')
})

test('S-33 what the parser refuses carries the same headers', async () => {
  const { gateway } = await start()
  const { host } = new URL(gateway.url)
  const head = `GET / HTTP/1.1\r\nHost: ${host}\r\n`
  const cases: [string, string][] = [
    [`${head}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`, '400'],
    [`${head}Content-Length: 1\r\nContent-Length: 2\r\n\r\n`, '400'],
    [`${head}A: b\r\n c\r\n\r\n`, '400'],
    [`${head}A: b\0\r\n\r\n`, '400'],
    [`GET / HTTP/1.1\nHost: ${host}\n\n`, '400'],
    [`${head}A: ${'x'.repeat(17_000)}\r\n\r\n`, '431'],
    [`GET /${'x'.repeat(3000)} HTTP/1.1\r\nHost: ${host}\r\n\r\n`, '414'],
    [`GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: ${host}\r\n\r\n`, '414'],
    [`CONNECT evil.example:443 HTTP/1.1\r\nHost: ${host}\r\n\r\n`, '405'],
    [`${head}Expect: the-unexpected\r\n\r\n`, '417'],
  ]
  for (const [bytes, status] of cases) {
    const answer = await sendRaw(gateway.url, bytes)
    expect([bytes.slice(0, 60), answer.slice(9, 12)]).toEqual([bytes.slice(0, 60), status])
    for (const name of baseHeaderNames) expect(answer.toLowerCase()).toContain(`${name}: `)
  }
})

test('S-33 bodies are bounded, announced or not', async () => {
  const { gateway, upstream } = await start()
  const headers = { ...ours, 'content-type': 'application/json' }
  const body = `"${'x'.repeat(17_000)}"`
  const announced = await ask(gateway.url, '/api/session', { method: 'POST', headers, body })
  expect(announced.status).toBe(413)
  const { host } = new URL(gateway.url)
  const head = `POST /api/session HTTP/1.1\r\nHost: ${host}\r\nX-Requested-With: puls\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`
  const chunked = await sendRaw(
    gateway.url,
    `${head}${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`,
  )
  expect(chunked.slice(9, 12)).toBe('413')
  expect(upstream()).toBe(0)
})
