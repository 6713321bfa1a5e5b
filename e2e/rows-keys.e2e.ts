import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { paths } from '../src/url/paths'
import { expectAccessible } from './support/accessible'
import { exportCsv } from './support/csv'
import { column, openDevices, shownTable, timesAsked } from './support/device-list'
import { storyByLicence } from './support/firmware'
import { test } from './support/puls'
import type { Sandbox } from './support/sandbox'
import { signIn } from './support/sign-in'

const everyone = 'all'

test('A device is opened by keyboard alone, and after Back the keys go on where they were', async ({
  page,
}) => {
  await signIn(page, 'support')
  const table = await openDevices(page)
  const names = await column(table, 'Name')
  const link = (place: number) => linkIn(table, place)
  await page.keyboard.press('j')
  await expect(link(0)).toBeFocused()
  await page.keyboard.press('j')
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await expect(link(1)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(names[1] ?? '')

  await page.goBack()
  await shownTable(page)
  await page.keyboard.press('j')
  await expect(link(1)).toBeFocused()
  for (let step = 0; step < 30; step += 1) await page.keyboard.press('j')
  await expect(link(31)).toBeFocused()
  await expect(link(31)).toBeInViewport()
  await page.getByRole('searchbox').focus()
  await page.keyboard.press('j')
  await expect(page.getByRole('searchbox')).toHaveValue('j')
})

test('Every list is walked and opened by the same keys', async ({ page, sandbox }) => {
  const { account } = await storyByLicence(sandbox)
  await signIn(page, 'support')
  for (const address of [
    paths.customers(),
    paths.orders(),
    paths.apps(),
    paths.triage(everyone),
    paths.incidents(everyone),
    paths.firmwareDevices(account),
  ]) {
    await page.goto(address)
    const rows = page.getByRole('table').last()
    await expect(linkIn(rows, 1)).toBeVisible({ timeout: 15_000 })
    await expect(rows).toHaveAttribute('aria-busy', 'false')
    const before = page.url()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('k')
    expect(await focusedRow(page), address).toBe(0)
    await page.keyboard.press('x')
    await expect(page.getByRole('button', { name: 'CSV of the selected' })).toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(page).not.toHaveURL(before)
  }
})

test('Rows are selected by key, by range and all at once, over pages, and a file has just those', async ({
  page,
}) => {
  await signIn(page, 'support')
  const table = await openDevices(page, '?limit=25')
  const ids = await column(table, 'Device id')
  const boxes = table.locator('tbody').getByRole('checkbox')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await expect(bar(page)).toContainText('1 selected')
  await boxes.nth(4).check()
  await boxes.nth(7).click({ modifiers: ['Shift'] })
  await expect(bar(page)).toContainText('5 selected')
  await expect(page.getByRole('status').filter({ hasText: /^5 selected$/ })).toBeAttached()
  // A row that is half covered, by the bar or the header, is half a target.
  await page.setViewportSize({ width: 1440, height: 1400 })
  await expectAccessible(page)
  await page.setViewportSize({ width: 1440, height: 900 })
  const file = await exportCsv(page, ',', 'CSV of the selected')
  const chosen = [0, 4, 5, 6, 7].map((place) => ids[place] ?? '')
  expect(file.rows.map((row) => row['Device id'])).toEqual(chosen)

  await page.getByRole('link', { name: 'Next page' }).click()
  await expect(page).toHaveURL(/page=2/)
  await shownTable(page)
  await expect(bar(page)).toContainText('5 selected, 5 are not shown here')
  await page.getByRole('checkbox', { name: 'Select the rows shown' }).check()
  await expect(bar(page)).toContainText('30 selected, 5 are not shown here')
  const both = await exportCsv(page, ',', 'CSV of the selected')
  expect(both.rows.map((row) => row['Device id'])).toEqual([
    ...chosen,
    ...(await column(table, 'Device id')),
  ])

  await page.getByRole('columnheader', { name: 'Name' }).getByRole('link').click()
  await expect(page).toHaveURL(/sort=name/)
  await shownTable(page, 15_000)
  await expect(bar(page)).toContainText('30 selected')
  await page.getByLabel('Type', { exact: true }).selectOption('STB')
  await expect(page).toHaveURL(/type=STB/)
  await expect(bar(page)).toHaveCount(0)
})

test('While rows are selected nothing is refreshed, the page says so, and afterwards it goes on', async ({
  page,
  sandbox,
}) => {
  await page.clock.install()
  await signIn(page, 'support')
  await openDevices(page)
  await expect.poll(() => timesAsked(sandbox, { offset: '50' })).toBe(1)
  await rested(sandbox)
  await page.getByRole('checkbox', { name: 'Select MAG520, Arbejde' }).check()
  await expect(page.getByText(/^Updated .*, paused while rows are selected$/)).toBeVisible()
  await expect(bar(page)).toBeVisible()
  const before = (await sandbox.stats()).requests
  await page.clock.runFor(10 * 60_000)
  expect((await sandbox.stats()).requests).toBe(before)
  await expect(page.getByText('Updated 10 min ago, paused while rows are selected')).toBeVisible()

  await bar(page).getByRole('button', { name: 'Clear' }).press('Enter')
  await expect(bar(page)).toHaveCount(0)
  await expect(page.getByRole('checkbox', { name: 'Select the rows shown' })).toBeFocused()
  await expect.poll(() => timesAsked(sandbox, { offset: '0', limit: '50' })).toBe(2)
  await expect(page.getByText('Updated now')).toBeVisible()
  await rested(sandbox)
  await page.clock.runFor(31_000)
  await expect.poll(() => timesAsked(sandbox, { offset: '0', limit: '50' })).toBe(3)
})

test('The boxes of an incident are selected like those of any list', async ({ page }) => {
  await signIn(page, 'support')
  await page.goto(paths.incidents(everyone))
  await expect(linkIn(page.getByRole('table'), 0)).toBeVisible({ timeout: 15_000 })
  await page.keyboard.press('j')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/triage\/incidents\/\w+\//)
  await expect(page.getByRole('columnheader', { name: 'Device id' })).toBeVisible()
  const table = await shownTable(page, 15_000)
  const ids = await column(table, 'Device id')
  await page.getByRole('checkbox', { name: 'Select the rows shown' }).check()
  await expect(bar(page)).toContainText(`${ids.length} selected`)
  const { rows, name } = await exportCsv(page, ',', 'CSV of the selected')
  expect(name).toBe('puls-incident.csv')
  expect(rows.map((row) => row['Device id'])).toEqual(ids)

  // Those that go out of the way are selected no longer, and refreshes go on.
  await bar(page).getByRole('button', { name: 'Set aside…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Set aside', exact: true }).click()
  await expect(page.getByText(`${ids.length} boxes set aside, and left out here.`)).toBeVisible()
  await expect(bar(page)).toHaveCount(0)
})

function bar(page: Page): Locator {
  return page.getByRole('region', { name: 'Selected rows' })
}

/** A row's first link: the tables of these stories have their main link first. */
function linkIn(table: Locator, place: number): Locator {
  return table.locator('tbody tr').nth(place).getByRole('link').first()
}

function focusedRow(page: Page): Promise<number | undefined> {
  return page.evaluate(() => document.activeElement?.closest('tr')?.sectionRowIndex)
}

/** Nothing is under way at the vendor, so that a jump of the clock meets a page at rest. */
async function rested(sandbox: Sandbox) {
  await expect
    .poll(() => timesAsked(sandbox, { limit: '500', heartbeatStatus: 'ONLINE' }))
    .toBeGreaterThan(0)
  await expect.poll(async () => (await sandbox.stats()).open).toBe(0)
}
