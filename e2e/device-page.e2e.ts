import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { paths } from '../src/url/paths'
import { devicePath, openDevices, unnamed } from './support/device-list'
import { test } from './support/puls'
import { expectRow } from './support/rows'
import type { Sandbox } from './support/sandbox'
import { signIn } from './support/sign-in'
import { vendorDevices } from './support/vendor'

test.beforeEach(async ({ page }) => {
  await signIn(page, 'support')
})

test('A device opened from the list is there at once, before TelecomX answers', async ({
  page,
  sandbox,
}) => {
  await openDevices(page)
  await sandbox.faults([
    { match: { path: devicePath, query: { filter: 'MAG520, Hjemme' } }, do: { delayMs: 7_000 } },
  ])
  await page.getByRole('link', { name: 'MAG520, Hjemme' }).click()

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('MAG520, Hjemme')
  await expect(page).toHaveTitle('MAG520, Hjemme · Devices · Puls')
  await expect(fact(page, 'Type')).toHaveText('Set-top box')
  await expect(page.getByText('Showing data from')).toBeHidden()
  await expect.poll(async () => (await sandbox.stats()).open, 'still unanswered').toBeGreaterThan(0)
})

test('The page states what the row of a set-top box holds', async ({ page, puls, sandbox }) => {
  await sandbox.clock(new Date().toISOString())
  const { items } = await vendorDevices(puls.sandboxUrl, 'support', { filter: 'mag520, hjemme' })
  await openFromList(page, 'MAG520, Hjemme')

  await expect(fact(page, 'Device id')).toHaveText(items[0]?.deviceId ?? '')
  await expect(fact(page, 'Model')).toHaveText('MAG520')
  await expect(fact(page, 'Last contact')).toContainText(/\d+ (?:mo|days?) ago/)
  await expect(fact(page, 'Last contact').getByRole('time')).toHaveAttribute(
    'datetime',
    items[0]?.info.lastComm ?? '',
  )
  await expect(fact(page, 'Last contact')).toContainText(/\d\d:\d\d:\d\d UTC/)
  await expect(fact(page, 'Heartbeat version')).toHaveText(/^(?:3\.\d|Not reported)$/)
  await expect(fact(page, 'Enabled')).toHaveText('Yes')
  await expect(fact(page, 'Id')).toHaveText('1234567890qwertyuiopqwer')
  await expect(page.getByRole('term').getByText('Android version')).toHaveCount(0)
})

test('The server’s word is given with the set and the time it was read', async ({ page }) => {
  await openFromList(page, 'MAG520, Hjemme')
  await expect(why(page)).toContainText(
    /The server listed this device under “Dead” at \d\d:\d\d:\d\d\./,
  )
  await expect(why(page)).not.toContainText('Our limits')
})

test('An estimate is explained by its limits, and another limit changes it', async ({
  page,
  sandbox,
}) => {
  const now = Math.floor(Date.now() / 1_000) * 1_000
  await sandbox.clock(new Date(now).toISOString())
  const silent = {
    path: '/items/0/info/lastComm',
    value: new Date(now - 20.5 * 60_000).toISOString(),
  }
  await sandbox.faults([
    unnamed(0),
    {
      match: { path: devicePath, query: { filter: '15.6" Hjemme' } },
      do: { patch: [{ op: 'replace', ...silent }] },
    },
  ])
  await openFromList(page, '15.6" Hjemme')
  await expect(why(page)).toContainText('Estimated “Late”: the last contact was 20 min ago.')
  await expect(why(page)).toContainText('late after 15 minutes, silent after 60 minutes')
  await expect(why(page).getByText('Late', { exact: true })).toHaveCSS('border-style', 'dashed')

  await why(page).getByRole('link', { name: 'Change the limits' }).click()
  const android = page.getByRole('group', { name: 'Android tablets and boxes' })
  await android.getByLabel('“Late” after', { exact: true }).fill('2')
  await android.getByLabel('“Silent” after', { exact: true }).fill('5')
  await android.getByLabel('“Silent” after, unit').selectOption('minutes')
  await android.getByRole('button', { name: 'Save limits' }).click()
  await expect(android.getByText('Saved.')).toBeVisible()

  await page.goBack()
  await expect(why(page)).toContainText('Estimated “Silent”: the last contact was 20 min ago.')
  await expect(why(page)).toContainText('late after 2 minutes, silent after 5 minutes')
})

test('A box that was never heard of is called just that', async ({ page }) => {
  await openDevices(page)
  await page.getByRole('link', { name: 'Lager, aldrig i brug' }).first().click()
  await expect(why(page)).toContainText('Never seen')
  await expect(why(page)).toContainText('The server has no contact on record for this device.')
  await expect(fact(page, 'Last contact')).toHaveText('Never')
})

test('A box that reports only while its screen is on says so', async ({ page, sandbox }) => {
  await sandbox.faults([
    {
      match: { path: devicePath, query: { filter: 'MAG520, Hjemme' } },
      do: { patch: [{ op: 'add', path: '/items/0/info/hbversion', value: null }] },
    },
  ])
  await openFromList(page, 'MAG520, Hjemme')
  await expect(why(page)).toContainText('may report only while its screen is on')
})

test('The apps of a tablet stand with their versions, those that lack or lag first', async ({
  page,
}) => {
  await openFromList(page, 'Mangler apps efter pakkenavn')
  const apps = page.getByRole('region', { name: 'Installed apps' }).first()
  await expect(apps.getByRole('definition').nth(1)).toHaveText(/^[a-z.\d]+ and [a-z.\d]+$/)
  const table = apps.getByRole('table')
  await expectRow(table, {
    App: 'Indstillinger',
    Package: 'com.android.settings',
    Version: '10',
    'Version code': '29',
    Installed: 'Yes',
  })
  await expectRow(table, { Installed: 'No' })
})

test('Apps are not applicable to a set-top box', async ({ page }) => {
  await openFromList(page, 'MAG520, Arbejde')
  const apps = page.getByRole('region', { name: 'Installed apps' })
  await expect(apps).toContainText('The server reports apps for Android devices only.')
  await expect(apps.getByRole('table')).toHaveCount(0)
})

test('The row as text is what TelecomX sent, without what is secret', async ({
  page,
  puls,
  sandbox,
}) => {
  await sandbox.clock(new Date().toISOString())
  const { items } = await vendorDevices(puls.sandboxUrl, 'support', { filter: '15.6" hjemme' })
  await openFromList(page, '15.6" Hjemme')
  await askedAtRest(sandbox)
  await sandbox.faults([
    {
      match: { path: devicePath, query: { filter: '15.6" Hjemme' } },
      do: {
        patch: [
          { op: 'add', path: '/items/0/token', value: 'CANARY-token' },
          { op: 'add', path: '/items/0/custom', value: { anything: 'CANARY-custom' } },
          { op: 'add', path: '/items/0/info/adminPassword', value: 'CANARY-password' },
        ],
      },
    },
  ])
  await page.getByRole('button', { name: 'Show the row' }).click()
  const text = page.getByLabel('The row as text', { exact: true }).last()
  await expect(text).toContainText('"deviceId"')
  expect(JSON.parse((await text.textContent()) ?? '')).toEqual(items[0])
  await expect(page.locator('body')).not.toContainText('CANARY')
})

test('Back from a device leads to the list as it was', async ({ page }) => {
  await openDevices(page, '?filter=mag&type=STB')
  await page.getByRole('link', { name: 'MAG520, Hjemme' }).click()
  await expect(why(page)).toBeVisible()
  await page.goBack()
  await expect(page).toHaveURL('/devices?filter=mag&type=STB')
  await expectRow(page.getByRole('table'), { Name: 'MAG520, Hjemme' })
})

test('A device that is not found may be in a row that could not be read, and the list is a link away', async ({
  page,
  sandbox,
}) => {
  const { users } = await sandbox.fleet()
  const own = users.find(({ username }) => username === 'support@puls.test')?.customer?.id ?? ''
  const patch = [2, 3].map((row) => ({
    op: 'replace' as const,
    path: `/items/${row}/deviceId`,
    value: null,
  }))
  await sandbox.faults([{ match: { path: devicePath, query: { limit: '500' } }, do: { patch } }])
  await page.goto(paths.device(own, '1234567'))
  await expect(
    page.getByText(/^Not found among \d+ devices read; 2 rows could not be read\.$/),
  ).toBeVisible()
  await page.getByRole('link', { name: 'Go to the customer’s devices' }).click()
  await expect(page).toHaveURL(`/devices?customer=${own}`)
})

test('A device of another customer is refused, and the frame stays', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(403)
  const { users } = await sandbox.fleet()
  const foreign = users.find(({ username }) => username === 'admin@puls.test')?.customer?.id ?? ''
  await page.goto(paths.device(foreign, '1700124'))
  await expect(page.getByRole('alert')).toContainText('access_denied')
  await expect(page.getByRole('navigation', { name: 'Main menu' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Facts' })).toHaveCount(0)
})

async function openFromList(page: Page, name: string) {
  await openDevices(page)
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
}

function fact(page: Page, term: string) {
  const facts = page.getByRole('region', { name: 'Facts' })
  return facts
    .getByRole('term')
    .getByText(term, { exact: true })
    .locator('xpath=following-sibling::dd[1]')
}

function why(page: Page) {
  return page.getByRole('region', { name: 'Why this status' })
}

async function askedAtRest(sandbox: Sandbox) {
  await expect.poll(async () => (await sandbox.stats()).open).toBe(0)
}
