import { describe, expect, test } from 'vitest'
import { faults as da } from './da/faults'
import { faults as en } from './en/faults'

describe('the fixed texts', () => {
  test('in English, word for word', () => {
    expect([
      en.couldNotLoad('Devices'),
      en.tryAgain,
      en.reference('4f1c'),
      en.showingDataFrom('13:02:06', 'TelecomX did not answer in time.', '30'),
      en.rowsUnread(1, 50),
      en.noMatch('devices'),
      en.offline('13:02:06'),
      en.sessionEnded,
      en.accessDenied,
      en.slowDown('13:02:06'),
      en.clockOff('26 hours'),
      en.sessionEnds('13:02'),
      en.staySignedIn,
    ]).toEqual([
      'Devices could not be loaded',
      'Try again',
      'Reference 4f1c',
      'Showing data from 13:02:06. Last refresh failed: TelecomX did not answer in time. Next try in 30 s.',
      '1 of 50 rows could not be read',
      'No devices match these filters.',
      'You are offline. Showing data from 13:02:06.',
      'Your session has ended. Sign in to continue.',
      'Your access level does not allow this (access_denied).',
      'The service asked us to slow down. Next try at 13:02:06.',
      "This computer's clock is off by 26 hours; ages use server time.",
      'Your session ends at 13:02.',
      'Stay signed in',
    ])
  })

  test('a reason without a full stop gets one', () => {
    expect(en.showingDataFrom('1', 'Devices could not be loaded', '5')).toContain('loaded. Next')
  })

  test('every reason is a sentence, in both languages', () => {
    for (const reasons of [en.reasons, da.reasons]) {
      for (const reason of Object.values(reasons)) expect(reason).toMatch(/^[A-ZÆØÅ].*\.$/)
    }
  })
})
