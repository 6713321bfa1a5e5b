import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { paths } from '../src/url/paths'
import { expectAccessible } from './support/accessible'
import { addressOf, devicePath, timesAsked } from './support/device-list'
import { test } from './support/puls'
import { signIn } from './support/sign-in'

const everyone = '/?customer=all'
const total = { path: devicePath, query: { limit: '1' } }

test('Every figure of one’s own customer leads to exactly its rows', async ({ page, sandbox }) => {
  test.setTimeout(60_000)
  await openOverview(page, 'support', '/')
  expect(await timesAsked(sandbox, { limit: '1', heartbeatStatus: undefined })).toBe(1)
  await expect(page.getByText(/^All \d+ devices, read/)).toBeVisible()
  await expect(page.getByText(/Unclassified: \d+ devices are in neither/)).toBeVisible()

  const heartbeat = part(page, 'Heartbeat').getByRole('link')
  await expect(heartbeat).toHaveCount(5)
  await expectRowsBehind(page, await heartbeat.all())
  await expectRowsBehind(page, [
    panel(page, 'Silent set-top boxes').locator('td').getByRole('link'),
    ...(await panel(page, 'Apps outdated or missing').getByRole('link').all()).slice(0, 5),
    workList(page),
  ])
  const versions = panel(page, 'Launcher versions by kind')
  const bars = await versions.getByRole('listitem').getByRole('link').all()
  await expectRowsBehind(page, bars.slice(0, 6))
})

test('Every figure of all customers leads to exactly its rows', async ({ page, sandbox }) => {
  test.setTimeout(60_000)
  await openOverview(page, 'support', everyone)
  await expect(page.getByText(/^All \d+ devices of \d+ customers, read/)).toBeVisible()
  const counters = part(page, 'Set-top boxes of all customers').getByRole('link')
  await expectRowsBehind(page, await counters.all())
  const heartbeat = part(page, 'Heartbeat').getByRole('link')
  await expect(heartbeat).toHaveText([/\d/, /Offline \d/, /Presumed dead \d/, /Dead \d/])
  await expect(part(page, 'Heartbeat')).toContainText(/Online\s*not counted/)
  await expectRowsBehind(page, await heartbeat.all())

  const impact = panel(page, 'Customers with the greatest impact')
  const outages = await sandbox.outages()
  const top = await impact.locator('tbody tr').all()
  const names = await Promise.all(
    top.slice(0, outages.length).map((row) => row.getByRole('rowheader').innerText()),
  )
  expect(names.toSorted()).toEqual(outages.map(({ name }) => name).toSorted())
  await expectRowsBehind(page, await impact.locator('td').getByRole('link').all())
  await expectRowsBehind(page, [impact.getByRole('link', { name: /^Triage/ })])
  const apps = panel(page, 'Apps outdated or missing').getByRole('link')
  await expectRowsBehind(page, [apps.first(), apps.nth(1), workList(page)])
})

test('The firmware of each account stands apart, and is read when somebody wants it', async ({
  page,
}) => {
  await openOverview(page, 'support', '/')
  const account = page.getByRole('region', { name: /^Account/ }).first()
  await expectRowsBehind(page, [account.getByRole('link', { name: /firmware images/ })])
  await account.getByRole('button', { name: 'Read all ThingSpace devices' }).click()
  const bars = account.getByRole('listitem').getByRole('link')
  await expect(bars.first()).toBeVisible({ timeout: 15_000 })
  await expectRowsBehind(page, [bars.first(), bars.last()])
})

test('Each part fails for itself, and what was read stays with its age', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(502)
  await sandbox.faults([
    { match: total, do: { contentType: 'text/html' } },
    { match: { path: '/api/fota/v1/devices/*' }, do: { contentType: 'text/html' } },
  ])
  await openOverview(page, 'support', '/')
  await expect(page.getByRole('alert').first()).toContainText('Devices could not be loaded')
  const impact = panel(page, 'Silent set-top boxes')
  await expect(impact.locator('td').getByRole('link')).toBeVisible()
  const firmware = page.getByRole('region', { name: /^Account/ }).first()
  await expect(firmware.getByRole('alert')).toContainText('could not be loaded')
  await page.getByRole('button', { name: 'Read all devices' }).click()
  await expect(panel(page, 'Launcher versions by kind')).toBeVisible()

  await sandbox.faults([{ match: { path: '/customer' }, do: { contentType: 'text/html' } }])
  await page.getByRole('button', { name: 'Try again' }).first().click()
  const tiles = part(page, 'Heartbeat').getByRole('link')
  await expect(tiles.first()).toHaveText(/^All devices \d+$/)
  const before = await tiles.allInnerTexts()
  await refresh(page)
  await expect(page.getByText('Last refresh failed')).toBeVisible()
  await expect(impact.locator('td').getByRole('link')).toBeVisible()

  await sandbox.faults([{ match: total, do: { contentType: 'text/html' } }])
  await refresh(page)
  await expect(tiles.getByTitle('The last refresh failed')).toHaveCount(5)
  await expect(page.getByText('Last refresh failed')).toHaveCount(1)
  await expect(tiles).toHaveText(before.map((text) => new RegExp(text.replace(/\s+/g, '\\s*'))))
  await page.reload()
  await expect(page.getByRole('alert').first()).toContainText('Devices could not be loaded')
})

test('Who may not see devices begins elsewhere, and a customer out of reach is said', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(403)
  await signIn(page, 'viewer')
  await page.goto('/')
  await expect(page).toHaveURL(paths.devices())
  await expect(page.getByRole('alert')).toContainText('access_denied')
  const menu = page.getByRole('navigation', { name: 'Main menu' })
  await expect(menu.getByRole('link', { name: 'Overview' })).toHaveCount(0)

  const { users } = await sandbox.fleet()
  const foreign = users.find(({ username }) => username === 'admin@puls.test')?.customer?.id
  await openOverview(page, 'reseller', `/?customer=${foreign}`)
  await expect(page.getByRole('alert').first()).toContainText('No such customer within your reach')
  await expect(page.getByText('Counted over every device')).toHaveCount(0)
})

test('By keyboard from the figures to the rows and back, and another scope is chosen', async ({
  page,
}) => {
  await openOverview(page, 'support', '/')
  const menu = page.getByRole('navigation', { name: 'Main menu' })
  await expect(menu.getByRole('link').first()).toHaveText('Overview')
  await page.getByRole('button', { name: 'Refresh', exact: true }).focus()
  const dead = part(page, 'Heartbeat').getByRole('link', { name: /^Dead/ })
  await tabTo(page, dead)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`${paths.devices()}?heartbeatStatus=DEAD`)
  await page.goBack()
  const versions = panel(page, 'Launcher versions by kind')
  const summary = versions.locator('summary')
  await expect(summary).toHaveText('As a table')
  await summary.focus()
  await page.keyboard.press('Enter')
  const rows = versions.getByRole('table').locator('tbody tr')
  await expect(rows).toHaveCount(await versions.getByRole('listitem').count())
  await tabTo(page, rows.first().getByRole('link'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/devices\?type=STB&appVersion=/)

  await page.goBack()
  await page.getByRole('button', { name: /^Scope: / }).press('Enter')
  await page.getByRole('option', { name: 'All my customers' }).click()
  await expect(part(page, 'Set-top boxes of all customers')).toBeVisible()
  expect(addressOf(page)).toBe(everyone)
})

test('In Danish, in light and dark and on a phone it is sound', async ({ page }) => {
  test.setTimeout(60_000)
  await openOverview(page, 'support', everyone)
  await page.getByRole('button', { name: 'Dansk' }).click()
  await expect(page).toHaveTitle('Overblik · Puls')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overblik')
  const versions = panel(page, 'Launcher-versioner efter type')
  await versions.getByText('Som tabel').click()
  await expect(versions.getByRole('table')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(/customer|device|boxes/)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    await expectAccessible(page)
  }
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible(page)
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(390)
})

async function openOverview(page: Page, person: 'support' | 'reseller', address: string) {
  await signIn(page, person)
  await page.goto(address)
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible()
}

function part(page: Page, name: string): Locator {
  return page.getByRole('navigation', { name, exact: true })
}

function panel(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true }).first()
}

function workList(page: Page): Locator {
  return panel(page, 'Apps outdated or missing').getByRole('link', { name: /^Work list/ })
}

async function refresh(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'Refresh', exact: true }).first().click()
}

/** Follows each link and counts by the caption of the list that it leads to. */
async function expectRowsBehind(page: Page, links: Locator[]): Promise<void> {
  expect(links.length).toBeGreaterThan(0)
  const here = addressOf(page)
  for (const link of links) {
    const text = (await link.innerText()).replace(/\s+/g, ' ')
    // "7 of 74", "46 lines" and "All devices 147": versions have digits of their own, in front.
    const figure = Number(/^(\d+)(?: of|$| \D)/.exec(text)?.[1] ?? /(\d+)\D*$/.exec(text)?.[1])
    expect(figure, text).not.toBeNaN()
    await link.click()
    await expect(page).not.toHaveURL(here)
    await expect.poll(() => counted(page), { message: text, timeout: 15_000 }).toBe(figure)
    await page.goBack()
    await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeVisible()
  }
}

/** How many rows a list says that it has. */
async function counted(page: Page): Promise<number | undefined> {
  const none = page.getByText(/^No \w+ match these filters/)
  if (await none.isVisible()) return 0
  const table = page.locator('table[aria-busy=false]')
  if ((await table.count()) === 0) return undefined
  const caption = await table.first().locator('caption').innerText()
  return Number(/\d+/.exec(caption)?.[0])
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error('Tab does not reach it')
}
