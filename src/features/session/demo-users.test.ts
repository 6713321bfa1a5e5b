import { expect, test } from 'vitest'
import { readDemoUsers } from './demo-users'

const user = { username: 'support@puls.test', password: 'puls', label: 'RESELLER_ADMIN' }

test('the users of the sandbox', () => {
  expect(readDemoUsers(JSON.stringify([user]))).toEqual([user])
})

test.each([undefined, '', '__DEMO_USERS__', 'null', '{}', '[{"username":"a"}]', '[1]'])(
  'none in %o',
  (content) => expect(readDemoUsers(content)).toEqual([]),
)
