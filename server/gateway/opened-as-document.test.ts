import { expect, test } from 'vitest'
import { deviceList, sendJson } from './testing/fake-vendor'
import { ask } from './testing/http-client'
import { devices, get, ours, signedIn, startTestGateway } from './testing/test-gateway'

const destinations = [
  'audio',
  'document',
  'embed',
  'fencedframe',
  'frame',
  'iframe',
  'image',
  'object',
  'script',
  'style',
  'worker',
  'xslt',
]

test('S-09 the API is not to be opened as a document or embedded, whoever is signed in', async () => {
  const gateway = await startTestGateway()
  gateway.vendor.respond('/flexcare/device', (request) => sendJson(request, deviceList([])))
  const cookie = await signedIn(gateway)
  const asked = gateway.vendor.requests.length

  for (const destination of destinations) {
    const headers = { ...ours, cookie, 'sec-fetch-dest': destination }
    for (const path of ['/api/session', devices]) {
      const answer = await ask(gateway.url, path, { headers })
      expect([destination, path, answer.status]).toEqual([destination, path, 403])
      expect(answer.headers['content-type']).toBe('application/problem+json')
      expect(answer.headers['content-security-policy']).toContain('sandbox')
      expect(answer.headers['set-cookie']).toBeUndefined()
    }
    const signOut = await ask(gateway.url, '/api/session', { method: 'DELETE', headers })
    expect(signOut.status).toBe(403)
  }
  expect(gateway.vendor.requests).toHaveLength(asked)
  const fetched = { ...ours, 'sec-fetch-dest': 'empty' }
  expect((await get(gateway, devices, cookie, fetched)).status).toBe(200)
})
