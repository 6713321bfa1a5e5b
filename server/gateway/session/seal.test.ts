import { expect, test } from 'vitest'
import { fitsCookie } from './cookie'
import { createSealer, rememberUnsealed } from './seal'
import { sessionEnd, type Session } from './session'
import { createSignedOut } from './signed-out'

const secrets = ['one secret of more than thirty-two characters', 'b'.repeat(32)]

const session: Session = {
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  token: 'CANARY',
  user: { id: 'u', name: 'Åse Ærø', username: 'a@b', language: 'da' },
  accessLevel: 'ADMIN',
  customer: { id: 'c', name: 'Nordlys', features: ['FLEXCARE'] },
  startedAt: 1000,
  activeAt: 1000,
  vendor: { endsAt: null, lifeMs: 0, askedAt: 0 },
}

test('what was sealed is read again, and by the same secret only', async () => {
  const sealer = createSealer(secrets)
  const value = await sealer.seal(session)
  expect(await sealer.unseal(value)).toEqual(session)
  expect(await createSealer([...secrets].reverse()).unseal(value)).toEqual(session)
  expect(await createSealer(secrets.slice(1)).unseal(value)).toBeNull()
  expect(value).not.toContain('CANARY')
})

test('no two sealings are alike', async () => {
  const sealer = createSealer(secrets)
  const values = await Promise.all(Array.from({ length: 500 }, () => sealer.seal(session)))
  expect(new Set(values).size).toBe(500)
  expect(new Set(values.map((value) => value.split('.')[2])).size).toBe(500)
})

test('any changed character makes it worthless', async () => {
  const sealer = createSealer(secrets)
  const value = await sealer.seal(session)
  for (let index = 0; index < value.length; index += 7) {
    const other = value[index] === 'x' ? 'y' : 'x'
    const changed = `${value.slice(0, index)}${other}${value.slice(index + 1)}`
    // The last character of a part may hold bits that mean nothing.
    const read = await sealer.unseal(changed)
    if (read !== null)
      expect(Buffer.from(changed, 'base64url')).toEqual(Buffer.from(value, 'base64url'))
  }
})

test('what another version sealed is no session of this one', async () => {
  const sealer = createSealer(secrets)
  const { customer: _, ...older } = session
  // @ts-expect-error a session without customer
  expect(await sealer.unseal(await sealer.seal(older))).toBeNull()
})

test('the memory is bounded and knows no junk', async () => {
  let unsealed = 0
  const inner = createSealer(secrets)
  const sealer = rememberUnsealed(
    {
      seal: inner.seal,
      unseal: (value) => {
        unsealed += 1
        return inner.unseal(value)
      },
    },
    2,
  )
  const values = await Promise.all([1, 2, 3].map(() => sealer.seal(session)))
  for (const value of [...values, ...values.slice(1)]) await sealer.unseal(value)
  expect(unsealed).toBe(3)
  await sealer.unseal(values[0] ?? '')
  expect(unsealed).toBe(4)
  await sealer.unseal('junk')
  await sealer.unseal('junk')
  expect(unsealed).toBe(6)
})

test('the largest session that is accepted fits a cookie', async () => {
  const long = 'Æ'.repeat(120)
  const value = await createSealer(secrets).seal({
    ...session,
    token: 't'.repeat(512),
    user: { id: 'u'.repeat(32), name: long, username: 'u'.repeat(120), language: 'da' },
    customer: {
      id: 'c'.repeat(32),
      name: long,
      features: Array<string>(20).fill('EXTERNAL_LICENSES'),
    },
  })
  expect(fitsCookie(value)).toBe(true)
})

test('the first of the three ends', () => {
  const bounds = { idleMs: 100, absoluteMs: 1000 }
  expect(sessionEnd(session, bounds)).toEqual({ at: 1100, because: 'idle' })
  expect(sessionEnd({ ...session, activeAt: 1950 }, bounds)).toEqual({
    at: 2000,
    because: 'absolute',
  })
  expect(sessionEnd(session, { ...bounds, idleMs: 0 })).toEqual({ at: 2000, because: 'absolute' })
  const vendor = { endsAt: 1050, lifeMs: 50, askedAt: 0 }
  expect(sessionEnd({ ...session, vendor }, bounds)).toEqual({ at: 1050, because: 'vendor' })
})

test('who signed out is forgotten when the cookie would be dead anyway', () => {
  let now = 0
  const signedOut = createSignedOut(() => now)
  for (let index = 0; index < 1000; index += 1) signedOut.add(`old-${index}`, 10)
  now = 20
  signedOut.add('new', 100)
  expect([signedOut.has('old-1'), signedOut.has('new')]).toEqual([false, true])
})
