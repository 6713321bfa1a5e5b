import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { paths } from '../src/url/paths'
import { shownTable } from './support/device-list'
import { livingSite } from './support/living-site'
import { pasted } from './support/pasted'
import { test } from './support/puls'
import { readRows } from './support/rows'
import { signIn } from './support/sign-in'
import { expectSound } from './support/accessible'
import { vendorDevices } from './support/vendor'

const everyone = 'all'

test('Which sites are dark: the outages are on top, by the vendor’s count first and then by one’s own', async ({
  page,
  sandbox,
}) => {
  const outages = await sandbox.outages()
  await signIn(page, 'support')
  await page.goto('/devices')
  await menuLink(page, 'Triage').click()
  await expect(page).toHaveURL(paths.triage(everyone))
  const table = await shownTable(page, 15_000)
  await expect(table).toContainText('Android')
  await expect(page.getByText(/^All \d+ silent devices of \d+ customers, read/)).toBeVisible()

  const top = (await readRows(table)).slice(0, outages.length)
  expect(top.map((row) => row['Customer'] ?? '').toSorted()).toEqual(
    outages.map(({ name }) => name).toSorted(),
  )
  for (const row of top) {
    const { customerId = '' } = outages.find(({ name }) => name === row['Customer']) ?? {}
    const query = { customerId, heartbeatStatus: 'ALLOFFLINE' }
    const { items } = await vendorDevices(sandbox.url, 'support', query)
    const counted = items.filter(({ enabled }) => enabled)
    const stbs = counted.filter(({ deviceId }) => deviceId.includes(':')).length
    expect(row['Share']).toBe('100%')
    expect(row['Counted here']).toBe(`${stbs} STB, ${counted.length - stbs} Android`)
  }
  const rows = await readRows(table)
  const blocked = rows.findIndex((row) => row['Customer']?.includes('Blocked'))
  const open = rows.slice(0, blocked < 0 ? rows.length : blocked)
  const shares = open.map((row) => Number.parseFloat(row['Share'] ?? ''))
  const ranked = shares.filter((share) => !Number.isNaN(share))
  expect(ranked).toEqual(ranked.toSorted((a, b) => b - a))

  const figure = page.getByRole('row').nth(1).getByRole('link').nth(1)
  const silent = await figure.innerText()
  await figure.click()
  await expect(page).toHaveURL(/\/devices\?type=STB&heartbeatStatus=ALLOFFLINE&customer=/)
  expect(silent).toMatch(/^(\d+) of \1$/)
  const counted = await shownTable(page, 15_000)
  await expect(counted.locator('tbody tr')).toHaveCount(Math.min(50, Number.parseInt(silent, 10)))
})

test('An outage that begins while the page is open is announced, opens, and is handed over', async ({
  page,
  sandbox,
  context,
}) => {
  await context.grantPermissions(['clipboard-write'])
  const outages = await sandbox.outages()
  await page.clock.install()
  await signIn(page, 'support')
  await page.goto(paths.incidents(everyone))
  const table = page.getByRole('table').last()
  await expect(table.locator('tbody tr')).toHaveCount(outages.length, { timeout: 15_000 })
  const before = await readRows(table)
  expect(before.map((row) => row['Customer'] ?? '').toSorted()).toEqual(
    outages.map(({ name }) => name).toSorted(),
  )

  const fallen = await livingSite(sandbox.url)
  await sandbox.outage(fallen._id, 40)
  await page.clock.runFor(65_000)
  const come = page.getByRole('button', { name: '1 new incident, show' })
  await expect(come).toBeVisible({ timeout: 15_000 })
  await expect(page).toHaveTitle(/^\(1\) Dropped together/)
  expect((await readRows(table)).map((row) => row['Customer'])).toEqual(
    before.map((row) => row['Customer']),
  )
  await come.press('Enter')
  await expect(page).toHaveTitle(/^Dropped together/)
  const row = page.getByRole('row').filter({ hasText: fallen.name })
  await row.getByRole('link').first().press('Enter')

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `Dropped together at ${fallen.name}`,
  )
  const boxes = await shownTable(page, 15_000)
  const shown = await readRows(boxes)
  const { items } = await vendorDevices(sandbox.url, 'support', {
    customerId: fallen._id,
    heartbeatStatus: 'ALLOFFLINE',
  })
  expect(shown.length).toBeGreaterThanOrEqual(8)
  await page.getByRole('button', { name: 'Copy hand-off text' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const text = await pasted(page)
  expect(text).toMatch(/^\d+ boxes fell silent together at /)
  expect(text).toContain(fallen.name)
  const ids = items.map(({ deviceId }) => deviceId)
  for (const { 'Device id': id = '' } of shown) {
    expect(ids).toContain(id)
    expect(text).toContain(`(${id})`)
  }

  const link = /^http\S+$/m.exec(text)?.[0] ?? ''
  await page.goto(link)
  const opened = await readRows(await shownTable(page, 15_000))
  expect(opened.map((each) => each['Device id'])).toEqual(shown.map((each) => each['Device id']))
  await page.getByRole('button', { name: 'Dansk' }).click()
  await expect(page.getByRole('button', { name: 'Kopiér overdragelsestekst' })).toBeVisible()
})

test('A spike is chosen in the chart or its table, stands in the address, and gives its boxes', async ({
  page,
}) => {
  await signIn(page, 'support')
  await page.goto(`${paths.incidents(everyone)}&range=7d`)
  await page.getByText('As a table').click()
  const bars = page.getByRole('table').first()
  const stretches = await readRows(bars)
  const largest = stretches.toSorted((a, b) => Number(b['Silent']) - Number(a['Silent']))[0]
  await bars.getByRole('link', { name: largest?.['From'] ?? '' }).press('Enter')
  await expect(page).toHaveURL(/from=.+&to=/)
  const boxes = page.getByRole('region', { name: 'Boxes last heard of' }).getByRole('table')
  const boxesOf = (row: (typeof stretches)[number] | undefined) =>
    Number(row?.['Silent']) + Number(row?.['Perhaps standby'])
  const count = boxesOf(largest)
  await expect(boxes.locator('tbody tr')).toHaveCount(count)
  await page.reload()
  await expect(boxes.locator('tbody tr')).toHaveCount(count, { timeout: 15_000 })

  const chart = page.getByRole('img', { name: /boxes were last heard of/ })
  const { x = 0, y = 0, width = 0 } = (await chart.boundingBox()) ?? {}
  await page.mouse.move(x + 1, y + 20)
  await page.mouse.down()
  await page.mouse.move(x + width - 1, y + 20)
  await page.mouse.up()
  const all = stretches.reduce((sum, row) => sum + boxesOf(row), 0)
  expect(all).toBeGreaterThan(count)
  await expect(boxes.locator('tbody tr')).toHaveCount(Math.min(250, all))
  await page.getByRole('button', { name: 'Show all times' }).click()
  await expect(page).not.toHaveURL(/from=/)
})

test('The vendor goes down and comes back: what was read stays with its age', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(502)
  await page.clock.install()
  await signIn(page, 'support')
  await page.goto(paths.triage(everyone))
  const table = await shownTable(page, 15_000)
  await expect(page.getByText(/^All \d+ silent devices of \d+ customers, read/)).toBeVisible()
  const rows = (await readRows(table)).map((row) => row['Customer'])
  await sandbox.faults([{ match: { path: '/customer' }, do: { resetAfterBytes: 0 } }])
  await page.clock.runFor(70_000)
  const stale = page.getByRole('status').filter({ hasText: 'Last refresh failed' })
  await expect
    .poll(async () => {
      await page.clock.runFor(5_000)
      return stale.count()
    })
    .toBe(1)
  expect((await readRows(table)).map((row) => row['Customer'])).toEqual(rows)
  await page.getByRole('link', { name: 'Dropped together' }).click()
  await expect(stale).toBeVisible()

  await sandbox.faults([])
  await expect
    .poll(async () => {
      await page.clock.fastForward(60_000)
      return stale.count()
    })
    .toBe(0)
})

test('Every part is sound in light and dark colours, and no wider than a phone', async ({
  page,
  allowFailedStatus,
}) => {
  allowFailedStatus(403)
  await signIn(page, 'viewer')
  await page.goto(paths.triage(everyone))
  await expect(page.getByRole('alert')).toContainText('It needs the access level')

  await signIn(page, 'support')
  for (const address of [paths.triage(everyone), paths.incidents(everyone)]) {
    await page.goto(address)
    await shownTable(page, 15_000)
    await expectSound(page)
  }
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page.getByRole('heading', { name: 'What they share' })).toBeVisible()
  await expectSound(page)
  await page.goto(`${paths.incidents()}/none/of-these`)
  await expect(page.getByText('This address names no incident.')).toBeVisible()
  await expect(page).toHaveTitle(/^Dropped together/)
})

function menuLink(page: Page, name: string) {
  return page.getByRole('navigation', { name: 'Main menu' }).getByRole('link', { name })
}
