import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { paths } from '../src/url/paths'
import { expectAccessible } from './support/accessible'
import { exportCsv } from './support/csv'
import { devicePath, shownTable } from './support/device-list'
import { pasted } from './support/pasted'
import { test } from './support/puls'
import { readRows } from './support/rows'
import type { Sandbox } from './support/sandbox'
import { signIn } from './support/sign-in'
import { vendorCustomers, vendorDevices } from './support/vendor'
import type { VendorApps } from './support/vendor'

const prime = { id: 'com.amazon.avod.thirdpartyclient', name: 'Amazon Prime Video' }
const isPrime = (word: string) => word === prime.id || word === prime.name

test.beforeEach(async ({ page }) => {
  await signIn(page, 'support')
})

test('Who runs what among one’s own devices, as the server has it', async ({ page, sandbox }) => {
  const devices = await ownDevices(sandbox)
  await page.goto('/devices')
  await page
    .getByRole('navigation', { name: 'Main menu' })
    .getByRole('link', { name: 'Apps' })
    .click()
  const table = await shownTable(page, 15_000)
  await expect(page.getByRole('caption')).toContainText(`on ${devices.length} devices read`)

  const rows = await readRows(table)
  const installs = new Map(rows.map((row) => [row['Package'], Number(row['Installs'])]))
  const packages = new Set(
    devices.flatMap(({ applications }) => applications.map(({ _id }) => _id)),
  )
  expect(packages.size).toBeGreaterThan(8)
  for (const id of packages) {
    const running = devices.filter(({ applications }) =>
      applications.some((app) => app._id === id && app.installed),
    )
    expect(installs.get(id), id).toBe(running.length)
  }
  expect(rows.find((row) => row['Package'] === prime.id)).toMatchObject({
    Name: prime.name,
    Outdated: String(devices.filter(({ appsOutdated = [] }) => appsOutdated.some(isPrime)).length),
    Missing: String(devices.filter(({ appsMissing = [] }) => appsMissing.some(isPrime)).length),
  })
})

for (const scope of ['', 'all']) {
  test(`Each figure is a link to exactly those devices, in scope ${scope || 'own'}`, async ({
    page,
    sandbox,
  }) => {
    const devices = scope === '' ? await ownDevices(sandbox) : await everyDevice(sandbox)
    const expected = {
      Installs: devices.filter(({ applications }) =>
        applications.some((app) => app._id === prime.id && app.installed),
      ),
      Outdated: devices.filter(({ appsOutdated = [] }) => appsOutdated.some(isPrime)),
      Missing: devices.filter(({ appsMissing = [] }) => appsMissing.some(isPrime)),
    }
    await page.goto(paths.apps(scope))
    await shownTable(page, 20_000)
    const { rows: file, name } = await exportCsv(page)
    expect(name).toBe('puls-apps.csv')
    const line = file.find((row) => row['Package'] === prime.id)

    for (const [figure, those] of Object.entries(expected)) {
      expect(those.length, figure).toBeGreaterThan(0)
      expect(line?.[figure]).toBe(String(those.length))
      const place = await columnOf(page, figure)
      const cell = page.getByRole('row').filter({ hasText: prime.id }).locator('td').nth(place)
      await expect(cell).toHaveText(digits(those.length))
      await cell.getByRole('link').click()
      await expect(page).toHaveURL(/\/devices\?/)
      await expect(page.getByRole('caption')).toContainText(
        `Matching: ${digits(those.length)} of ${digits(devices.length)}`,
      )
      const { rows } = await exportCsv(page)
      expect(idsOf(rows)).toEqual(those.map(({ deviceId }) => deviceId).toSorted())
      await page.goBack()
      await shownTable(page)
    }
  })
}

test('A version leads to the devices that have it, and its filters can be taken away', async ({
  page,
  sandbox,
}) => {
  const devices = await ownDevices(sandbox)
  await page.goto(paths.apps())
  const table = await shownTable(page, 15_000)
  await table
    .getByRole('row')
    .filter({ hasText: prime.id })
    .getByRole('link', { name: '3.0.366' })
    .click()
  const old = devices.filter(({ applications }) =>
    applications.some(
      (app) => app._id === prime.id && app.installed && app.versionName === '3.0.366',
    ),
  )
  const caption = page.getByRole('caption')
  await expect(caption).toContainText(`Matching: ${old.length} of ${devices.length}`)
  expect(new URL(page.url()).searchParams.get('packageVersion')).toBe('3.0.366')

  await page.getByRole('button', { name: 'Remove the filter Version 3.0.366' }).click()
  const running = devices.filter(({ applications }) =>
    applications.some((app) => app._id === prime.id && app.installed),
  )
  await expect(caption).toContainText(`Matching: ${running.length} of ${devices.length}`)
  await page.getByRole('button', { name: `Remove the filter Runs ${prime.id}` }).click()
  await expect(caption).toHaveText(`${devices.length} devices match, in the server’s order`)
})

test('The list is searched, sorted and left with its state in the address', async ({ page }) => {
  await page.goto(paths.apps())
  const table = await shownTable(page, 15_000)
  await page.getByRole('searchbox').fill('PULSTEST')
  await expect(page.getByRole('caption')).toHaveText(/^Matching: 5 of \d+ apps$/)
  await page.getByRole('columnheader', { name: 'Outdated' }).getByRole('link').click()
  await expect(page).toHaveURL(/filter=PULSTEST&sort=outdated/)
  await page.reload()
  await shownTable(page, 15_000)
  const outdated = (await readRows(table)).map((row) => Number(row['Outdated']))
  expect(outdated).toHaveLength(5)
  expect(outdated).toEqual(outdated.toSorted((a, b) => a - b))

  await page.getByRole('searchbox').fill('no such app')
  await expect(page.getByText('No apps match these filters.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(table).toBeVisible()
})

test('The work list has every outdated and missing app once, by app and by customer', async ({
  page,
  sandbox,
  context,
}) => {
  await context.grantPermissions(['clipboard-write'])
  const devices = await ownDevices(sandbox)
  const tasks = devices.flatMap(({ deviceId, appsOutdated = [], appsMissing = [] }) => [
    ...new Set(appsOutdated.map(() => `${deviceId} Outdated`)),
    ...new Set(appsMissing.map(() => `${deviceId} Missing`)),
  ])
  const count = devices.reduce(
    (sum, { appsOutdated = [], appsMissing = [] }) =>
      sum + appsOutdated.length + appsMissing.length,
    0,
  )
  await page.goto(paths.apps())
  await page.getByRole('link', { name: 'Work list' }).click()
  await shownTable(page, 15_000)
  await expect(page.getByRole('caption')).toHaveText(new RegExp(`^${count} tasks on \\d+ devices$`))
  const { rows } = await exportCsv(page)
  expect(rows).toHaveLength(count)
  const told = rows.map((row) => `${row['Device id']?.replace(/^'/, '')} ${row['To do']}`)
  expect([...new Set(told)].toSorted()).toEqual(tasks.toSorted())
  const names = rows.map((row) => row['App'] ?? '')
  expect([...new Set(names)]).toHaveLength(
    names.filter((name, at) => name !== names[at - 1]).length,
  )

  await page.getByLabel('Group by').selectOption('customer')
  await expect(page).toHaveURL(/groupBy=customer/)
  await page.getByRole('searchbox').fill(prime.name)
  const primes = rows.filter((row) => row['App'] === prime.name)
  await expect(page.getByRole('caption')).toHaveText(new RegExp(`^${primes.length} tasks on`))
  const caption = await page.getByRole('caption').innerText()
  await page.getByRole('button', { name: 'Copy hand-over text' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const text = await pasted(page)
  expect(text).toContain(`Apps to update or install: ${caption}`)
  expect(text).toContain(page.url())
  const lines = text.split('\n').filter((line) => line.startsWith('- '))
  expect(lines).toHaveLength(primes.length)
  expect(text).toMatch(
    /outdated, installed 3\.0\.366, whitelist default 3\.0\.378\. http\S+\/devices\//,
  )
})

test('Nobody who may not see devices sees their apps, and a failure can be tried again', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(403)
  allowFailedStatus(502)
  await sandbox.faults([{ match: { path: devicePath }, do: { contentType: 'text/html' } }])
  await page.goto(paths.apps())
  await expect(page.getByRole('alert')).toContainText('Devices could not be loaded', {
    timeout: 20_000,
  })
  await sandbox.faults([])
  await page.getByRole('button', { name: 'Try again' }).click()
  await shownTable(page, 15_000)

  await signIn(page, 'viewer')
  await page.goto(paths.apps())
  await expect(page.getByRole('alert')).toContainText('It needs the access level')
})

test('Both lists are sound in light and dark colours', async ({ page }) => {
  for (const address of [paths.apps(), paths.appWork()]) {
    await page.goto(address)
    await shownTable(page, 15_000)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expectAccessible(page)
    }
  }
})

async function ownDevices(sandbox: Sandbox): Promise<VendorApps[]> {
  return (await vendorDevices(sandbox.url, 'support')).items
}

async function everyDevice(sandbox: Sandbox): Promise<VendorApps[]> {
  const customers = await vendorCustomers(sandbox.url, 'support')
  const lists = customers.map(({ _id }) =>
    vendorDevices(sandbox.url, 'support', { customerId: _id }),
  )
  return (await Promise.all(lists)).flatMap(({ items }) => items)
}

async function columnOf(page: Page, header: string): Promise<number> {
  const headers = await page.getByRole('columnheader').allInnerTexts()
  return headers.indexOf(header)
}

function idsOf(rows: ReadonlyArray<Record<string, string>>): string[] {
  return rows.map((row) => row['Device id'] ?? '').toSorted()
}

const digits = (value: number) => value.toLocaleString('en-GB')
