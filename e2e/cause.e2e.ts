import { expect } from '@playwright/test'
import { paths } from '../src/url/paths'
import { exportCsv } from './support/csv'
import { shownTable } from './support/device-list'
import { test } from './support/puls'
import { readRows } from './support/rows'
import { signIn } from './support/sign-in'
import { expectSound } from './support/accessible'
import { vendorDevices } from './support/vendor'

const everyone = 'all'

test('What the silent devices have in common: the dark sites and nothing else, each figure a link to those devices', async ({
  page,
  sandbox,
}) => {
  const outages = await sandbox.outages()
  await sandbox.clock(new Date().toISOString())
  await signIn(page, 'support')
  await page.goto(paths.triage(everyone))
  await page.getByRole('link', { name: 'Common cause' }).click()
  await expect(page).toHaveURL(paths.cause(everyone))
  await expect(page.getByRole('caption')).toContainText('in common stand out', { timeout: 15_000 })
  const rows = await readRows(await shownTable(page, 20_000))
  const standing = rows.filter((row) => row['Verdict'] === 'Stands out')
  expect(standing.length).toBeGreaterThan(0)
  expect(rows.slice(0, standing.length)).toEqual(standing)
  const dark = new Set(outages.map(({ name }) => name))
  expect(standing.filter((row) => !dark.has(row['What'] ?? ''))).toEqual([])
  await expect(page.getByText(/^Compared: \d+ silent among [\d,]+ devices\./)).toBeVisible()
  for (const row of standing) {
    expect(row['Silent']).toMatch(/^(\d+) of \1$/)
    expect(row['More, at the least']).toMatch(/^\+\d/)
    const { customerId = '' } = outages.find(({ name }) => name === row['What']) ?? {}
    const query = { customerId, heartbeatStatus: 'ALLOFFLINE' }
    const { total } = await vendorDevices(sandbox.url, 'support', query)
    expect(row['In the list']).toBe(`${total} silent`)
  }

  await page.getByLabel('Compared by').selectOption('Model')
  await expect(page).toHaveURL(/by=model/)
  await expect(page.getByText('Nothing stands out')).toBeVisible()
  await page.getByRole('link', { name: 'Silent', exact: true }).click()
  await expect(page).toHaveURL(/sort=silent/)
  await page.getByRole('link', { name: 'Silent', exact: true }).click()
  await expect(page).toHaveURL(/sort=-silent/)
  const models = await readRows(await shownTable(page))
  const counts = models.map((row) => Number.parseInt(row['Silent'] ?? '', 10))
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  expect(models.every((row) => row['By'] === 'Model')).toBe(true)
  const { rows: file } = await exportCsv(page)
  expect(file.map((row) => row['What'])).toEqual(models.map((row) => row['What']))

  await expectSound(page)

  const link = page
    .getByRole('table')
    .getByRole('link', { name: /^\d+ silent$/ })
    .first()
  const listed = Number.parseInt(await link.innerText(), 10)
  await link.click()
  await expect(page).toHaveURL(/\/devices\?type=.+&heartbeatStatus=ALLOFFLINE&customer=all&model=/)
  await expect(page.getByRole('caption')).toContainText(`${listed} of `, { timeout: 15_000 })
})

test('Of one customer its own devices are compared, and who may not see devices is told so', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(403)
  await signIn(page, 'sales')
  await page.goto(paths.cause())
  await expect(page.getByRole('alert')).toContainText('It needs the access level', {
    timeout: 15_000,
  })

  const [outage] = await sandbox.outages()
  await signIn(page, 'support')
  await page.goto(paths.cause(outage?.customerId))
  await expect(page.getByText(/^Compared: /)).toBeVisible({ timeout: 15_000 })
  await expect(page.getByText('Every device that counts is silent')).toBeVisible()
  await page.getByLabel('Compared by').selectOption('Customer')
  await expect(page).toHaveURL(/by=customer/)
  await expect(page.getByText('Every device that counts is silent')).toBeVisible()
  await page.getByRole('button', { name: 'Dansk' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fælles årsag')
})
