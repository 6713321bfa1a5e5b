import { expect } from '@playwright/test'
import {
  addressOf,
  column,
  expectTile,
  openDevices,
  rowOf,
  shownTable,
  tile,
  unnamed,
  bentPage,
} from './support/device-list'
import { test } from './support/puls'
import { expectEveryRow, expectRow } from './support/rows'
import { signIn } from './support/sign-in'
import { vendorDevices } from './support/vendor'

const sets = {
  All: {},
  Online: { heartbeatStatus: 'ONLINE' },
  Offline: { heartbeatStatus: 'ALLOFFLINE' },
  'Presumed dead': { heartbeatStatus: 'PRESUMEDDEAD' },
  Dead: { heartbeatStatus: 'DEAD' },
}

test.beforeEach(async ({ page }) => {
  await signIn(page, 'support')
})

test('The tiles count the devices of each heartbeat set as TelecomX does', async ({
  page,
  puls,
  sandbox,
}) => {
  await sandbox.clock(new Date().toISOString())
  await openDevices(page)
  for (const [word, query] of Object.entries(sets)) {
    const { total } = await vendorDevices(puls.sandboxUrl, 'support', query)
    await expectTile(page, word, total)
  }
  await expect(page.getByText('need not add up')).toContainText(/\d devices?, development devices/)
})

test('The tiles count under the other filters, and each leads to its rows', async ({
  page,
  puls,
  sandbox,
}) => {
  await sandbox.clock(new Date().toISOString())
  await openDevices(page, '?type=STB&filter=mag')
  const query = { type: 'STB', filter: 'mag', heartbeatStatus: 'DEAD' }
  const { total } = await vendorDevices(puls.sandboxUrl, 'support', query)
  await expectTile(page, 'Dead', total)

  await tile(page, 'Dead').click()
  await expect(page).toHaveURL(/\?filter=mag&type=STB&heartbeatStatus=DEAD$/)
  await expect(tile(page, 'Dead')).toHaveAttribute('aria-current', 'true')
  const table = await shownTable(page)
  await expectEveryRow(table, { Heartbeat: 'Dead', Type: 'Set-top box', Name: /mag/i })
  expect(await column(table, 'Name')).toHaveLength(total)
})

test('The server’s word is filled, our estimate is dashed and says that it is ours', async ({
  page,
  sandbox,
}) => {
  await sandbox.faults([unnamed(0)])
  await openDevices(page)
  const estimate = rowOf(page, '15.6" Hjemme').getByText('Recent', { exact: true })
  const word = rowOf(page, 'MAG520, Arbejde').getByText('Online', { exact: true })

  await expect(word).toHaveCSS('border-style', 'solid')
  await expect(word).toHaveAttribute('title', /^The server’s word/)
  await expect(estimate).toHaveCSS('border-style', 'dashed')
  await expect(estimate).toHaveAttribute('title', /^Our estimate/)
})

test('A filter by heartbeat names the rows by the filter, without waiting for the sets', async ({
  page,
  sandbox,
}) => {
  const sets500 = { path: '/flexcare/device', query: { limit: '500' } }
  await sandbox.faults([{ match: sets500, do: { delayMs: 7_000 } }])
  const table = await openDevices(page, '?heartbeatStatus=PRESUMEDDEAD')
  await expectEveryRow(table, { Heartbeat: 'Presumed dead' })
  await expect(rowOf(page, 'Slukket tablet').getByText('Presumed dead')).toHaveAttribute(
    'title',
    'The server’s word: the device came with this filter.',
  )
  // They are asked for, though later.
  await expect.poll(async () => (await sandbox.stats()).open).toBeGreaterThan(0)
})

test('Typing a name finds the devices that contain it, whatever the case', async ({
  page,
  puls,
}) => {
  await openDevices(page, '?page=2')
  await page.getByLabel('Search by name').pressSequentially('LAGER, ALDRIG')
  await expect(page).toHaveURL(/\/devices\?filter=LAGER%2C\+ALDRIG$/)
  const table = await shownTable(page)
  await expectEveryRow(table, { Name: 'Lager, aldrig i brug', Heartbeat: 'Never seen' })
  const { total } = await vendorDevices(puls.sandboxUrl, 'support', { filter: 'lager, aldrig' })
  await expect(page.getByRole('caption')).toHaveText(
    `${total} devices match, in the server’s order`,
  )

  await page.getByLabel('Search by name').fill('')
  await expect(page).toHaveURL(/\/devices$/)
})

test('A type narrows the list, and Back takes it away again', async ({ page }) => {
  await openDevices(page)
  await page.getByLabel('Type', { exact: true }).selectOption({ label: 'Android box' })
  await expectEveryRow(await shownTable(page), { Type: /^Android( box)?$/ })
  expect(addressOf(page)).toBe('/devices?type=ANDROID_BOX')

  await page.goBack()
  await expectRow(await shownTable(page), { Type: 'Set-top box' })
  await expect(page.getByLabel('Type', { exact: true })).toHaveValue('')
})

test('Development devices appear only when asked for', async ({ page }) => {
  await page.goto('/devices?filter=udvikling')
  await expect(page.getByText('No devices match these filters.')).toBeVisible()

  await page.getByLabel('Show development devices').click()
  await expect(page.getByLabel('Show development devices')).toBeChecked()
  await expectRow(await shownTable(page), { Name: 'Udvikling 1' })
  expect(addressOf(page)).toBe('/devices?filter=udvikling&showDevelopment=true')
  await expectTile(page, 'All', 2)
})

test('Filters that match nothing say so, and one button drops them', async ({ page }) => {
  await page.goto('/devices?filter=findes+ikke&type=STB&showDevelopment=true')
  await expect(page.getByText('No devices match these filters.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expectRow(await shownTable(page), { Name: 'Udvikling 1' })
  expect(addressOf(page)).toBe('/devices?showDevelopment=true')
})

test('A group in the address filters, is named by a chip, and goes with it', async ({
  page,
  puls,
}) => {
  const { items } = await vendorDevices(puls.sandboxUrl, 'support', { full: 'true' })
  const group = items.flatMap(({ groups = [] }) => groups)[0] ?? ''
  const members = items.filter(({ groups = [] }) => groups.includes(group))
  const table = await openDevices(page, `?group=${group}`)
  expect(await column(table, 'Device id')).toEqual(members.map(({ deviceId }) => deviceId))

  await page.getByRole('button', { name: `Remove the filter Group ${group}` }).click()
  await expect(page).toHaveURL(/\/devices$/)
  expect(await column(await shownTable(page), 'Device id')).toHaveLength(50)
})

test('No cell is empty for a device without a name, and its page opens', async ({ page }) => {
  const table = await openDevices(page)
  await expectRow(table, { Name: '(no name)' })
  await page.getByRole('link', { name: '(no name)' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^00:1A:79/)
})

test('A MAC is copied from its row', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-write'])
  await openDevices(page)
  const row = rowOf(page, 'MAG520, Arbejde')
  const copy = row.getByRole('button', { name: /^Copy 00:1A:79/ })
  const id = (await copy.getAttribute('aria-label'))?.replace('Copy ', '') ?? ''
  await copy.click()
  // Inside the button nobody would hear it.
  await expect(copy).toBeEmpty()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(0)

  await page.getByLabel('Search by name').focus()
  await page.keyboard.press('Control+V')
  await expect(page.getByLabel('Search by name')).toHaveValue(id)
})

test('F99 an id that a spreadsheet or a page would run is copied as the plain text that it is', async ({
  page,
  context,
  sandbox,
}) => {
  const id = '=HYPERLINK("//evil.example")<img src=x onerror=alert(1)>'
  await sandbox.faults([bentPage([{ op: 'replace', path: '/items/1/deviceId', value: id }])])
  await context.grantPermissions(['clipboard-write'])
  await openDevices(page)
  await page.getByRole('button', { name: `Copy ${id}` }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached()
  const pasted = page.evaluate(
    () =>
      new Promise((resolve) => {
        addEventListener('paste', ({ clipboardData: data }) =>
          resolve({ types: data?.types, text: data?.getData('text/plain') }),
        )
      }),
  )
  await page.getByLabel('Search by name').focus()
  await page.keyboard.press('Control+V')
  expect(await pasted).toEqual({ types: ['text/plain'], text: id })
})

test('Danish is one click away, in headers, badges and ages, and stays after a reload', async ({
  page,
}) => {
  await openDevices(page)
  await page.getByRole('button', { name: 'Dansk' }).click()
  const table = await shownTable(page)
  await expect(page.getByRole('columnheader')).toHaveText([
    '',
    'Livstegn',
    'Navn',
    'Enheds-id',
    'Type',
    'Model',
    'Sidste kontakt',
    'Sidste skærmkontakt',
    'App-version',
    'Apps',
    'Slået til',
  ])
  await expect(page.locator('html')).toHaveAttribute('lang', 'da')
  await expect(page).toHaveTitle('Enheder · Puls')
  await expectRow(table, { Livstegn: 'Død', 'Sidste kontakt': /^\d+ mdr\. siden$/ })

  await page.reload()
  await expect(page.getByRole('columnheader', { name: 'Livstegn' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'da')
})
