import { createServer } from 'node:net'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { deviceList, portOf, sendBytes, type Respond } from '../testing/fake-vendor'
import { until } from '../testing/http-client'
import { devices, get, signedIn, startTestGateway } from '../testing/test-gateway'
import { expectProblem } from '../testing/vendor-fault'

const list = JSON.stringify(deviceList([{ _id: '1', name: 'Stue æøå' }]))

test('F01 nobody listens: said at once', async () => {
  const gateway = await startTestGateway()
  const cookie = await signedIn(gateway)
  await gateway.vendor.close()
  const answer = await get(gateway, devices, cookie)
  expect([answer.status, answer.at('code')]).toEqual([502, 'upstream_unreachable'])
  // A refusal needs no waiting; the rest is for a machine that is busy.
  expect(answer.ms).toBeLessThan(1000)
  expect(gateway.lines.at(-1)).toMatchObject({
    event: 'vendor_failed',
    fields: { reason: 'ECONNREFUSED' },
  })
})

test('F03 accepted and never answered', async () => {
  const { answer, vendor } = await expectProblem(() => {}, 504, 'upstream_timeout', {
    limits: { firstByteMs: 200 },
  })
  expect(answer.ms).toBeGreaterThan(190)
  expect(answer.ms).toBeLessThan(1500)
  await until(() => vendor.openRequests() === 0)
})

test('F04 silence in the middle: nothing partial is passed on', async () => {
  const respond: Respond = ({ outgoing }) => {
    outgoing.writeHead(200, { 'content-type': 'application/json' })
    outgoing.write(list.slice(0, 20))
  }
  const limits = { idleBodyMs: 200 }
  const { answer, vendor } = await expectProblem(respond, 504, 'upstream_timeout', { limits })
  expect(answer.ms).toBeLessThan(1500)
  await until(() => vendor.openRequests() === 0)
})

test('F05 a drip ends at the total', async () => {
  let drip: NodeJS.Timeout | undefined
  const respond: Respond = ({ outgoing }) => {
    outgoing.writeHead(200, { 'content-type': 'application/json' })
    drip = setInterval(() => outgoing.write(' '), 20)
    outgoing.on('close', () => clearInterval(drip))
  }
  const { answer } = await expectProblem(respond, 504, 'upstream_timeout', {
    limits: { totalMs: 300, idleBodyMs: 100 },
  })
  expect(answer.ms).toBeGreaterThan(290)
  expect(answer.ms).toBeLessThan(1500)
})

test('F06 reset in the middle', async () => {
  await expectProblem(
    ({ outgoing }) => {
      outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': 5000 })
      outgoing.write(list)
      setTimeout(() => outgoing.socket?.resetAndDestroy(), 20)
    },
    502,
    'upstream_invalid',
  )
})

test('F07 shorter than announced', async () => {
  await expectProblem(
    ({ outgoing }) => {
      outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': 5000 })
      outgoing.write(list)
      setTimeout(() => outgoing.socket?.end(), 20)
    },
    502,
    'upstream_invalid',
  )
})

test('something that is not HTTP', async () => {
  const babbler = createServer((socket) => {
    socket.once('data', () => socket.end('220 mail.example ESMTP CANARY\r\n'))
  })
  await new Promise<void>((resolve) => babbler.listen(0, '127.0.0.1', resolve))
  const gateway = await startTestGateway()
  const cookie = await signedIn(gateway)
  const other = await startTestGateway({
    telecomx: { url: `http://127.0.0.1:${portOf(babbler.address())}` },
  })
  const answer = await get(other, devices, cookie)
  expect([answer.status, answer.at('code')]).toEqual([502, 'upstream_invalid'])
  babbler.close()
})

test('F12 a gzip bomb stops at the limit', async () => {
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '))
  // Other tests run in this process meanwhile: the least that it grew by is the bomb's own.
  let least = Infinity
  for (let time = 0; time < 3; time += 1) {
    const before = process.memoryUsage.rss()
    await expectProblem(
      (request) => sendBytes(request, bomb, { 'content-encoding': 'gzip' }),
      502,
      'upstream_too_large',
    )
    least = Math.min(least, process.memoryUsage.rss() - before)
  }
  expect(least).toBeLessThan(40 * 1024 * 1024)
})

test('F13 a huge answer is not read to its end', async () => {
  let written = 0
  const chunk = Buffer.alloc(256 * 1024, ' ')
  await expectProblem(
    ({ outgoing }) => {
      outgoing.writeHead(200, { 'content-type': 'application/json' })
      const more = () => {
        while (!outgoing.destroyed && written < 120 * chunk.length) {
          written += chunk.length
          if (!outgoing.write(chunk)) return void outgoing.once('drain', more)
        }
      }
      more()
    },
    502,
    'upstream_too_large',
  )
  expect(written).toBeLessThan(20 * 1024 * 1024)
})

test('F17 a certificate that cannot be checked is nobody we talk to', async () => {
  const gateway = await startTestGateway()
  const cookie = await signedIn(gateway)
  const { port } = new URL(gateway.vendor.url)
  const other = await startTestGateway({ telecomx: { url: `https://127.0.0.1:${port}` } })
  const answer = await get(other, devices, cookie)
  expect([answer.status, answer.at('code')]).toEqual([502, 'upstream_unreachable'])
  expect(other.lines.at(-1)?.fields['reason']).toMatch(/SSL|TLS|EPROTO/)
})
