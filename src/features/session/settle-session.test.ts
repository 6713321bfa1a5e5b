import { QueryClient } from '@tanstack/react-query'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Session } from '#/api/session/schemas'
import { preferences, changePreferences, openPreferences } from '#/ui/preference-store'
import { sessionKeys } from './session-keys'
import { isSessionLost, markSessionFound, markSessionLost } from './session-lost'
import {
  heldSession,
  sessionsOpenElsewhere,
  settleSession,
  settleSignedOut,
} from './settle-session'

const rows = ['devices', 'page', 1]
let client: QueryClient

beforeEach(() => {
  client = new QueryClient()
  markSessionFound()
  openPreferences(null)
})

describe('a session that ends at the server', () => {
  test('leaves the page and its data as they are', () => {
    signedIn('anna')
    settleSession(client, null)
    expect(isSessionLost()).toBe(true)
    expect(heldSession(client)?.user.id).toBe('anna')
    expect(client.getQueryData(rows)).toBe('rows of anna')
  })

  test('is not lost where there was none', () => {
    settleSession(client, null)
    expect(isSessionLost()).toBe(false)
  })
})

test('a session that is only lengthened asks for nothing anew', () => {
  signedIn('anna')
  settleSession(client, sessionOf('anna'))
  expect(client.getQueryState(rows)?.isInvalidated).toBe(false)
})

describe('signing in again', () => {
  test('as the same user asks for everything anew and shows the old until then', () => {
    signedIn('anna')
    markSessionLost()
    settleSession(client, sessionOf('anna'))
    expect(isSessionLost()).toBe(false)
    expect(client.getQueryData(rows)).toBe('rows of anna')
    expect(client.getQueryState(rows)?.isInvalidated).toBe(true)
  })

  test('F86 as another user leaves nothing of the former one, before anybody is told', () => {
    signedIn('anna')
    markSessionLost()
    const seen: unknown[] = []
    client.getQueryCache().subscribe(({ query }) => {
      if (query.queryKey === sessionKeys.current) seen.push(client.getQueryData(rows))
    })
    const told = vi.fn(() => seen.push(client.getQueryData(rows)))
    client.getQueryCache().subscribe(told)
    settleSession(client, sessionOf('bent'))
    expect(heldSession(client)?.user.id).toBe('bent')
    expect(client.getQueryData(rows)).toBeUndefined()
    expect(seen.at(-1)).toBeUndefined()
  })

  test('opens the preferences of whoever it is', () => {
    settleSession(client, sessionOf('anna'))
    changePreferences({ colorScheme: 'dark', csvSeparator: ';' })
    settleSession(client, sessionOf('bent'))
    expect(preferences().csvSeparator).toBeNull()
    settleSession(client, sessionOf('anna'))
    expect(preferences().csvSeparator).toBe(';')
  })
})

test('signing out leaves nothing to find', () => {
  signedIn('anna')
  settleSignedOut(client)
  expect(
    client
      .getQueryCache()
      .getAll()
      .map(({ queryKey }) => queryKey),
  ).toEqual([sessionKeys.current])
  expect(heldSession(client)).toBeNull()
  expect(isSessionLost()).toBe(false)
})

test('that sessions elsewhere go on is known until the next sign-out', () => {
  signedIn('anna')
  settleSignedOut(client, 'upstream_error')
  expect(sessionsOpenElsewhere(client)).toBe('upstream_error')
  signedIn('anna')
  settleSignedOut(client)
  expect(sessionsOpenElsewhere(client)).toBeUndefined()
})

function signedIn(id: string) {
  settleSession(client, sessionOf(id))
  client.setQueryData(rows, `rows of ${id}`)
}

function sessionOf(id: string): Session {
  return {
    user: { id, name: id, username: `${id}@puls.test`, language: null },
    accessLevel: 'RESELLER_ADMIN',
    customer: { id: 'own000000000', name: 'Nordlys', features: [] },
    endsAt: null,
    endsBecause: null,
    thingspace: { accounts: [], because: 'level' },
  }
}
