import { expect } from '@playwright/test'
import type { Locator } from '@playwright/test'
import { exportCsv } from './support/csv'
import {
  column,
  expectTile,
  openDevices,
  rowOf,
  shownTable,
  tile,
  unnamed,
} from './support/device-list'
import { test } from './support/puls'
import { readRows } from './support/rows'
import { signIn } from './support/sign-in'
import { vendorDevices } from './support/vendor'

test.beforeEach(async ({ page }) => {
  await signIn(page, 'support')
})

test('With a standing clock the DEAD tile, the list of the dead and its CSV agree', async ({
  page,
  puls,
  sandbox,
}) => {
  await sandbox.clock(new Date().toISOString())
  const dead = await vendorDevices(puls.sandboxUrl, 'support', { heartbeatStatus: 'DEAD' })
  expect(dead.total).toBeGreaterThan(3)
  await openDevices(page)
  await expectTile(page, 'Dead', dead.total)

  await tile(page, 'Dead').click()
  await expect(page).toHaveURL('/devices?heartbeatStatus=DEAD')
  const table = await shownTable(page)
  await expect(page.getByRole('caption')).toHaveText(
    `${dead.total} devices match, in the server’s order`,
  )
  const file = await exportCsv(page)
  const shown = await readRows(table)
  const ids = dead.items.map(({ deviceId }) => deviceId)
  expect(shown.map((row) => row['Device id'])).toEqual(ids)
  expect(file.rows.map((row) => row['Device id'])).toEqual(ids)
  expect(file.rows.map((row) => row['Heartbeat'])).toEqual(ids.map(() => 'Dead'))
  expect(file.rows.map((row) => row['Last contact'])).toEqual(
    dead.items.map(({ info }) => info.lastComm),
  )
})

test('The CSV has the rows and columns of the page, header by header', async ({
  page,
  sandbox,
}) => {
  await sandbox.clock(new Date().toISOString())
  const table = await openDevices(page)
  await expect(rowOf(page, 'MAG520, Hjemme')).toContainText('Dead')
  const file = await exportCsv(page)
  const shown = await readRows(table)

  expect(file.name).toBe('puls-devices.csv')
  expect(Object.keys(file.rows[0] ?? {})).toEqual(Object.keys(shown[0] ?? {}))
  for (const header of ['Device id', 'Type', 'Model', 'App version']) {
    expect(file.rows.map((row) => row[header])).toEqual(shown.map((row) => row[header]))
  }
  expect(file.rows.map(({ Heartbeat }) => Heartbeat?.replace(' (estimate)', ''))).toEqual(
    shown.map(({ Heartbeat }) => Heartbeat),
  )
  expect(file.rows.map(({ Enabled }) => Enabled)).toEqual(await column(table, 'Enabled'))
  expect(file.rows.map((row) => row['Last contact'])).toEqual(await instants(table, 6))
  expect(file.rows.map((row) => row['Last UI contact'])).toEqual(await instants(table, 7))
  expect(file.rows[0]).toMatchObject({ Apps: 'Outdated: Amazon Prime Video' })
})

test('The CSV of all holds every device that matches, as many as the server says', async ({
  page,
  puls,
}) => {
  const { total } = await vendorDevices(puls.sandboxUrl, 'support', { type: 'STB' })
  await openDevices(page, '?limit=25&type=STB')
  await page.getByRole('link', { name: 'CSV of all…' }).click()
  await expect(page).toHaveURL('/devices?limit=25&type=STB&whole=true')
  const all = total.toLocaleString('en-GB')
  await expect(page.getByRole('button', { name: `CSV of all ${all}` })).toBeVisible()
  await expect(page.getByRole('caption')).toContainText(`Matching: ${all} of`)
  const { rows } = await exportCsv(page)
  expect(rows).toHaveLength(total)
  expect(new Set(rows.map(({ Type }) => Type))).toEqual(new Set(['Set-top box']))
})

test('F99 names that a spreadsheet would run are made harmless, and all others stay whole', async ({
  page,
}) => {
  await openDevices(page)
  const { text, rows } = await exportCsv(page)
  const names = rows.map(({ Name }) => Name)

  expect(text.startsWith('\ufeff')).toBe(true)
  expect(text.endsWith('\r\n')).toBe(true)
  for (const name of ['=SUM(A1:A9)', '+45 12 34 56 78', '@reception', '-12 grader (fryser)']) {
    expect(names).toContain(`'${name}`)
  }
  for (const name of [
    '15.6" Hjemme',
    'MAG520, Arbejde',
    '<b>Stue 3</b> & "køkken"',
    "O'Neill; DROP TABLE stuer",
    '  mellemrum foran og bagved  ',
    'Stue 4\tog\nlinjeskift',
    'غرفة ١٢',
    'Bolig 12 🛏️👵🏽',
    '',
  ]) {
    expect(names).toContain(name)
  }
})

test('An estimate is called one in the file too, and never seen stays without a time', async ({
  page,
  sandbox,
}) => {
  await sandbox.faults([unnamed(0)])
  await openDevices(page)
  await expect(rowOf(page, 'MAG520, Hjemme')).toContainText('Dead')
  const { rows } = await exportCsv(page)
  expect(rows.find(({ Name }) => Name === '15.6" Hjemme')?.['Heartbeat']).toBe('Recent (estimate)')
  expect(rows.find(({ Name }) => Name === 'Lager, aldrig i brug')).toMatchObject({
    Heartbeat: 'Never seen',
    'Last contact': '',
  })
})

test('In Danish the file has Danish headers and semicolons', async ({ page }) => {
  await openDevices(page, '?filter=lager&limit=25')
  await page.getByRole('button', { name: 'Dansk' }).click()
  await expect(page.getByRole('columnheader', { name: 'Livstegn' })).toBeVisible()
  const { rows } = await exportCsv(page, ';')
  const titles = await page.getByRole('columnheader').allTextContents()
  expect(Object.keys(rows[0] ?? {})).toEqual(titles.filter((title) => title !== ''))
  expect(rows.map(({ Navn }) => Navn)).toEqual(await column(page.getByRole('table'), 'Navn'))
})

test('There is no file of a page without rows', async ({ page }) => {
  await page.goto('/devices?filter=findes+ikke')
  await expect(page.getByText('No devices match these filters.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'CSV of this page' })).toBeDisabled()
})

/** The exact moments behind the ages in a column; nothing where there is none. */
function instants(table: Locator, index: number): Promise<string[]> {
  return table.evaluate(
    (element, cell) =>
      [...element.querySelectorAll('tbody tr')].map(
        (row) => row.children[cell]?.querySelector('time')?.dateTime ?? '',
      ),
    index,
  )
}
