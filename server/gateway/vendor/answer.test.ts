import {
  brotliCompressSync,
  brotliDecompressSync,
  deflateRawSync,
  deflateSync,
  gunzipSync,
  gzipSync,
} from 'node:zlib'
import { expect, test } from 'vitest'
import { deviceList, sendBytes, sendJson, type Respond } from '../testing/fake-vendor'
import { devices, get, ours, signedIn, startTestGateway } from '../testing/test-gateway'
import { askDevices, expectProblem } from '../testing/vendor-fault'

const list = JSON.stringify(deviceList([{ _id: '1', name: 'Stue æøå' }]))

const unreadable: [string, Respond][] = [
  ['F08 cut JSON', (request) => sendBytes(request, list.slice(0, -5))],
  [
    'F09 an HTML page',
    (request) => sendBytes(request, '<h1>CANARY</h1>', { 'content-type': 'text/html' }),
  ],
  ['F09 HTML that says it is JSON', (request) => sendBytes(request, '<h1>CANARY</h1>')],
  [
    'JSON that says it is text',
    (request) => sendBytes(request, list, { 'content-type': 'text/plain' }),
  ],
  ['F10 an empty 200', (request) => sendBytes(request, '')],
  ['F10 a 204', ({ outgoing }) => outgoing.writeHead(204).end()],
  ['F14 broken gzip', (request) => sendBytes(request, 'not gzip', { 'content-encoding': 'gzip' })],
  [
    'F14 cut gzip',
    (request) => sendBytes(request, gzipSync(list).subarray(0, 40), { 'content-encoding': 'gzip' }),
  ],
  [
    'F14 an unknown encoding',
    (request) => sendBytes(request, list, { 'content-encoding': 'zstd' }),
  ],
  ['F14 two encodings', (request) => sendBytes(request, list, { 'content-encoding': 'gzip, br' })],
  ['single quotes', (request) => sendBytes(request, '{offset: 0, items: []}')],
  ['F40 items is null', (request) => sendBytes(request, '{"items":null}')],
  ['F40 a string', (request) => sendBytes(request, '"CANARY"')],
]

test.each(unreadable)('%s cannot be read', async (_, respond) => {
  await expectProblem(respond, 502, 'upstream_invalid')
})

const readable: [string, Respond][] = [
  ['F16 a byte order mark', (request) => sendBytes(request, `\uFEFF${list}`)],
  [
    'another JSON type',
    (request) => sendBytes(request, list, { 'content-type': 'Application/vnd.x+JSON;a=b' }),
  ],
  ['gzip', (request) => sendBytes(request, gzipSync(list), { 'content-encoding': 'gzip' })],
  ['GZIP', (request) => sendBytes(request, gzipSync(list), { 'content-encoding': 'GZIP' })],
  [
    'brotli',
    (request) => sendBytes(request, brotliCompressSync(list), { 'content-encoding': 'br' }),
  ],
  [
    'deflate',
    (request) => sendBytes(request, deflateSync(list), { 'content-encoding': 'deflate' }),
  ],
  [
    'raw deflate',
    (request) => sendBytes(request, deflateRawSync(list), { 'content-encoding': 'deflate' }),
  ],
]

test.each(readable)('%s can', async (_, respond) => {
  const { answer } = await askDevices(respond)
  expect([answer.status, answer.at('items', 0, 'name')]).toEqual([200, 'Stue æøå'])
})

const statuses: [number, unknown, number, string, string | undefined][] = [
  [403, { message: 'access_denied' }, 403, 'forbidden', 'access_denied'],
  [403, { message: 'customer' }, 403, 'feature_required', 'customer'],
  [403, { error: 'blacklisted' }, 403, 'forbidden', 'blacklisted'],
  [403, { message: 'CANARY' }, 403, 'forbidden', undefined],
  [404, { message: 'id' }, 404, 'not_found', 'id'],
  [400, { message: 'limit' }, 400, 'bad_request', undefined],
  [500, { message: 'internal_error' }, 502, 'upstream_error', 'internal_error'],
  [500, { message: { a: 'CANARY' } }, 502, 'upstream_error', undefined],
  [502, 'CANARY', 502, 'upstream_error', undefined],
  [429, {}, 429, 'rate_limited', undefined],
  [503, {}, 503, 'overloaded', undefined],
  [201, deviceList([]), 502, 'upstream_invalid', undefined],
  [202, deviceList([]), 502, 'upstream_invalid', undefined],
  [203, deviceList([]), 502, 'upstream_invalid', undefined],
  [205, '', 502, 'upstream_invalid', undefined],
  [206, deviceList([]), 502, 'upstream_invalid', undefined],
  [226, deviceList([]), 502, 'upstream_invalid', undefined],
  [299, deviceList([]), 502, 'upstream_invalid', undefined],
  [304, '', 502, 'upstream_invalid', undefined],
  [402, {}, 502, 'upstream_invalid', undefined],
  [418, {}, 502, 'upstream_invalid', undefined],
  [418, { message: 'access_denied' }, 502, 'upstream_invalid', 'access_denied'],
  [451, {}, 502, 'upstream_invalid', undefined],
  [599, {}, 502, 'upstream_invalid', undefined],
]

test.each(statuses)('F21 F24 F34 a %i %j becomes %i %s', async (from, body, to, code, detail) => {
  const { answer } = await expectProblem((request) => sendJson(request, body, from), to, code)
  expect(answer.at('detail')).toBe(detail)
})

test('F25 when to come back is passed on', async () => {
  const respond: Respond = (request) => sendBytes(request, '{}', { 'retry-after': 5 }, 503)
  const { answer } = await expectProblem(respond, 503, 'overloaded')
  expect([answer.at('retryAfterMs'), answer.headers['retry-after']]).toEqual([5000, '5'])
  expect(answer.headers['x-upstream-date']).toMatch(/GMT$/)
})

test('F80 an answer out of a cache does not tell the time', async () => {
  const gateway = await startTestGateway()
  const cookie = await signedIn(gateway)
  gateway.vendor.respond('/flexcare/device', (request) => sendBytes(request, list, { age: 3600 }))
  const answer = await get(gateway, devices, cookie)
  expect([answer.status, answer.headers['x-upstream-date']]).toEqual([200, undefined])
})

test('F32 an error page of five megabytes is neither read nor passed on', async () => {
  const page = `<script>CANARY</script>${'x'.repeat(5_000_000)}`
  const respond: Respond = (request) =>
    sendBytes(request, page, { 'content-type': 'text/html' }, 500)
  await expectProblem(respond, 502, 'upstream_error')
})

test('an error whose body never comes is still that error', async () => {
  const respond: Respond = ({ outgoing }) => {
    outgoing.writeHead(403, { 'content-type': 'application/json' })
    outgoing.write('{"mess')
  }
  await expectProblem(respond, 403, 'forbidden', { limits: { idleBodyMs: 100 } })
})

test.each([301, 302, 303, 307, 308])('S-31 a %i is not followed', async (status) => {
  const { answer, vendor } = await expectProblem(
    ({ outgoing }) => outgoing.writeHead(status, { location: '/elsewhere' }).end('CANARY'),
    502,
    'upstream_redirect',
  )
  expect(answer.headers.location).toBeUndefined()
  expect(vendor.requests.map(({ url }) => url.pathname)).toEqual(['/flexcare/device'])
})

test('a long answer reaches the browser compressed, a short one as it is', async () => {
  const rows = Array.from({ length: 100 }, (_, index) => ({ _id: `${index}`, name: 'Stue æøå' }))
  const gateway = await startTestGateway()
  const cookie = await signedIn(gateway)
  gateway.vendor.respond('/flexcare/device', (request) => sendJson(request, deviceList(rows)))
  for (const [encoding, decode] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const answer = await get(gateway, devices, cookie, { ...ours, 'accept-encoding': encoding })
    expect(answer.header('content-encoding')).toBe(encoding)
    expect(JSON.parse(decode(answer.body).toString())).toEqual(deviceList(rows))
  }
  const session = await get(gateway, '/api/session', cookie, { ...ours, 'accept-encoding': 'br' })
  expect([session.header('content-encoding'), session.at('accessLevel')]).toEqual([
    '',
    'RESELLER_ADMIN',
  ])
})
