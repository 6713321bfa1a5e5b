import { expect, test } from 'vitest'
import type { Session } from '#/api/session/schemas'
import { mainPages } from './main-pages'

const other = '6a2d1b0c9f8e7d6c5b4a3928'

function sessionOf(accessLevel: string, because: 'level' | null = null) {
  const session: Pick<Session, 'accessLevel' | 'thingspace'> = {
    accessLevel,
    thingspace: { accounts: [], because },
  }
  return session
}

const namesFor = (level: string, because: 'level' | null = null) =>
  mainPages(sessionOf(level, because), null).map(({ name }) => name)

test('a page is offered to whom its list admits, and the settings to everybody', () => {
  expect(namesFor('VIEWER', 'level')).toEqual(['settings'])
  expect(namesFor('RESELLER', 'level')).toEqual(['customers', 'settings'])
  expect(namesFor('RESELLER_ADMIN')).toHaveLength(8)
  expect(namesFor('SOMETHING_NEW')).toContain('devices')
})

test('each keeps the scope, and from one’s own customer triage opens on all', () => {
  const to = (customerId: string | null) =>
    Object.fromEntries(
      mainPages(sessionOf('ADMIN'), customerId).map((page) => [page.name, page.to]),
    )
  expect(to(null)).toMatchObject({ triage: '/triage?customer=all', devices: '/devices' })
  expect(to(other)).toMatchObject({
    triage: `/triage?customer=${other}`,
    orders: `/orders?customer=${other}`,
  })
})
