import { beforeEach, expect, test, vi } from 'vitest'
import { readStored, writeStored } from '#/lib/storage'
import { readSession, signIn, signOut } from './client'

const session = {
  user: { id: '7', name: 'Mette', username: 'mette@puls.test', language: 'da' },
  accessLevel: 'RESELLER_ADMIN',
  customer: { id: '52f4fd7734697b28ccaf77ec', name: 'Solgården', features: ['FLEXCARE'] },
  endsAt: '2026-11-21T12:15:00.000Z',
  endsBecause: 'idle',
  thingspace: { accounts: ['0242078698-00001'], because: null },
}

const send = vi.fn<typeof fetch>()

beforeEach(() => {
  send.mockReset()
  vi.stubGlobal('fetch', send)
  writeStored('session-hint', null)
})

function answers(body: unknown, status = 200): void {
  const text = status === 204 ? null : JSON.stringify(body)
  send.mockImplementation(async () => new Response(text, { status }))
}

test('nobody signed in is an answer, and leaves no hint', async () => {
  writeStored('session-hint', '1')
  answers(null)
  expect(await readSession()).toBeNull()
  expect(readStored('session-hint')).toBeNull()
})

test('a session is read, and hinted at for the next visit', async () => {
  answers(session)
  const read = { ...session, endsAt: Date.UTC(2026, 10, 21, 12, 15) }
  expect(await readSession()).toEqual(read)
  expect(readStored('session-hint')).toBe('1')
})

test('a gateway that says nothing of ThingSpace has none; one that cannot be read neither', async () => {
  const none = { accounts: [], because: 'not_configured' }
  for (const thingspace of [undefined, null, 'yes', { accounts: 'all' }]) {
    answers({ ...session, thingspace })
    expect(await readSession()).toMatchObject({ thingspace: none })
  }
  answers({ ...session, thingspace: { accounts: [], because: 'level' } })
  expect(await readSession()).toMatchObject({ thingspace: { accounts: [], because: 'level' } })
})

test('a session that never ends, of a level and for a reason we do not know', async () => {
  answers({ ...session, accessLevel: 'SUPER', endsAt: null, endsBecause: 'whim', token: 'x' })
  expect(await readSession()).toMatchObject({
    accessLevel: 'SUPER',
    endsAt: null,
    endsBecause: null,
  })
  expect(await readSession()).not.toHaveProperty('token')
})

test.each([[{}], [{ ...session, user: null }], [{ ...session, customer: { id: '' } }], ['text']])(
  'what is no session is an error: %j',
  async (body) => {
    answers(body)
    await expect(readSession()).rejects.toMatchObject({ kind: 'contract', code: 'unreadable' })
  },
)

test('signs in with a body, never with an address', async () => {
  answers(session)
  const signedIn = await signIn({ username: 'mette@puls.test', password: 'puls', smsKey: '123' })
  expect(signedIn.user.name).toBe('Mette')
  expect(send.mock.lastCall?.[0]).toBe('/api/session')
  expect(send.mock.lastCall?.[1]).toMatchObject({
    method: 'POST',
    body: '{"username":"mette@puls.test","password":"puls","smsKey":"123"}',
  })
  expect(readStored('session-hint')).toBe('1')
})

test('a refused sign-in tells the vendor’s word', async () => {
  answers({ code: 'unauthenticated', detail: 'credentials_invalid' }, 401)
  await expect(signIn({ username: 'a', password: 'b' })).rejects.toMatchObject({
    status: 401,
    code: 'unauthenticated',
    detail: 'credentials_invalid',
  })
  expect(readStored('session-hint')).toBeNull()
})

test('signs out here, or everywhere', async () => {
  answers(null, 204)
  writeStored('session-hint', '1')
  await signOut()
  expect(await signOut({ everywhere: true })).toEqual({ elsewhere: 'ended' })
  expect(send.mock.calls.map(([address]) => address)).toEqual([
    '/api/session',
    '/api/session?everywhere',
  ])
  expect(send.mock.lastCall?.[1]).toMatchObject({ method: 'DELETE' })
  expect(readStored('session-hint')).toBeNull()
})

test.each([
  [{ elsewhere: 'upstream_error' }, 'upstream_error'],
  [{ elsewhere: 'a word of tomorrow' }, 'internal'],
])('signed out here, but not elsewhere: %j', async (body, elsewhere) => {
  answers(body)
  expect(await signOut({ everywhere: true })).toEqual({ elsewhere })
})
