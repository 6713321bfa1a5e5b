import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import {
  addressOf,
  column,
  devicePath,
  openDevices,
  shownTable,
  tile,
  timesAsked,
} from './support/device-list'
import { test } from './support/puls'
import { signIn } from './support/sign-in'
import { vendorDevices } from './support/vendor'

test.beforeEach(async ({ page }) => {
  await signIn(page, 'support')
})

test('Fifty rows a page by default; 25, 100 and 250 stand in the address', async ({ page }) => {
  const total = Number((await countedAll(page)) || 0)
  for (const size of [25, 100, 250]) {
    await page.getByLabel('Rows per page').selectOption(String(size))
    await expect(page).toHaveURL(`/devices?limit=${size}`)
    expect(await column(await shownTable(page), 'Name')).toHaveLength(Math.min(size, total))
  }
  await page.getByLabel('Rows per page').selectOption('50')
  await expect(page).toHaveURL('/devices')
  expect(await column(await shownTable(page), 'Name')).toHaveLength(50)
})

test('Next, last, previous and first turn the pages, in the server’s order', async ({
  page,
  puls,
}) => {
  const { items } = await vendorDevices(puls.sandboxUrl, 'support')
  const ids = items.map(({ deviceId }) => deviceId)
  await openDevices(page)
  await expectPage(page, 1, ids.slice(0, 50))
  await expect(turn(page, 'First page')).toHaveAttribute('aria-disabled', 'true')
  await expect(turn(page, 'Previous page')).toHaveAttribute('aria-disabled', 'true')

  await turn(page, 'Next page').click()
  await expectPage(page, 2, ids.slice(50, 100))
  await turn(page, 'Last page').click()
  await expectPage(page, 3, ids.slice(100))
  await expect(turn(page, 'Next page')).toHaveAttribute('aria-disabled', 'true')
  await expect(turn(page, 'Next page')).toHaveAttribute('href', '/devices?page=3')
  await turn(page, 'Next page').press('Enter')
  await expectPage(page, 3, ids.slice(100))

  await turn(page, 'Previous page').click()
  await expectPage(page, 2, ids.slice(50, 100))
  await turn(page, 'First page').click()
  await expectPage(page, 1, ids.slice(0, 50))
  expect(addressOf(page)).toBe('/devices')
})

test('Reload, Back and Forward restore filters and page', async ({ page }) => {
  await openDevices(page)
  await page.getByLabel('Type', { exact: true }).selectOption('STB')
  await shownTable(page)
  await page.getByLabel('Rows per page').selectOption('25')
  await shownTable(page)
  await turn(page, 'Next page').click()
  await expect(page.getByText('Page 2 of')).toBeVisible()
  const names = await column(await shownTable(page), 'Name')
  expect(addressOf(page)).toBe('/devices?page=2&limit=25&type=STB')

  await page.reload()
  expect(await column(await shownTable(page), 'Name')).toEqual(names)
  await expect(page.getByLabel('Type', { exact: true })).toHaveValue('STB')

  await page.goBack()
  await expect(page).toHaveURL('/devices?limit=25&type=STB')
  await expect(page.getByText('Page 1 of')).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL('/devices?type=STB')
  await expect(page.getByLabel('Rows per page')).toHaveValue('50')
  await page.goForward()
  await page.goForward()
  await expect(page).toHaveURL('/devices?page=2&limit=25&type=STB')
  expect(await column(await shownTable(page), 'Name')).toEqual(names)
})

test('A link with nonsense in it falls back, silently right', async ({ page, sandbox }) => {
  const rows = await openDevices(page, '?page=abc&limit=-1&heartbeatStatus=FOO&type=A&type=B')
  expect(await column(rows, 'Name')).toHaveLength(50)
  await expect(page.getByText('Page 1 of 3')).toBeVisible()
  await expect(tile(page, 'All')).toHaveAttribute('aria-current', 'true')
  await expect(page.getByRole('alert')).toHaveCount(0)

  const asked = (await sandbox.stats()).last.filter(({ path }) => path === devicePath)
  expect(asked.filter(({ status }) => status !== 200)).toEqual([])
  expect(await timesAsked(sandbox, { offset: '0', limit: '50' })).toBe(1)
})

test('F69 a page beyond the end leads to the last one and says so', async ({ page }) => {
  await openDevices(page, '?page=9&filter=lager')
  await expect(page).toHaveURL(/\?filter=lager$|\?page=\d&filter=lager$/)
  await expect(page.getByText('Page 9 is beyond the end of the list.')).toBeVisible()
  expect((await column(await shownTable(page), 'Name')).length).toBeGreaterThan(0)
})

test('F69 when the list shrinks below the page on the screen, the last page is shown', async ({
  page,
  sandbox,
}) => {
  await openDevices(page, '?page=3')
  await expect(page.getByText('Page 3 of 3')).toBeVisible()
  await sandbox.faults([
    { match: { path: devicePath, query: { offset: '100' }, nth: 1 }, do: { deleteBefore: 60 } },
  ])
  await page.getByRole('button', { name: 'Refresh' }).click()

  await expect(page).toHaveURL('/devices?page=2')
  await expect(page.getByText('Page 3 is beyond the end of the list.')).toBeVisible()
  await expect(page.getByText('Page 2 of 2')).toBeVisible()
  expect((await column(await shownTable(page), 'Name')).length).toBeGreaterThan(30)

  await turn(page, 'Previous page').click()
  await expect(page.getByText('beyond the end')).toBeHidden()
})

test('The next page is there before it is asked for', async ({ page, sandbox }) => {
  await openDevices(page, '?limit=25')
  await expect.poll(() => timesAsked(sandbox, { offset: '25', limit: '25' })).toBe(1)
  await expect.poll(async () => (await sandbox.stats()).open).toBe(0)

  await turn(page, 'Next page').click()
  await expect(page.getByText('Page 2 of')).toBeVisible()
  await shownTable(page)
  await expect.poll(() => timesAsked(sandbox, { offset: '50', limit: '25' })).toBe(1)
  expect(await timesAsked(sandbox, { offset: '25', limit: '25' })).toBe(1)
})

function turn(page: Page, label: string) {
  return page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: label })
}

async function expectPage(page: Page, number: number, ids: string[]) {
  await expect(page.getByText(`Page ${number} of 3`)).toBeVisible()
  expect(await column(await shownTable(page), 'Device id')).toEqual(ids)
}

/** How many devices the list states to have. */
async function countedAll(page: Page) {
  await openDevices(page)
  const caption = (await page.getByRole('caption').textContent()) ?? ''
  return /^\d+/.exec(caption)?.[0]
}
