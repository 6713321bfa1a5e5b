import { expect, test } from 'vitest'
import { ask } from './testing/http-client'
import { get, startTestGateway } from './testing/test-gateway'

test('S-10 a report is logged by rule, host and path', async () => {
  const gateway = await startTestGateway()
  const report = {
    'csp-report': {
      'document-uri': `${gateway.url}/devices?filter=CANARY`,
      'blocked-uri': 'https://evil.example/CANARY?q=CANARY',
      'effective-directive': 'script-src-elem',
      'script-sample': 'CANARY',
    },
  }
  const send = (body: string | Buffer, method = 'POST') =>
    ask(gateway.url, '/csp-report', {
      method,
      body,
      headers: { 'content-type': 'application/csp-report' },
    })
  expect((await send(JSON.stringify(report))).status).toBe(204)
  expect(gateway.lines.filter(({ event }) => event === 'csp_violation')).toEqual([
    {
      event: 'csp_violation',
      fields: {
        requestId: expect.any(String),
        directive: 'script-src-elem',
        blocked: 'evil.example',
        path: '/devices',
      },
    },
  ])
  expect((await send('junk')).status).toBe(204)
  expect((await send(Buffer.alloc(20_000))).status).toBe(413)
  const read = await get(gateway, '/csp-report')
  expect([read.status, read.headers.allow]).toEqual([405, 'POST'])
})

test('anybody may send reports, so only so many are logged', async () => {
  const gateway = await startTestGateway()
  const body = JSON.stringify({ 'csp-report': { 'blocked-uri': 'inline' } })
  for (let index = 0; index < 50; index += 1) {
    await ask(gateway.url, '/csp-report', { method: 'POST', body })
  }
  expect(gateway.lines.filter(({ event }) => event === 'csp_violation')).toHaveLength(30)
})
