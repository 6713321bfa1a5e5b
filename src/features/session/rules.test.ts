import { describe, expect, test } from 'vitest'
import { session as words } from '#/i18n/en/session'
import { hasLevel, levelWord, mayTry, mayTryFirmware, sessionPhase, signInRefusal } from './rules'

describe('an access level in words', () => {
  test('documented', () =>
    expect(levelWord('RESELLER_ADMIN', words.levels)).toBe('Reseller administrator'))
  test('any other as it is', () => expect(levelWord('toString', words.levels)).toBe('toString'))
})

test.each([
  ['unauthenticated', 'credentials_invalid', 'credentials'],
  ['forbidden', 'blacklisted', 'blacklisted'],
  ['forbidden', 'access_denied', 'forbidden'],
  ['unauthenticated', 'sms_required', 'other'],
  ['unauthenticated', undefined, 'unsaid'],
])('a refusal %s %s is %s', (code, word, refusal) => {
  expect(signInRefusal(code, word)).toBe(refusal)
})

describe('where a session is', () => {
  const endsAt = 1_000_000_000
  test.each([
    [-121_000, 'running'],
    [-120_000, 'ending'],
    [-1_000, 'ending'],
    [1_000, 'ending'],
    [2_000, 'over'],
  ])('%d ms from its end: %s', (past, phase) => {
    expect(sessionPhase(endsAt, endsAt + past)).toBe(phase)
  })

  test('one that never ends', () => expect(sessionPhase(null, endsAt)).toBe('running'))
})

describe('which lists are offered', () => {
  test.each([
    ['VIEWER', false, false],
    ['OWNER', false, false],
    ['RESELLER', true, false],
    ['RESELLER_ADMIN', true, true],
    ['ADMIN', true, true],
    ['SOMETHING_NEW', true, true],
  ])('%s: customers %s, devices %s', (level, customers, devices) => {
    expect(mayTry('customers', level)).toBe(customers)
    expect(mayTry('devices', level)).toBe(devices)
  })
})

test.each([
  ['RESELLER', false],
  ['RESELLER_ADMIN', true],
  ['ADMIN', true],
  ['SUPERVISOR', false],
])('whether %s is known to be enough for devices', (level, enough) => {
  expect(hasLevel('devices', level)).toBe(enough)
})

test('firmware is offered to whoever has accounts, or would have them if any were set up', () => {
  const session = (because: 'level' | 'not_configured' | null) => ({
    thingspace: { accounts: [], because },
  })
  expect(
    [null, 'not_configured' as const, 'level' as const].map(session).map(mayTryFirmware),
  ).toEqual([true, true, false])
  expect(mayTryFirmware(null)).toBe(false)
})
