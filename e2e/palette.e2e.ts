import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { paths } from '../src/url/paths'
import { expectAccessible } from './support/accessible'
import { addressOf, openDevices, shownTable } from './support/device-list'
import { test } from './support/puls'
import { signIn } from './support/sign-in'
import { boxOfAnother, vendorCustomers } from './support/vendor'

test('The palette finds pages in either language, customers and orders, and keeps the scope', async ({
  page,
  sandbox,
}) => {
  await signIn(page, 'support')
  const customer = (await vendorCustomers(sandbox.url, 'support')).at(-1)
  const order = (await sandbox.fleet()).faultyOrders[0]
  await openDevices(page, '?customer=all&limit=25')

  const field = await openPalette(page)
  await field.fill('enhed')
  await expect(option(page, /^Devices/)).toHaveAttribute('aria-selected', 'true')
  await field.fill('indst')
  await field.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
  expect(addressOf(page)).toBe('/settings?customer=all')
  await expect(page.getByRole('main')).toBeFocused()

  // Enter ahead of the answer means what was typed.
  await openPalette(page)
  await page.keyboard.type(customer?.name ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(customer?.name ?? '')
  expect(addressOf(page)).toBe(paths.customer(customer?._id ?? '', 'all'))

  await page.getByRole('button', { name: 'Find Ctrl K' }).click()
  await palette(page).fill(order?.name ?? '')
  await option(page, new RegExp(`^${order?.name}`))
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(order?.name ?? '')
  expect(addressOf(page)).toMatch(/^\/orders\/\w+\?customer=all$/)
})

test('Devices are found where they have been read, and where not the palette says so', async ({
  page,
  puls,
}) => {
  await signIn(page, 'support')
  const { mac, name, customerId, customer } = await boxOfAnother(puls.sandboxUrl, 'support')
  const typed = mac.toLowerCase().replaceAll(':', '-')
  await page.goto(`${paths.settings()}?customer=all`)

  const field = await openPalette(page)
  await field.fill(typed)
  const elsewhere = option(page, `Search the device list for “${typed}”`)
  await expect(elsewhere).toContainText('Devices are not loaded here (All my customers)')
  await expect(elsewhere).toHaveAttribute('aria-selected', 'true')
  await field.press('Enter')
  await shownTable(page)
  await expect(page.getByRole('caption')).toContainText('Matching: 1 of')
  expect(addressOf(page)).toBe(`/devices?filter=${typed}&customer=all`)

  await openPalette(page)
  await page.keyboard.type(typed)
  await expect(option(page, name)).toContainText(mac)
  await expect(option(page, name)).toContainText(customer)
  await expect(page.getByText(/^1 of [\d,]+ devices read at \d\d:\d\d$/)).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  expect(addressOf(page)).toBe(paths.device(customerId, mac))
})

test('One’s own devices are found also where the address names one’s own customer', async ({
  page,
  sandbox,
}) => {
  await signIn(page, 'support')
  const who = (await sandbox.fleet()).users.find(({ username }) => username.startsWith('support'))
  const own = who?.customer?.id ?? ''
  await openDevices(page, `?customer=${own}&whole=true&limit=25`)
  await openPalette(page)
  await page.keyboard.type('mag')
  const dialog = page.getByRole('dialog', { name: 'Find' })
  await expect(dialog.getByText(/^\d+ of [\d,]+ devices read at \d\d:\d\d$/)).toBeVisible()
  await expect(option(page, /MAG/).first()).toBeVisible()
  await option(page, /^Show all \d+ devices/).click()
  await shownTable(page)
  expect(addressOf(page)).toBe(`/devices?filter=mag&whole=true&customer=${own}`)
  await expect(page.getByRole('caption')).toContainText(/Matching: \d+ of/)
})

test('What fails says so beside what was found, and what one may not see is not asked for', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(502)
  await signIn(page, 'support')
  await sandbox.faults([
    { match: { path: '/iptv/flexcareorder' }, do: { contentType: 'text/html' } },
  ])
  await page.goto(paths.settings())
  await openPalette(page)
  await page.keyboard.type('zzzz')
  const dialog = page.getByRole('dialog', { name: 'Find' })
  await expect(dialog.getByRole('alert')).toContainText('Orders could not be loaded')
  await expect(dialog.getByRole('status')).toContainText('Nothing found for “zzzz” in: Pages')
  await expect(dialog.getByRole('status')).not.toContainText('Devices')
  await sandbox.faults([])
  await dialog.getByRole('button', { name: 'Try again' }).click()
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  await expect(dialog.getByRole('status')).toContainText('Orders')

  await signIn(page, 'viewer')
  await page.goto(paths.settings())
  await openPalette(page)
  await expect(page.getByRole('group', { name: 'Pages' }).getByRole('option')).toHaveText([
    /^Settings/,
  ])
  await page.keyboard.type('zzzz')
  await expect(dialog.getByRole('status')).toHaveText('Nothing found for “zzzz” in: Pages.')
})

test('Pages are a g and a letter away, / searches, and what is typed is no key', async ({
  page,
}) => {
  await signIn(page, 'support')
  await openDevices(page, '?customer=all&limit=25')
  await page.keyboard.press('g')
  await page.keyboard.press('o')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Orders')
  expect(addressOf(page)).toBe('/orders?customer=all')
  await expect(page.getByRole('searchbox')).toBeVisible()

  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('gd?')
  await expect(page.getByRole('searchbox')).toHaveValue('gd?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('searchbox')).not.toBeFocused()
  await expect(page.getByRole('searchbox')).toHaveValue('gd?')
  await expect(page).toHaveURL(/filter=gd/)

  await page.keyboard.press('g')
  await page.keyboard.press('s')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings')
})

test('The sheet of keys opens by key and by mouse, and single letters can be turned off', async ({
  page,
}) => {
  await signIn(page, 'support')
  await page.goto(paths.orders())
  await shownTable(page)
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet.getByRole('region', { name: 'Go to a page' })).toContainText('Firmware gthenf')
  await expectSound(page)
  await page.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)

  await page.goto(paths.settings())
  await page.getByLabel('Use single-letter keys').uncheck()
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await page.keyboard.press('?')
  await expect(sheet).toHaveCount(0)
  expect(addressOf(page)).toBe(paths.settings())

  await page.getByRole('button', { name: /^User menu/ }).click()
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await expect(sheet).toContainText('turned off')
  await page.keyboard.press('Escape')
  await openPalette(page)
  await page.keyboard.type('so')
  await expect(page.getByRole('group', { name: 'Customers' })).toBeVisible()
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/result/)
  await expectSound(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

function palette(page: Page): Locator {
  return page.getByRole('combobox', { name: 'Find a page, customer, device or order' })
}

async function openPalette(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^User menu/ }).waitFor()
  await page.keyboard.press('Control+k')
  await expect(palette(page)).toBeFocused()
  return palette(page)
}

function option(page: Page, name: string | RegExp): Locator {
  return page.getByRole('option', { name })
}

async function expectSound(page: Page) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    await expectAccessible(page)
  }
}
