import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { Fault } from '../server/sandbox/fault'
import { addressOf } from './support/device-list'
import { test } from './support/puls'
import { requestsOf, sessionEnded } from './support/screen'
import { signIn, signInByForm } from './support/sign-in'

// The vendor of this file does not lengthen a token's life, whoever asks.
test.use({ serverEnvironment: { SANDBOX_EXTEND: 'off' } })

const minute = 60_000

/** A token of nine seconds: the whole end of a session, seen without waiting long for it. */
const shortLife: Fault = {
  match: { path: '/auth/login' },
  times: 1,
  do: { patch: [{ op: 'replace', path: '/expiresInMinutes', value: 0.15 }] },
}

test('Two minutes before its end the session says when that is', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-21T10:00:00Z') })
  await signIn(page, 'support')
  await page.goto('/settings')
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()

  await page.clock.fastForward(12.5 * minute)
  await expect(warning(page)).toBeHidden()
  await page.clock.fastForward(minute)
  await expect(warning(page)).toContainText('Your session ends at 11:15.')
  await expect(warning(page).getByRole('button', { name: 'Stay signed in' })).toBeVisible()
})

test('A vendor that lengthens no session: staying is tried, and at the end one signs in again in the same place', async ({
  page,
  sandbox,
}) => {
  await sandbox.faults([shortLife])
  await page.goto('/devices?limit=25')
  await signInByForm(page, 'support')
  await expect(page.getByRole('table')).toBeVisible()
  const stay = warning(page).getByRole('button', { name: 'Stay signed in' })
  await expect(async () => {
    await stay.click({ timeout: 500 })
    expect((await sandbox.stats()).byPath['/auth/validateToken']).toBe(1)
  }).toPass()
  await expect(warning(page)).toContainText('Then you sign in again; this page stays as it is.')

  const asked = (await sandbox.stats()).byPath['/flexcare/device']
  await expect(sessionEnded(page)).toBeVisible({ timeout: 12_000 })
  expect((await sandbox.stats()).byPath['/flexcare/device'], 'nothing had to ask').toBe(asked)

  await signInByForm(page, 'support')
  await expect(sessionEnded(page)).toBeHidden()
  expect(addressOf(page)).toBe('/devices?limit=25')
  await expect(warning(page)).toBeHidden()
})

test('At its end the session is over even when nobody can be asked about it', async ({
  page,
  context,
  allowFailedConnection,
}) => {
  allowFailedConnection()
  await page.clock.install()
  await signIn(page, 'support')
  await page.goto('/settings')
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await page.clock.fastForward(14 * minute)
  await expect(warning(page).getByRole('button', { name: 'Stay signed in' })).toBeVisible()
  await context.setOffline(true)
  await warning(page).getByRole('button', { name: 'Stay signed in' }).click()
  await expect(warning(page)).toContainText(
    'The session could not be lengthened. This computer is offline.',
  )
  const sent = requestsOf(page)
  await page.clock.fastForward(2 * minute)
  await expect(sessionEnded(page)).toBeVisible()
  expect(sent).toEqual(['GET /api/session'])

  await context.setOffline(false)
  await signInByForm(page, 'support')
  await expect(sessionEnded(page)).toBeHidden()
})

function warning(page: Page) {
  return page.getByRole('alert').filter({ hasText: 'Your session ends at' })
}
