import { expect, test } from 'vitest'
import { session as words } from '#/i18n/en/session'
import { labelWords, readDemoUsers } from './demo-users'

const user = { username: 'support@puls.test', password: 'puls', label: 'RESELLER_ADMIN' }

test('the users of the sandbox', () => {
  expect(readDemoUsers(JSON.stringify([user]))).toEqual([user])
})

test.each([undefined, '', '__DEMO_USERS__', 'null', '{}', '[{"username":"a"}]', '[1]'])(
  'none in %o',
  (content) => expect(readDemoUsers(content)).toEqual([]),
)

test.each([
  ['RESELLER_ADMIN · Nordlys · Care', 'Reseller administrator · Nordlys · Care'],
  ['OTHER · Nordlys', 'OTHER · Nordlys'],
  ['Nordlys', 'Nordlys'],
])('the level in words: %s', (label, shown) => {
  expect(labelWords(label, words.levels)).toBe(shown)
})
