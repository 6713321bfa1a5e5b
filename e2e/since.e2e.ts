import { expect } from '@playwright/test'
import { paths } from '../src/url/paths'
import { expectAccessible } from './support/accessible'
import { devicePath, shownTable } from './support/device-list'
import { livingSite } from './support/living-site'
import { test } from './support/puls'
import { readRows } from './support/rows'
import type { Sandbox } from './support/sandbox'
import { signIn } from './support/sign-in'
import { vendorCustomers, vendorDevices } from './support/vendor'

const everyone = 'all'
const day = 24 * 60 * 60_000

test('Is it us? Much falls silent at a stroke: it is said, incidents wait, and are shown when told to', async ({
  page,
  sandbox,
}) => {
  await page.clock.install()
  await signIn(page, 'support')
  await page.goto(paths.incidents(everyone))
  const table = page.getByRole('table').last()
  const outages = await sandbox.outages()
  await expect(table.locator('tbody tr')).toHaveCount(outages.length, { timeout: 15_000 })
  const before = await readRows(table)

  const customers = await vendorCustomers(sandbox.url, 'support')
  await sandbox.outageAt(
    customers.map(({ _id }) => _id),
    40,
  )
  await page.clock.runFor(65_000)
  const banner = page.getByRole('status', { name: 'Is it us?' })
  await expect(banner).toContainText('the heartbeat service is the likelier cause', {
    timeout: 15_000,
  })
  const [silent = 0, alive = 0, sites = 0] = figuresIn(await banner.innerText())
  expect(silent).toBeGreaterThan(100)
  expect(silent).toBeLessThanOrEqual(alive)
  expect(sites).toBeGreaterThan(10)
  expect(sites).toBeLessThanOrEqual(customers.length)
  // The offline sets follow the counters; by then what they hold would have been announced.
  const read = page.getByText(/^All [\d,]+ silent devices of \d+ customers, read/)
  await expect.poll(async () => figuresIn(await read.innerText())[0]).toBeGreaterThan(silent)
  await expect(page.getByRole('button', { name: /new incident/ })).toHaveCount(0)
  expect((await readRows(table)).map((row) => row['Customer'])).toEqual(
    before.map((row) => row['Customer']),
  )
  await expect(page).toHaveTitle(/^Dropped together/)

  await page.getByRole('link', { name: 'Impact', exact: true }).click()
  await expect(banner).toContainText('It is the sites')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Dropped together', exact: true }).click()
  await expect(banner).toContainText('It is the sites')
  await banner.getByRole('button', { name: 'It is the sites: show them' }).press('Enter')
  await expect(banner).toBeEmpty()
  await expect(banner).toBeFocused()
  await expect.poll(() => table.locator('tbody tr').count()).toBeGreaterThan(outages.length)
})

test('Since my last look: newly silent, then dead, and nothing is back that could not be read', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(502)
  await page.clock.install()
  await signIn(page, 'support')
  await page.goto(paths.since(everyone))
  await expect(page.getByText('There is no last look at this scope yet.')).toBeVisible()
  const begin = page.getByRole('button', { name: 'Begin from here' })
  await expect(begin).toBeEnabled({ timeout: 15_000 })
  await begin.press('Enter')
  await expect(page.getByText('Nothing has changed since your last look.')).toBeVisible()

  const fallen = await livingSite(sandbox.url)
  await sandbox.outage(fallen._id, 40)
  await page.clock.runFor(65_000)
  const table = await shownTable(page, 15_000)
  const rows = (await readRows(table)).filter(({ Customer }) => Customer === fallen.name)
  const offline = await silentOf(sandbox, fallen._id, 'ALLOFFLINE')
  const stbs = idsOf(rows).filter(isStb)
  expect(stbs).toEqual(offline.filter(isStb))
  expect(new Set(rows.map((row) => row['Change']))).toEqual(new Set(['Newly silent']))

  await page.reload()
  await shownTable(page, 15_000)
  await page.getByRole('button', { name: 'I have seen this' }).click()
  await expect(page.getByText('Nothing has changed since your last look.')).toBeVisible()
  await page.getByRole('button', { name: 'Take that back' }).press('Enter')
  await shownTable(page)
  await expect(page.getByRole('button', { name: 'I have seen this' })).toBeFocused()
  await page.getByRole('button', { name: 'I have seen this' }).click()
  await expect(page.getByText('Nothing has changed since your last look.')).toBeVisible()

  await sandbox.clock(new Date(Date.now() + 8 * day).toISOString())
  await page.reload()
  await shownTable(page, 15_000)
  await page.getByRole('link', { name: /^Worse: dead/ }).click()
  await expect(page).toHaveURL(/change=worse/)
  const worse = await readRows(await shownTable(page))
  const dead = await silentOf(sandbox, fallen._id, 'DEAD')
  const there = worse.filter(({ Customer }) => Customer === fallen.name)
  expect(idsOf(there)).toEqual(dead)
  expect(there[0]).toMatchObject({ 'At the last look': 'Offline', Now: 'Dead' })

  const unread = { customerId: fallen._id, heartbeatStatus: 'ALLOFFLINE' }
  await sandbox.faults([{ match: { path: devicePath, query: unread }, do: { status: 500 } }])
  await page.goto(paths.since(everyone))
  await expect(page.getByText(/that were silent belong to customers/)).toBeVisible({
    timeout: 30_000,
  })
  const back = (await readRows(await shownTable(page))).filter(
    ({ Customer }) => Customer === fallen.name,
  )
  expect(back).toEqual([])
})

test('A tab in the background tells by its title', async ({ page, sandbox }) => {
  const outages = await sandbox.outages()
  await page.clock.install()
  await signIn(page, 'support')
  await page.goto(paths.incidents(everyone))
  const table = page.getByRole('table').last()
  await expect(table.locator('tbody tr')).toHaveCount(outages.length, { timeout: 15_000 })
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  const fallen = await livingSite(sandbox.url)
  await sandbox.outage(fallen._id, 40)
  await page.clock.runFor(65_000)
  await expect(page).toHaveTitle(/^\(1\) Dropped together/, { timeout: 15_000 })
})

test('What changed is sound in light and dark colours, in Danish, and no wider than a phone', async ({
  page,
  sandbox,
}) => {
  await page.clock.install()
  await signIn(page, 'support')
  await page.goto(paths.since(everyone))
  const begin = page.getByRole('button', { name: 'Begin from here' })
  await expect(begin).toBeEnabled({ timeout: 15_000 })
  await begin.click()
  const fallen = await livingSite(sandbox.url)
  await sandbox.outage(fallen._id, 40)
  await page.clock.runFor(65_000)
  await shownTable(page, 15_000)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expectAccessible(page)
  }
  await page.getByRole('button', { name: 'Dansk' }).click()
  await expect(page.getByRole('button', { name: 'Det har jeg set' })).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})

function idsOf(rows: ReadonlyArray<Record<string, string>>): string[] {
  return rows.map((row) => row['Device id'] ?? '').toSorted()
}

/** The vendor's counter counts these and no Android device: of those it may be unknown what they were. */
function isStb(deviceId: string): boolean {
  return deviceId.includes(':')
}

function figuresIn(text: string): number[] {
  return [...text.matchAll(/\d[\d,]*/g)].map(([figure]) => Number(figure.replaceAll(',', '')))
}

/** Of a customer, by the vendor itself; disabled ones are no news. */
async function silentOf(
  { url }: Sandbox,
  customerId: string,
  heartbeatStatus: string,
): Promise<string[]> {
  const { items } = await vendorDevices(url, 'support', { customerId, heartbeatStatus })
  const counted = items.filter(({ enabled }) => enabled)
  return counted.map(({ deviceId }) => deviceId).toSorted()
}
