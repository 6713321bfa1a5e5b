import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { paths } from '../src/url/paths'
import { expectAccessible, expectSound } from './support/accessible'
import { exportCsv } from './support/csv'
import { shownTable } from './support/device-list'
import { test } from './support/puls'
import { readRows } from './support/rows'
import { signIn } from './support/sign-in'

const everyone = 'all'
const minute = 60_000

test.use({ timezoneId: 'UTC' })

test('What is set aside for today is off every count that is ours, and comes back by itself at midnight', async ({
  page,
  sandbox,
}) => {
  const outages = await sandbox.outages()
  const lateTonight = new Date().setUTCHours(23, 58, 0, 0)
  await sandbox.clock(new Date(lateTonight).toISOString())
  await page.clock.install({ time: lateTonight })
  await signIn(page, 'support')
  await page.goto(paths.incidents(everyone))
  const incidents = page.getByRole('table').last()
  await expect(incidents.locator('tbody tr')).toHaveCount(outages.length, { timeout: 15_000 })
  const [first] = await readRows(incidents)
  const site = first?.['Customer'] ?? ''
  await incidents.getByRole('link').first().click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Dropped together at ${site}`)
  const boxes = await readRows(await shownTable(page, 15_000))
  await page.getByRole('button', { name: 'Set aside…' }).click()
  const dialog = page.getByRole('dialog', { name: `Set ${boxes.length} boxes aside` })
  await expectAccessible(page)
  await dialog.getByLabel('Why').selectOption('Own words')
  await dialog.getByRole('button', { name: 'Set aside' }).click()
  await expect(dialog.getByText('Say why in a few words.')).toBeVisible()
  await dialog.getByLabel('Why').selectOption('Spare')
  await dialog.getByLabel('Until').selectOption('Today')
  await dialog.getByRole('button', { name: 'Set aside' }).press('Enter')
  await expect(page.getByText(`${boxes.length} boxes set aside, and left out here.`)).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()
  await expect(page.getByRole('button', { name: 'Copy hand-off text' })).toHaveAttribute(
    'title',
    `${boxes.length} boxes set aside, and left out here.`,
  )

  await openPart(page, 'Set aside')
  await expect(page.getByRole('caption')).toHaveText(`${boxes.length} boxes set aside`)
  const table = await shownTable(page)
  await expect(table.getByText('Silent', { exact: true }).first()).toBeVisible()
  const rows = await readRows(table)
  const { rows: file } = await exportCsv(page)
  expect(file).toHaveLength(boxes.length)
  for (const row of [...rows, ...file]) {
    expect(row).toMatchObject({ Why: 'Spare', Now: 'Silent', Customer: site })
  }
  expect(file.map((row) => row['Device id'] ?? '').toSorted()).toEqual(
    boxes.map((row) => row['Device id'] ?? '').toSorted(),
  )
  await expectSound(page)

  await openPart(page, 'Impact')
  const ofSite = page.getByRole('row').filter({ hasText: site })
  await expect(ofSite).toContainText(`${boxes.length} set aside`, { timeout: 15_000 })
  await expect(ofSite).toContainText('0 STB, 0 Android')

  await openPart(page, 'Dropped together')
  await expect(incidents.locator('tbody tr')).toHaveCount(outages.length - 1)
  expect((await readRows(incidents)).map((row) => row['Customer'])).not.toContain(site)
  await sandbox.clock(new Date(lateTonight + 3 * minute).toISOString())
  await page.clock.runFor(3 * minute)
  const come = page.getByRole('button', { name: '1 new incident, show' })
  await expect(come).toBeVisible({ timeout: 15_000 })
  await come.click()
  await expect(incidents.locator('tbody')).toContainText(site)
  await openPart(page, 'Set aside')
  await expect(page.getByText('You have set no boxes aside here.')).toBeVisible()
})

test('A box says on its page until when and why it is set aside, in every tab, and to its user alone', async ({
  page,
  context,
}) => {
  await signIn(page, 'support')
  await page.goto(paths.devices())
  const devices = await shownTable(page, 15_000)
  await devices.locator('tbody').getByRole('link').first().click()
  await page.getByRole('button', { name: 'Set aside…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Set 1 box aside' })
  await dialog.getByLabel('Why').selectOption('Own words')
  await dialog.getByLabel('In your own words').fill('lent to the kitchen')
  await dialog.getByLabel('Until').selectOption('Another day')
  await dialog.getByRole('button', { name: 'Set aside' }).click()
  await expect(dialog.getByText('A day from today on, within a year.')).toBeVisible()
  const later = new Date(Date.now() + 20 * 24 * 60 * minute).toISOString().slice(0, 10)
  await dialog.getByLabel('Last day').fill(later)
  await dialog.getByRole('button', { name: 'Set aside' }).click()
  const said = page.getByText(/^lent to the kitchen, set aside until \d/)
  await expect(said).toBeVisible()
  await expect(page.getByRole('button', { name: 'Change…' })).toBeFocused()
  await page.reload()
  await expect(said).toBeVisible({ timeout: 15_000 })

  const other = await context.newPage()
  await other.goto(paths.aside())
  const back = other.getByRole('button', { name: /^Bring back / })
  await expect(back).toBeVisible({ timeout: 15_000 })
  await back.press('Enter')
  await expect(other.getByText('You have set no boxes aside here.')).toBeVisible()
  await expect(other.getByRole('main')).toBeFocused()
  await expect(said).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Set aside…' })).toBeVisible()
  await other.close()

  await page.getByRole('button', { name: 'Set aside…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Set aside' }).click()
  await expect(page.getByText(/^Waiting for technician, set aside until /)).toBeVisible()
  const address = page.url()
  await signIn(page, 'admin')
  await page.goto(address)
  await expect(page.getByRole('button', { name: 'Set aside…' })).toBeVisible({ timeout: 15_000 })
})

/** A part of triage, once it is the one on the screen. */
async function openPart(page: Page, name: string): Promise<void> {
  const parts = page.getByRole('navigation', { name: 'Parts of triage' })
  await parts.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
}
