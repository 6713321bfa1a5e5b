import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { paths } from '../src/url/paths'
import { expectAccessible } from './support/accessible'
import { openCustomer, openCustomers } from './support/customer-list'
import { test } from './support/puls'
import type { Sandbox } from './support/sandbox'
import { signIn } from './support/sign-in'

/** axe finds nothing, in light and in dark colours. */
async function expectSound(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    await expectAccessible(page)
  }
}

test('The customer list is sound, with deleted and blocked customers, sorted, and empty', async ({
  page,
}) => {
  await signIn(page, 'support')
  await openCustomers(page, '?includeDeleted=true&includeSubresellers=true&sort=-share')
  await expect(page.getByRole('caption')).toContainText('by Share')
  await expectSound(page)
  await page.goto('/customers?filter=findes+ikke')
  await expect(page.getByText('No customers match these filters.')).toBeVisible()
  await expectSound(page)
})

test('The list with an administrator’s filters, and its refusal, are sound', async ({
  page,
  allowFailedStatus,
}) => {
  allowFailedStatus(403)
  await signIn(page, 'admin')
  await openCustomers(page, '?limit=25&parentReseller=ffffffffffffffffffffffff&all=true')
  await expectSound(page)
  await signIn(page, 'viewer')
  await page.goto(paths.customers())
  await expect(page.getByRole('alert')).toBeVisible()
  await expectSound(page)
})

test('The customer page is sound, a reseller’s and a care home’s, with all of it shown', async ({
  page,
  sandbox,
}) => {
  await signIn(page, 'support')
  await openCustomer(page, await idOf(sandbox, 'support'))
  await expect(page.getByRole('table')).toBeVisible()
  await expectSound(page)
  await openCustomer(page, await idOf(sandbox, 'viewer'))
  await page.getByRole('button', { name: 'Show: VAT number' }).click()
  await expectSound(page)
  await page.goto(paths.customer('ffffffffffffffffffffffff'))
  await expect(page.getByText('No such customer')).toBeVisible()
  await expectSound(page)
})

test('The customers speak Danish', async ({ page, sandbox }) => {
  await signIn(page, 'support')
  await openCustomers(page)
  await page.getByRole('button', { name: 'Dansk' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kunder')
  await expect(page.getByRole('caption')).toHaveText(/^\d+ kunder passer, i serverens rækkefølge$/)
  await expect(page.getByRole('columnheader')).toHaveText([
    'Tilstand',
    'Navn',
    'Adresse',
    'Telefon',
    'E-mail',
    'Forhandler',
    'STB’er',
    'Offline',
    'Andel',
    'Apps',
  ])
  await page.goto(paths.customer(await idOf(sandbox, 'viewer')))
  await expect(page.getByRole('link', { name: 'Arbejd i denne kunde' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Serviceaftale' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Vis: CVR-/momsnummer' })).toBeVisible()
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('Neither page is wider than the phone, and a customer is found and worked in', async ({
    page,
  }) => {
    await signIn(page, 'support')
    await openCustomers(page, '?includeSubresellers=true')
    await expectNarrow(page)
    await page.getByLabel('Search customers').fill('fjordnet')
    // Before the search is sent: leaving by a link ends it.
    await page.getByRole('link', { name: 'Fjordnet Velfærd ApS' }).first().tap()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fjordnet Velfærd ApS')
    await expect(page.getByRole('table')).toBeVisible()
    await expectNarrow(page)
    await page.getByRole('link', { name: 'Work in this customer' }).tap()
    await expect(page).toHaveURL(/\/devices\?customer=\w{24}$/)
  })
})

async function expectNarrow(page: Page) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
}

async function idOf(sandbox: Sandbox, name: string): Promise<string> {
  const { users } = await sandbox.fleet()
  return users.find(({ username }) => username === `${name}@puls.test`)?.customer?.id ?? ''
}
