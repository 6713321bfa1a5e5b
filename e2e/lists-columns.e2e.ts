import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import { exportCsv } from './support/csv'
import { openDevices, shownTable } from './support/device-list'
import { test } from './support/puls'
import { leaveBy } from './support/screen'
import { signIn } from './support/sign-in'

test.beforeEach(async ({ page }) => {
  await signIn(page, 'support')
})

const all = [
  'Heartbeat',
  'Name',
  'Device id',
  'Type',
  'Model',
  'Last contact',
  'Last UI contact',
  'App version',
  'Apps',
  'Enabled',
]
const fewer = all.filter((title) => title !== 'Apps' && title !== 'Model')

test('Columns are hidden one by one, the CSV follows, and a reload remembers them', async ({
  page,
}) => {
  await openDevices(page, '?limit=25')
  await expect.poll(() => headers(page)).toEqual(all)
  await openChoice(page)
  await expectAccessible(page)
  await column(page, 'Apps').uncheck()
  await column(page, 'Model').uncheck()
  await expect.poll(() => headers(page)).toEqual(fewer)
  await page.keyboard.press('Escape')

  const { rows } = await exportCsv(page)
  expect(rows).toHaveLength(25)
  expect(Object.keys(rows[0] ?? {})).toEqual(fewer)

  await page.reload()
  await shownTable(page, 15_000)
  await expect.poll(() => headers(page)).toEqual(fewer)
  await openChoice(page)
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect.poll(() => headers(page)).toEqual(all)
  await expect(page.getByRole('button', { name: 'Show all' })).toHaveCount(0)
})

test('The name of a device cannot be hidden', async ({ page }) => {
  await openDevices(page, '?limit=25')
  await openChoice(page)
  await expect(column(page, 'Name')).toBeChecked()
  await expect(column(page, 'Name')).toBeDisabled()
})

test('By keyboard: Enter opens the choice, Space hides, Escape closes and gives the focus back', async ({
  page,
}) => {
  await openDevices(page, '?limit=25')
  const button = page.getByRole('button', { name: 'Columns' })
  await button.press('Enter')
  await expect(column(page, 'Heartbeat')).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(column(page, 'Heartbeat')).toBeFocused()
  await page.keyboard.press('Space')
  await expect.poll(() => headers(page)).toEqual(all.slice(1))
  await page.keyboard.press('Escape')
  await expect(column(page, 'Heartbeat')).toHaveCount(0)
  await expect(button).toBeFocused()
})

test('A click elsewhere closes the choice, which on a phone fits the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openDevices(page, '?limit=25')
  await openChoice(page)
  await expect(page.getByRole('group', { name: 'Columns to show' })).toBeInViewport({ ratio: 1 })
  await page.getByRole('heading', { name: 'Devices' }).click()
  await expect(column(page, 'Apps')).toHaveCount(0)
})

test('The choice is the user’s own: another one at the same browser sees all columns', async ({
  page,
  allowFailedStatus,
}) => {
  allowFailedStatus(401)
  await openDevices(page, '?limit=25')
  await openChoice(page)
  await column(page, 'Apps').uncheck()
  await page.keyboard.press('Escape')
  await leaveBy(page, 'Sign out')
  await expect(page.getByRole('heading', { name: 'Sign in to Puls' })).toBeVisible()

  await signIn(page, 'admin')
  await openDevices(page, '?limit=25')
  await expect.poll(() => headers(page)).toEqual(all)
})

async function openChoice(page: Page) {
  await page.getByRole('button', { name: 'Columns' }).click()
  await expect(column(page, 'Name')).toBeVisible()
}

function column(page: Page, name: string) {
  return page
    .getByRole('group', { name: 'Columns to show' })
    .getByRole('checkbox', { name, exact: true })
}

async function headers(page: Page) {
  const titles = await page.getByRole('columnheader').allTextContents()
  return titles.filter((title) => title !== '')
}
