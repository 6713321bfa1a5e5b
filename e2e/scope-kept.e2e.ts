import { expect } from '@playwright/test'
import { paths } from '../src/url/paths'
import { fact, panel } from './support/customer-list'
import { addressOf, shownTable } from './support/device-list'
import { test } from './support/puls'
import { signIn } from './support/sign-in'

test('From the devices of all customers to a customer, to their reseller and back, the scope stays', async ({
  page,
  sandbox,
}) => {
  const { users } = await sandbox.fleet()
  const site = users.find(({ username }) => username === 'viewer@puls.test')?.customer
  const id = site?.id ?? ''
  await signIn(page, 'support')
  await page.goto('/devices?customer=all&sort=lastComm')
  await expect(page.getByRole('caption')).toBeVisible({ timeout: 20_000 })
  const [first] = await (await shownTable(page)).locator('tbody tr').all()
  const link = first?.getByRole('link').nth(1)
  const name = (await link?.innerText()) ?? ''
  await link?.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  expect(addressOf(page)).toMatch(/^\/customers\/\w+\?customer=all$/)

  await page.goto(paths.customer(id, 'all'))
  await expect(panel(page, 'Contact')).toBeVisible()
  const scope = page.getByRole('button', { name: /^Scope: / })
  await expect(scope).toHaveText('All my customers')
  const menu = page.getByRole('navigation', { name: 'Main menu' })
  const further = ['Orders', 'Customers', 'Apps', 'Firmware', 'Settings']
  await expect(menu.getByRole('link')).toHaveText(['Overview', 'Triage', 'Devices', ...further])
  for (const [label, address] of [
    ['Overview', '/?customer=all'],
    ['Triage', '/triage?customer=all'],
    ['Devices', '/devices?customer=all'],
    ['Customers', '/customers?customer=all'],
    ['Settings', '/settings?customer=all'],
  ] as const) {
    await expect(menu.getByRole('link', { name: label })).toHaveAttribute('href', address)
  }
  await fact(page, 'Contact', 'Reseller').getByRole('link').click()
  await expect(page).toHaveURL(/^[^?]+\/customers\/\w+\?customer=all$/)
  await expect(panel(page, 'Customers of this reseller').getByRole('table')).toBeVisible()
  await expect(scope).toHaveText('All my customers')
  const below = panel(page, 'Customers of this reseller').locator('tbody').getByRole('link').first()
  await expect(below).toHaveAttribute('href', /^\/customers\/\w+\?customer=all$/)

  await page.goBack()
  await expect(page).toHaveURL(paths.customer(id, 'all'))
  await expect(panel(page, 'Contact')).toBeVisible()
})

test('The page of a device leads to its customer, in the scope of that customer', async ({
  page,
  sandbox,
}) => {
  const { users } = await sandbox.fleet()
  const site = users.find(({ username }) => username === 'viewer@puls.test')?.customer
  await signIn(page, 'support')
  await page.goto(paths.devices(site?.id))
  await (await shownTable(page)).locator('tbody').getByRole('link').first().click()
  await page
    .getByRole('region', { name: 'Facts' })
    .getByRole('link', { name: site?.name ?? '' })
    .click()
  await expect(page).toHaveURL(paths.customer(site?.id ?? '', site?.id))
  await expect(page.getByRole('button', { name: /^Scope: / })).toHaveText(site?.name ?? '')
})
