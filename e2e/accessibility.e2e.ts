import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { paths } from '../src/url/paths'
import { expectAccessible } from './support/accessible'
import { devicePath, openDevices, unnamed } from './support/device-list'
import { test } from './support/puls'
import type { Sandbox } from './support/sandbox'
import { signIn } from './support/sign-in'

const listed = { path: devicePath, query: { limit: '25' } }

/** axe finds nothing, in light and in dark colours, and the page says in which language it is. */
async function expectSound(page: Page, title: string) {
  await expect(page).toHaveTitle(`${title} · Puls`)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    await expectAccessible(page)
  }
}

test('The sign-in page is sound, also with a mistake in it', async ({ page }) => {
  await page.goto('/devices')
  await expect(page.getByRole('heading', { name: 'Sign in to Puls' })).toBeVisible()
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByText('Fill this in.').first()).toBeVisible()
  await page.getByText('I have a code').click()
  await expectSound(page, 'Sign in')
})

test('The device list is sound, with every kind of badge in it', async ({ page, sandbox }) => {
  await sandbox.faults([unnamed(0)])
  await signIn(page, 'support')
  await openDevices(page, '?limit=25')
  for (const word of ['Recent', 'Online', 'Presumed dead', 'Dead', 'Never seen', 'No']) {
    await expect(page.getByRole('table').getByText(word, { exact: true }).first()).toBeVisible()
  }
  await expectSound(page, 'Devices')
})

test('The device list is sound when it is empty', async ({ page }) => {
  await signIn(page, 'support')
  await page.goto('/devices?filter=findes+ikke&group=1234567890qwertyuiopqwer')
  await expect(page.getByText('No devices match these filters.')).toBeVisible()
  await expectSound(page, 'Devices')
})

test('The device list is sound while it is loading', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  // On a slow machine TelecomX is given up on before everything has been looked at.
  allowFailedStatus(504)
  await sandbox.faults([{ match: listed, do: { hang: true } }])
  await signIn(page, 'support')
  await page.goto('/devices?limit=25')
  await expect(page.getByText('Still loading…')).toBeVisible()
  await expectSound(page, 'Devices')
})

test('The device list is sound when it is refused', async ({ page, allowFailedStatus }) => {
  allowFailedStatus(403)
  await signIn(page, 'viewer')
  await page.goto('/devices')
  await expect(page.getByRole('alert')).toContainText('It needs the access level')
  await expectSound(page, 'Devices')
})

test('The device list is sound when it failed', async ({ page, sandbox, allowFailedStatus }) => {
  allowFailedStatus(502)
  await sandbox.faults([{ match: { path: devicePath }, do: { contentType: 'text/html' } }])
  await signIn(page, 'support')
  await page.goto('/devices')
  await expect(page.getByRole('alert')).toContainText('Devices could not be loaded')
  await expect(page.getByText('not read').first()).toBeVisible()
  await expectSound(page, 'Devices')
})

test('The device list is sound with old rows, rows set aside and a clock that is off', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(502)
  await sandbox.clock('2026-01-16T10:45:00Z')
  await sandbox.faults([
    { match: listed, do: { patch: [{ op: 'replace', path: '/items/1', value: null }] } },
  ])
  await signIn(page, 'support')
  await openDevices(page, '?limit=25')
  await page.getByRole('button', { name: 'Show details' }).click()
  await sandbox.faults([{ match: listed, do: { contentType: 'text/html' } }])
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByText('Last refresh failed')).toBeVisible()
  await expect(page.getByText('clock is off')).toBeVisible()
  await expectSound(page, 'Devices')
})

test('A page beyond the end, and rows on their way, are sound', async ({ page, sandbox }) => {
  await signIn(page, 'support')
  await openDevices(page, '?page=99&limit=25')
  await expect(page.getByText('Page 99 is beyond the end')).toBeVisible()
  await sandbox.faults([
    { match: { path: devicePath, query: { type: 'STB' } }, do: { delayMs: 7_000 } },
  ])
  await page.getByLabel('Type', { exact: true }).selectOption('STB')
  await expect(page.getByRole('table')).toHaveAttribute('aria-busy', 'true')
  await expectSound(page, 'Devices')
})

for (const name of ['Mangler apps efter pakkenavn', 'MAG520, Hjemme']) {
  test(`The device page of ${name} is sound, with its row as text`, async ({ page }) => {
    await signIn(page, 'support')
    await openDevices(page)
    await page.getByRole('link', { name }).click()
    await page.getByRole('button', { name: 'Show the row' }).click()
    await expect(page.getByText('"deviceId"')).toBeVisible()
    await expectSound(page, `${name} · Devices`)
  })
}

test('A device that is not found, and one that is refused, are sound', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(403)
  const { own, foreign } = await customers(sandbox)
  await signIn(page, 'reseller')
  await page.goto(paths.device(own, '1234567'))
  await expect(page.getByText('Not found among')).toBeVisible()
  await expectSound(page, '1234567 · Devices')
  await page.goto(paths.device(foreign, '1234567'))
  await expect(page.getByRole('alert')).toContainText('access_denied')
  await expectSound(page, '1234567 · Devices')
})

test('An order is sound, with every result in it and all orders looked through', async ({
  page,
  sandbox,
}) => {
  const [order] = (await sandbox.fleet()).faultyOrders
  await signIn(page, 'support')
  await page.goto(paths.order(order?.id ?? ''))
  await expect(page.getByText('1 silent, 1 never seen, 1 not found')).toBeVisible()
  await page.getByRole('button', { name: 'Look through all orders' }).click()
  await expect(page.getByText('2 on another order too')).toBeVisible()
  await expectSound(page, `${order?.name} · Orders`)
})

test('An order that is not found is sound', async ({ page }) => {
  await signIn(page, 'support')
  await page.goto(paths.order('abcdefabcdefabcdefabcdef'))
  await expect(page.getByText('Not found among')).toBeVisible()
  await expectSound(page, 'abcdefabcdefabcdefabcdef · Orders')
})

test('The settings are sound, also with a mistake in them', async ({ page }) => {
  await signIn(page, 'support')
  await page.goto(paths.settings())
  await page.getByLabel('“Late” after', { exact: true }).first().fill('soon')
  await page.getByRole('button', { name: 'Save limits' }).first().click()
  await expect(page.getByText('A whole number')).toBeVisible()
  await expectSound(page, 'Settings')
})

test('An address without a page is sound', async ({ page }) => {
  await signIn(page, 'support')
  await page.goto('/no/such/page')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'There is no page at this address',
  )
  await expectSound(page, 'There is no page at this address')
})

test('The choice of a customer is sound', async ({ page }) => {
  await signIn(page, 'support')
  await openDevices(page, '?limit=25')
  await page.getByRole('button', { name: /^Scope: / }).click()
  await expect(page.getByText(/\d customers/)).toBeVisible()
  await expectSound(page, 'Devices')
})

test('The choice of a customer is sound for those who have none', async ({
  page,
  allowFailedStatus,
}) => {
  allowFailedStatus(403)
  await signIn(page, 'viewer')
  await page.goto(paths.settings())
  await page.getByRole('button', { name: /^Scope: / }).click()
  await expect(page.getByText('You cannot search other customers')).toBeVisible()
  await expectSound(page, 'Settings')
})

test('The user menu is sound', async ({ page }) => {
  await signIn(page, 'support')
  await page.goto(paths.settings())
  await page.getByRole('button', { name: /^User menu/ }).click()
  await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible()
  await expectSound(page, 'Settings')
})

test('The end of a session is sound', async ({ page, sandbox, allowFailedStatus }) => {
  allowFailedStatus(401)
  await signIn(page, 'support')
  await openDevices(page, '?limit=25')
  await sandbox.expireTokens()
  // The page may find out by itself, and is out of reach from then on.
  await page.getByRole('button', { name: 'Refresh' }).dispatchEvent('click')
  await expect(page.getByRole('dialog')).toContainText('Your session has ended.')
  await expect(page.getByLabel('Password', { exact: true })).toBeVisible()
  await expectSound(page, 'Devices')
})

async function customers(sandbox: Sandbox) {
  const { users } = await sandbox.fleet()
  const of = (name: string) =>
    users.find(({ username }) => username === `${name}@puls.test`)?.customer?.id ?? ''
  return { own: of('reseller'), foreign: of('admin') }
}
