import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { paths } from '../src/url/paths'
import { expectAccessible } from './support/accessible'
import { openDevices, shownTable, tile } from './support/device-list'
import { test } from './support/puls'
import { expectEveryRow } from './support/rows'
import { signIn } from './support/sign-in'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

test('No page is wider than the phone', async ({ page, allowFailedStatus }) => {
  allowFailedStatus(403)
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Sign in to Puls' })).toBeVisible()
  await expectNarrow(page, 'sign-in')

  await signIn(page, 'support')
  await page.goto('/devices?filter=findes+ikke&group=1234567890qwertyuiopqwer')
  await expect(page.getByText('No devices match these filters.')).toBeVisible()
  await expectNarrow(page, 'an empty list')
  await openDevices(page)
  await expectNarrow(page, 'the list')
  await page.getByRole('checkbox', { name: 'Select the rows shown' }).check()
  const bar = page.getByRole('region', { name: 'Selected rows' })
  await expect(bar.getByRole('button', { name: 'Copy hand-off text' })).toBeEnabled()
  await expectNarrow(page, 'the list with rows selected')
  await bar.getByRole('button', { name: 'Clear' }).tap()
  await page.getByRole('link', { name: /^Fællesstue/ }).tap()
  await page.getByRole('button', { name: 'Show the row' }).tap()
  await expect(page.getByText('"deviceId"')).toBeVisible()
  await expectNarrow(page, 'a device')
  await page.goto(paths.settings())
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectNarrow(page, 'the settings')
  await page.goto('/no/such/page')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectNarrow(page, 'no page')
  await page.goto('/devices?customer=ffffffffffffffffffffffff')
  await expect(page.getByRole('alert')).toBeVisible()
  await expectNarrow(page, 'a refusal')
})

test('The menu opens, leads to a page, and closes', async ({ page }) => {
  await signIn(page, 'support')
  await openDevices(page)
  await page.getByRole('button', { name: 'Open the menu' }).tap()
  const menu = page.getByRole('dialog', { name: 'Menu' })
  await expect(menu).toBeVisible()
  await expectAccessible(page)
  await menu.getByRole('link', { name: 'Settings' }).tap()
  await expect(menu).toBeHidden()
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()

  await page.getByRole('button', { name: 'Open the menu' }).tap()
  await menu.getByRole('button', { name: 'Dansk' }).tap()
  await expect(page.getByRole('dialog', { name: 'Menu' })).toContainText('Enheder')
  await page.getByRole('button', { name: 'Luk' }).tap()
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('The list is filtered, turned and read on a phone', async ({ page }) => {
  await signIn(page, 'support')
  const table = await openDevices(page)
  await page.getByRole('link', { name: 'Next page' }).tap()
  await expect(page.getByText('Page 2 of 3')).toBeVisible()
  await tile(page, 'Dead').tap()
  await expect(page).toHaveURL('/devices?heartbeatStatus=DEAD')
  await expectEveryRow(await shownTable(page), { Heartbeat: 'Dead' })
  await tile(page, 'All').tap()
  await page.getByLabel('Search by name').fill('lager')
  await expectEveryRow(table, { Name: /lager/i })

  const enabled = page.getByRole('columnheader', { name: 'Enabled' })
  await expect(enabled).not.toBeInViewport()
  await enabled.scrollIntoViewIfNeeded()
  await expect(enabled).toBeInViewport()
  await expectNarrow(page, 'a list scrolled inside its frame')
})

test('A customer is chosen on a phone', async ({ page }) => {
  await signIn(page, 'support')
  await openDevices(page)
  await page.getByRole('button', { name: /^Scope: / }).tap()
  await page.getByRole('combobox', { name: 'Search customers' }).fill('plejehjemmet solgården')
  await expect(page.getByText(/^\d customers?$/)).toBeVisible()
  await expectNarrow(page, 'the choice of a customer')
  await page.getByRole('listbox').getByRole('option').first().tap()
  await expect(page).toHaveURL(/\/devices\?customer=\w{24}$/)
  await shownTable(page)
})

async function expectNarrow(page: Page, what: string) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width, what).toBeLessThanOrEqual(390)
}
