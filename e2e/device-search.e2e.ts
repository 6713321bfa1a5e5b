import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { paths } from '../src/url/paths'
import { devicePath, openDevices, timesAsked } from './support/device-list'
import { test } from './support/puls'
import type { Sandbox } from './support/sandbox'
import { signIn } from './support/sign-in'
import { vendorDevices } from './support/vendor'
import type { VendorDevice } from './support/vendor'

/** Large enough for one customer to fill several pages of a search. */
test.use({ serverEnvironment: { SANDBOX_DEVICES: '60000', SANDBOX_CUSTOMERS: '120' } })

test.beforeEach(async ({ page }) => {
  await signIn(page, 'support')
})

test('A link to a device finds it, telling how far the search has come', async ({
  page,
  puls,
  sandbox,
}) => {
  const { id, last } = await largest(sandbox, puls.sandboxUrl)
  await sandbox.faults([slowFrom('500')])
  await page.goto(paths.device(id, last.deviceId))

  await expect(page.getByRole('status').filter({ hasText: 'Looking' })).toHaveText(
    /^Looking for the device: 500 of 1,\d{3} devices read$/,
  )
  await expect(page.getByRole('progressbar')).toHaveAttribute('value', '500')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(last.name, { timeout: 10_000 })
  await expect(page.getByRole('region', { name: 'Facts' })).toContainText(last.deviceId)
})

test('A search can be stopped, stays stopped, and can be taken up again', async ({
  page,
  puls,
  sandbox,
}) => {
  const { id, last } = await largest(sandbox, puls.sandboxUrl)
  await page.clock.install()
  await sandbox.faults([slowFrom('500')])
  await page.goto(paths.device(id, last.deviceId))
  await expect(page.getByText('Looking for the device: 500 of')).toBeVisible()

  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText('The search was stopped.')).toBeVisible()
  await expect.poll(async () => (await sandbox.stats()).open, 'TelecomX is left alone').toBe(0)
  const before = await timesAsked(sandbox, { limit: '500', offset: '0' })
  await page.clock.runFor(60_000)
  await expect(page.getByText('The search was stopped.')).toBeVisible()
  expect(await timesAsked(sandbox, { limit: '500', offset: '0' })).toBe(before)

  await sandbox.faults([])
  await page.getByRole('button', { name: 'Search again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(last.name)
})

test('A search left in the middle starts anew when one comes back', async ({
  page,
  puls,
  sandbox,
}) => {
  const { id, last } = await largest(sandbox, puls.sandboxUrl)
  await sandbox.faults([slowFrom('500')])
  await page.goto(paths.device(id, last.deviceId))
  await expect(page.getByText('Looking for the device: 500 of')).toBeVisible()
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  await sandbox.faults([])
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(last.name)
})

test('A device that is not there is not found, among as many as were read', async ({
  page,
  puls,
  sandbox,
}) => {
  const { id, total } = await largest(sandbox, puls.sandboxUrl)
  await page.goto(paths.device(id, '00:1A:79:FF:FF:FF'))
  const read = new Intl.NumberFormat('en-GB').format(total)
  await expect(page.getByText(`Not found among ${read} devices read.`)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Search again' })).toBeVisible()
})

test('A device once found is asked for by its name from then on', async ({
  page,
  puls,
  sandbox,
}) => {
  const { id, last } = await largest(sandbox, puls.sandboxUrl)
  await page.clock.install()
  await page.goto(paths.device(id, last.deviceId))
  await expect(page.getByRole('region', { name: 'Facts' })).toBeVisible()
  const swept = { limit: '500', offset: '500', heartbeatStatus: undefined }
  const pages = await timesAsked(sandbox, swept)
  await page.clock.runFor(31_000)
  await expect.poll(() => timesAsked(sandbox, { filter: last.name, limit: '500' })).toBe(1)
  expect(await timesAsked(sandbox, swept)).toBe(pages)
})

test('A MAC in any notation leads to its box, and to its row', async ({ page, puls, sandbox }) => {
  const { users } = await sandbox.fleet()
  const own = users.find(({ username }) => username === 'support@puls.test')?.customer?.id ?? ''
  const { items } = await vendorDevices(puls.sandboxUrl, 'support', { filter: 'mag520, arbejde' })
  const mac = items[0]?.deviceId ?? ''
  await page.goto(paths.device(own, mac.toLowerCase().replaceAll(':', '')))
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('MAG520, Arbejde')
  await showRow(page)
  await expect(page.locator('pre')).toContainText(mac)
})

for (const [what, name] of [
  ['control characters', /^Stue 4/],
  ['more letters than a filter may have', /^Fællesstue i stueetagen/],
  ['nothing', '(no name)'],
] as const) {
  test(`A device whose name holds ${what} opens like any other`, async ({ page }) => {
    await openDevices(page, '?limit=25')
    await page.getByRole('link', { name }).click()
    await showRow(page)
    await expect(page.locator('pre')).toContainText('"deviceId"')
    await expect(page.getByText('Last refresh failed')).toBeHidden()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })
}

test('A device that cannot be read again keeps what the list showed, with its age', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(502)
  const before = clockTime()
  await openDevices(page)
  await sandbox.faults([
    {
      match: { path: devicePath, query: { filter: 'MAG520, Arbejde' } },
      do: { contentType: 'text/html' },
    },
  ])
  await page.getByRole('link', { name: 'MAG520, Arbejde' }).click()
  const notice = page.getByRole('status').filter({ hasText: 'Last refresh failed' })
  await expect(notice).toContainText('The answer was not readable.')
  const shown = /Showing data from (\d\d:\d\d):/.exec((await notice.textContent()) ?? '')
  expect([before, clockTime()]).toContain(shown?.[1])
  await expect(page.getByRole('region', { name: 'Facts' })).toContainText('MAG520')
})

/** The customer with the most devices, and the last of them. */
async function largest(sandbox: Sandbox, url: string) {
  const { id, devices } = (await sandbox.fleet()).largest
  const offset = String(Math.max(0, devices - 500))
  const query = { customerId: id, offset, showDevelopment: 'true' }
  const { items, total } = await vendorDevices(url, 'support', query)
  expect(total).toBeGreaterThan(1_000)
  const last = items.at(-1)
  if (last === undefined) throw new Error('a customer without devices')
  return { id, last: last satisfies VendorDevice, total }
}

function slowFrom(offset: string) {
  return { match: { path: devicePath, query: { limit: '500', offset } }, do: { delayMs: 5_000 } }
}

/** As the page writes it. */
function clockTime(): string {
  const zone = { timeZone: 'Europe/Copenhagen', hour: '2-digit', minute: '2-digit' } as const
  return new Intl.DateTimeFormat('en-GB', zone).format(new Date())
}

async function showRow(page: Page) {
  await page.getByRole('button', { name: 'Show the row' }).click()
}
