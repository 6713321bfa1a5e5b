import { expect, test } from 'vitest'
import { sendRaw } from '../testing/http-client'
import { apps, signedIn, startTestGateway } from '../testing/test-gateway'

test('S-29 M8 an app is asked for by a package name and by nothing else', async () => {
  const gateway = await startTestGateway()
  const cookie = await signedIn(gateway)
  const asked = gateway.vendor.requests.length
  const hostile = [
    '..',
    '%2e%2e',
    '%2E%2E%2Fdevice',
    '..%2fdevice',
    '..;',
    '.',
    'dk',
    'dk.',
    '.dk',
    'dk..kald',
    'dk.1kald',
    'dk.kald/',
    'dk.kald/..',
    'dk.kald%00',
    'dk.kald%3Ffull=true',
    'dk.kald;a=b',
    'dk%2ekald',
    'dk.k%C3%A6ld',
    'dk.kæld',
    `dk.${'x'.repeat(300)}`,
    '*',
    ':id',
  ]
  for (const name of hostile) {
    const answer = await sendRaw(
      gateway.url,
      `GET ${apps}/${name} HTTP/1.1\r\nHost: ${new URL(gateway.url).host}\r\nX-Requested-With: puls\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
    )
    expect([name, answer.slice(9, 12)]).toEqual([name, expect.stringMatching(/^40[04]$/)])
  }
  expect(gateway.vendor.requests).toHaveLength(asked)
})
