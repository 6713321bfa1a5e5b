import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { paths } from '../src/url/paths'
import { expectAccessible } from './support/accessible'
import { exportCsv } from './support/csv'
import { column, shownTable } from './support/device-list'
import { firmwareStories } from './support/firmware'
import { test } from './support/puls'
import { readRows } from './support/rows'
import type { Sandbox } from './support/sandbox'
import { signIn } from './support/sign-in'

const mrc = '0242078698-00001'
const evnt = '0844021539-00001'
const devicesAt = (account: string, cursor: string) =>
  `/api/fota/v1/devices/${account}/index/${cursor}`

test.beforeEach(async ({ page }) => {
  test.setTimeout(60_000)
  await signIn(page, 'support')
})

for (const [account, marker] of [
  [mrc, 'text'],
  [evnt, 'a number'],
] as const) {
  test(`F56 the devices go on from the marker in the address, which is ${marker}, and back`, async ({
    page,
    sandbox,
  }) => {
    await page.goto('/firmware')
    await expect(page).toHaveURL(new RegExp(paths.firmwareDevices(mrc)))
    await page.getByRole('combobox', { name: 'Account' }).selectOption(account)
    await expect(page).toHaveURL(new RegExp(paths.firmwareDevices(account)))
    await shownTable(page, 15_000)
    await page.goto(`${paths.firmwareDevices(account)}?page=20`)
    const table = await shownTable(page, 15_000)
    await expect(page.getByText('951 to 1,000 of these')).toBeVisible()
    const first = await column(table, 'IMEI')
    expect(first).toEqual(first.toSorted())
    const last = first.at(-1) ?? ''

    await page.getByRole('link', { name: 'Next page' }).click()
    await expect(page).toHaveURL(new RegExp(`cursor=${last}`))
    await expect(page.getByRole('caption')).toHaveText(
      `The next ${(await devicesOf(sandbox, account)) - 1_000} devices by IMEI, and these are the last`,
    )
    const second = await column(await shownTable(page), 'IMEI')
    expect((second[0] ?? '') > last).toBe(true)
    const { last: asked } = await sandbox.stats()
    expect(asked.map(({ path }) => path)).toContain(devicesAt(account, last))

    await page.reload()
    expect(await column(await shownTable(page, 15_000), 'IMEI')).toEqual(second)
    await page.getByRole('link', { name: 'Previous page' }).click()
    await expect(page.getByRole('caption')).toContainText('The first 1,000 devices')
    expect(await column(await shownTable(page), 'IMEI')).toEqual(first)
    const licensed = (await page.getByRole('columnheader', { name: 'Licensed' }).count()) > 0
    expect(licensed, 'only where licences are assigned').toBe(account === mrc)
  })
}

test('All devices are read when asked for: their versions, an order, a search and a file', async ({
  page,
  sandbox,
}) => {
  const devices = await devicesOf(sandbox, evnt)
  await page.goto(paths.firmwareDevices(evnt))
  await shownTable(page, 15_000)
  const protocol = page.getByRole('combobox', { name: 'Protocol' })
  await protocol.selectOption('LWM2M')
  await expect(page).toHaveURL(/clientType=LWM2M/)
  await expect(page.getByRole('cell', { name: 'LWM2M', exact: true })).toHaveCount(50)
  await protocol.selectOption('Any protocol')
  await page.getByRole('link', { name: 'All devices and their versions' }).click()
  await expect(page.getByText('How large it is shows while it is read.')).toBeVisible()
  await page.getByRole('button', { name: 'Read all devices' }).click()
  const caption = page.getByRole('caption')
  await expect(caption).toHaveText(`All ${digits(devices)} devices of the account`, {
    timeout: 15_000,
  })
  const versions = page.getByRole('region', { name: / versions on / })
  const bars = await versions.getByRole('listitem').allInnerTexts()
  const counts = bars.map((text) => Number(text.split('\n')[1]?.replaceAll(',', '')))
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(devices)
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))

  const { rows } = await exportCsv(page)
  expect(rows).toHaveLength(devices)
  const zeros = rows.find((row) => row['IMEI']?.startsWith('0'))
  expect(zeros?.['IMEI'], 'with the zeros in front').toMatch(/^0\d{14}$/)

  const version = (bars[0] ?? '').split('\n')[0] ?? ''
  await versions.getByRole('link', { name: version, exact: true }).click()
  await expect(caption).toHaveText(`Matching: ${counts[0]} of ${digits(devices)} devices`)
  await page.getByRole('columnheader', { name: 'IMEI' }).getByRole('link').click()
  await page.getByRole('columnheader', { name: 'IMEI' }).getByRole('link').click()
  const downwards = await sortedColumn(page, 'IMEI', 'descending')
  expect(downwards).toEqual(downwards.toSorted().toReversed())
  await page.getByRole('button', { name: `Remove the filter Firmware ${version}` }).click()

  const sought = rows[17] ?? {}
  const imei = sought['IMEI'] ?? ''
  const mdn = sought['Phone (MDN)'] ?? ''
  const written = [
    `${imei.slice(0, 2)}-${imei.slice(2, 8)}-${imei.slice(8, 14)}-${imei.slice(14)}`,
    `+1 (${mdn.slice(0, 3)}) ${mdn.slice(3, 6)}-${mdn.slice(6)}`,
  ]
  for (const text of written) {
    await page.getByRole('searchbox').fill(text)
    await expect(caption).toContainText('Matching: 1 of ')
    await expect(page.getByRole('table').getByRole('link', { name: imei })).toBeVisible()
  }
  await page.getByRole('searchbox').fill('no such device')
  await expect(page.getByText('No devices match these filters.')).toBeVisible()
})

test('An image’s candidates lead to exactly those devices, and one of them to its page', async ({
  page,
  sandbox,
}) => {
  const story = (await firmwareStories(sandbox)).find(({ account }) => account === evnt)
  const unfit = story?.ineligible.filter(({ reason }) => reason === 'not-eligible') ?? []
  expect(unfit).toHaveLength(1)
  await page.goto(paths.firmwareDevices(evnt))
  await page
    .getByRole('navigation', { name: 'Parts of Firmware' })
    .getByRole('link', { name: 'Images' })
    .click()
  await shownTable(page)
  await page.getByRole('button', { name: 'Read all devices' }).click()
  const image = story?.image.firmwareName ?? ''
  const row = page.getByRole('row').filter({ hasText: image })
  const links = row.getByRole('link')
  await expect(links).toHaveText(['40', '39', 'Schedule'], { timeout: 15_000 })
  await expectSound(page, 'light')

  await links.first().click()
  await expect(page.getByRole('caption')).toContainText('Matching: 40 of ')
  const { rows } = await exportCsv(page)
  expect(rows.map((each) => each['IMEI'] ?? '').toSorted()).toEqual(story?.devices.toSorted())
  await expectSound(page, 'light', 'dark')
  const imei = unfit[0]?.deviceId ?? ''
  await page.getByRole('searchbox').fill(imei)
  await page.getByRole('table').getByRole('link', { name: imei }).click()
  const facts = page.getByRole('region', { name: 'Device', exact: true })
  await expect(facts).toContainText(story?.image.fromVersion ?? '-')
  await expect(facts).toContainText('EligibleNo')
  await expect(page.getByRole('region', { name: 'Open upgrade' })).toContainText('It is in no')
  await expectSound(page, 'dark')
  await page.reload()
  await expect(facts, 'found again from nothing').toContainText(imei)

  await page.getByRole('link', { name: 'Images' }).click()
  await row.getByRole('link', { name: 'Schedule' }).click()
  await expect(page.getByText('37 of 40 devices can be upgraded.')).toBeVisible({ timeout: 15_000 })
})

test('F50 F72 T12 wild rows show what they say, and a marker that leads nowhere is said to', async ({
  page,
  sandbox,
}) => {
  const times = ['2018-03-03 00:28:33.152 +0000 UTC', '01/01/1900 0:0:0', '2018-03-03 +0000 m=+0.1']
  await sandbox.faults([
    {
      match: { path: devicesAt(mrc, '0') },
      do: {
        patch: [
          ...times.map((value, index) => ({
            op: 'add' as const,
            path: `/deviceList/${index}/upgradeTime`,
            value,
          })),
          { op: 'remove', path: '/deviceList/3/upgradeTime' },
          { op: 'replace', path: '/deviceList/4/deviceId', value: null },
          { op: 'add', path: '/deviceList/5/status', value: 'Orbiting' },
        ],
      },
    },
  ])
  await page.goto(paths.firmwareDevices(mrc))
  const rows = await readRows(await shownTable(page, 15_000))
  expect(rows.slice(0, 4).map((row) => row['Last upgraded'])).toEqual([
    '3 Mar 2018',
    'Never',
    '2018-03-03 +0000 m=+0.1',
    'Not said',
  ])
  expect(rows.map((row) => row['State'])).toContain('OrbitingUnknown')
  await expect(page.getByText('1 of 1,000 rows could not be read')).toBeVisible()

  await sandbox.faults([{ match: { path: devicesAt(evnt, '0') }, do: { cursor: '0' } }])
  await page.goto(`${paths.firmwareDevices(evnt)}?whole=true`)
  await page.getByRole('button', { name: 'Read all devices' }).click()
  const said = page.getByRole('alert')
  await expect(said).toContainText(
    'The firmware service repeated a page marker; stopped after 1,000 devices.',
    { timeout: 15_000 },
  )
  await sandbox.faults([
    {
      match: { path: `/api/fota/v1/devices/${evnt}/index/*` },
      do: { body: { accountName: evnt, hasMoreData: true, deviceList: [] } },
    },
  ])
  await page.goto(`${paths.firmwareDevices(evnt)}?whole=true`)
  await page.getByRole('button', { name: 'Read all devices' }).click()
  await expect(said).toContainText(
    'The firmware service repeated a page marker; stopped after 0 devices.',
  )
})

test('Whoever’s level does not open it is told which does, and not offered it', async ({
  page,
}) => {
  await signIn(page, 'sales')
  await page.goto('/firmware')
  await expect(page.getByRole('alert')).toContainText('Reseller administrator and Administrator')
  const menu = page.getByRole('navigation', { name: 'Main menu' })
  await expect(menu.getByRole('link', { name: 'Customers' })).toBeVisible()
  await expect(menu.getByRole('link', { name: 'Firmware' })).toHaveCount(0)
})

async function expectSound(page: Page, ...schemes: Array<'light' | 'dark'>) {
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    await expectAccessible(page)
  }
}

async function devicesOf(sandbox: Sandbox, account: string): Promise<number> {
  type Account = { name: string; devices: number }
  const answer = await fetch(`${sandbox.url}/__sandbox/fleet`)
  const { thingspace }: { thingspace: { accounts: Account[] } } = await answer.json()
  return thingspace.accounts.find(({ name }) => name === account)?.devices ?? 0
}

async function sortedColumn(page: Page, header: string, direction: string): Promise<string[]> {
  const heading = page.getByRole('columnheader', { name: header })
  await expect(heading).toHaveAttribute('aria-sort', direction)
  return column(await shownTable(page), header)
}

const digits = (value: number) => value.toLocaleString('en-GB')
