import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { addressOf, devicePath, openDevices, shownTable, timesAsked } from './support/device-list'
import { test } from './support/puls'
import { expectRow } from './support/rows'
import { signIn } from './support/sign-in'

const careHome = 'Plejehjemmet Solgården'

test('A customer is found by name and chosen with the keyboard, and the list is theirs', async ({
  page,
  sandbox,
}) => {
  const { users } = await sandbox.fleet()
  const theirs = users.find(({ username }) => username === 'viewer@puls.test')?.customer
  await signIn(page, 'support')
  await openDevices(page, '?page=2&type=STB')
  const picker = page.getByRole('button', { name: /^Scope: / })
  await expect(picker).toHaveText('Own customer: Nordlys Care A/S')

  await picker.focus()
  await page.keyboard.press('Enter')
  const searched = page.getByRole('combobox', { name: 'Search customers' })
  await expect(searched).toBeFocused()
  await expect(found(page).nth(20)).toBeAttached()
  expect((await searched.boundingBox())?.height, 'whatever is found below').toBe(36)
  await page.keyboard.type('solgår')
  await expect(page.getByText(/^\d customers$/)).toBeVisible()
  const names = await found(page).allTextContents()
  const index = names.findIndex((name) => name.startsWith(careHome))
  for (let step = 0; step < index; step += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL(`/devices?type=STB&customer=${theirs?.id}`)
  await expect(page.getByRole('button', { name: `Scope: ${careHome}. Change` })).toBeFocused()
  await shownTable(page)
  expect(await timesAsked(sandbox, { customerId: theirs?.id, limit: '50', type: 'STB' })).toBe(1)

  await page.getByLabel('Type', { exact: true }).selectOption('')
  const total = Number(/^\d+/.exec((await page.getByRole('caption').textContent()) ?? '')?.[0])
  expect(total).toBeGreaterThan(0)
  expect(total).toBeLessThanOrEqual(theirs?.devices ?? 0)
})

test('Enter right after typing chooses from the answer to what was typed', async ({
  page,
  sandbox,
}) => {
  const { users } = await sandbox.fleet()
  const theirs = users.find(({ username }) => username === 'viewer@puls.test')?.customer
  await signIn(page, 'support')
  await openDevices(page)
  const delayMs = 500
  await sandbox.faults([
    { match: { path: '/customer', query: { filter: careHome } }, do: { delayMs } },
  ])
  await page.getByRole('button', { name: /^Scope: / }).click()
  await expect(page.getByText(/customers shown|^\d+ customers$/)).toBeVisible()
  await page.keyboard.insertText(careHome)
  await page.keyboard.press('Enter')

  await expect(page).toHaveURL(`/devices?customer=${theirs?.id}`)
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('The arrows walk through the customers, and Escape leaves all as it was', async ({ page }) => {
  await signIn(page, 'support')
  await openDevices(page)
  await page.getByRole('button', { name: /^Scope: / }).click()
  const search = page.getByRole('combobox', { name: 'Search customers' })
  await expect(page.getByText(/customers shown|^\d+ customers$/)).toBeVisible()
  const options = found(page)
  await expect(search).toHaveAttribute(
    'aria-activedescendant',
    (await options.nth(0).getAttribute('id')) ?? '',
  )
  await expect(options.nth(0)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(search).toHaveAttribute(
    'aria-activedescendant',
    (await options.nth(2).getAttribute('id')) ?? '',
  )

  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: /^Scope: / })).toBeFocused()
  expect(addressOf(page)).toBe('/devices')
})

test('A link to a customer shows their list, and own devices are one choice away', async ({
  page,
  sandbox,
}) => {
  const { users } = await sandbox.fleet()
  const small = users.find(({ username }) => username === 'reseller@puls.test')?.customer
  await signIn(page, 'support')
  await openDevices(page, `?customer=${small?.id}`)
  await expect(page.getByRole('button', { name: /^Scope: / })).toHaveText(small?.name ?? '')

  await page.getByRole('button', { name: /^Scope: / }).click()
  await found(page).filter({ hasText: 'Nordlys Care A/S' }).first().click()
  await expect(page).toHaveURL('/devices')
  await expectRow(await shownTable(page), { Name: '15.6" Hjemme' })
})

test('A customer out of reach is refused in the list, and the way back stays open', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(403)
  const { users } = await sandbox.fleet()
  const foreign = users.find(({ username }) => username === 'admin@puls.test')?.customer
  await signIn(page, 'reseller')
  await page.goto(`/devices?customer=${foreign?.id}`)

  const alert = page.getByRole('alert')
  await expect(alert).toContainText('No such customer within your reach (access_denied).')
  await expect(alert).not.toContainText('access level')
  await expect(alert).toContainText('Reference ')
  await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeVisible()
  const refused = (await sandbox.stats()).last.filter(
    ({ path, query }) => path === devicePath && query['limit'] === '50',
  )
  expect(refused, 'a refusal is not tried again').toHaveLength(1)

  await page.getByRole('link', { name: 'Go to your own devices' }).click()
  await expect(page).toHaveURL('/devices')
  await shownTable(page)
  await page.goBack()

  await page.getByRole('button', { name: /^Scope: / }).click()
  await found(page).first().click()
  await expect(page).toHaveURL('/devices')
  await shownTable(page)
})

test('A search that finds nobody says so', async ({ page }) => {
  await signIn(page, 'reseller')
  await openDevices(page)
  await page.getByRole('button', { name: /^Scope: / }).click()
  await page.getByRole('combobox', { name: 'Search customers' }).pressSequentially('findes ikke')
  await expect(page.getByText('No customer matches “findes ikke”.')).toBeVisible()
  await expect(found(page)).toHaveCount(0)
})

function found(page: Page) {
  return page.getByRole('listbox', { name: 'Customers' }).getByRole('option')
}
