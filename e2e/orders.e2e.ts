import { expect } from '@playwright/test'
import { paths } from '../src/url/paths'
import { expectAccessible } from './support/accessible'
import { exportCsv } from './support/csv'
import { addressOf, column, shownTable } from './support/device-list'
import {
  bentOrders,
  numberOfDevices,
  openOrders,
  orderPath,
  vendorOrders,
} from './support/order-list'
import { test } from './support/puls'
import { expectRow, readRows } from './support/rows'
import { signIn } from './support/sign-in'

test('The list shows what was ordered, by whom, and which rows are odd', async ({
  page,
  sandbox,
}) => {
  const orders = await vendorOrders(sandbox, 'support')
  await signIn(page, 'support')
  const table = await openOrders(page)
  await expect(page).toHaveTitle('Orders · Puls')
  await expect(page.getByRole('caption')).toHaveText(
    `${orders.length} orders match, in the server’s order`,
  )
  await expectRow(table, { Name: 'Storlevering til Nordlys', Reseller: 'Nordlys Care A/S' })
  // A reseller below one's own is asked for by its id.
  await expectRow(table, { Name: 'Levering til Fjordnet', Reseller: 'Fjordnet Velfærd ApS' })
  const rows = await readRows(table)
  const shown = orders.slice(0, rows.length)
  expect(rows.map(({ Devices }) => Devices)).toEqual(shown.map((o) => String(numberOfDevices(o))))
  expect(rows.map((row) => row['SNOW id'])).toEqual(
    shown.map(({ snowId }) => snowId ?? 'Not reported'),
  )
  expect(rows.map(({ Name }) => Name)).toContain('(no name)')
  expect(rows.map(({ Orderer }) => Orderer)).toContain('Not reported')
  // How to reach whoever ordered is not for a list.
  await expect(table).not.toContainText('@')

  for (const { Devices, Remarks } of rows) {
    if (Devices === '0') expect(Remarks).toBe('No devices')
  }
  await expectRow(table, { Remarks: /^\d+ unreadable$/ })
  await expectRow(table, { Remarks: '1 twice' })
  await expect(page.getByRole('link', { name: 'Storlevering til Nordlys' })).toHaveAttribute(
    'href',
    paths.order(orders[0]?._id ?? ''),
  )
  await expectAccessible(page)
})

test('The document’s own example, repaired, is a row like the others', async ({ page }) => {
  await signIn(page, 'support')
  const table = await openOrders(page, '?filter=name+of+flexcare+order')
  const [row] = await readRows(table)
  expect(row).toMatchObject({
    Name: 'Name of FlexCare order',
    Reseller: '1234567890ABCDEFGHIJKLMN',
    Remarks: '',
  })
})

test('F64 An order that cannot be read costs its row; one of an id that fits no address leads nowhere', async ({
  page,
  sandbox,
}) => {
  await sandbox.faults([
    bentOrders([
      { op: 'replace', path: '/flexcareOrders/0/eanNumber', value: 57 },
      { op: 'replace', path: '/flexcareOrders/1/_id', value: '../settings' },
    ]),
  ])
  await signIn(page, 'support')
  const table = await openOrders(page)
  await expect(page.getByText('1 of 50 rows could not be read')).toBeVisible()
  await page.getByRole('button', { name: 'Show details' }).click()
  await expect(page.getByText('Row 1, eanNumber: expected string, found number')).toBeVisible()
  const [, unaddressable] = await vendorOrders(sandbox, 'support')
  await expectRow(table, { Name: unaddressable?.name ?? '' })
  await expect(table.getByRole('link', { name: unaddressable?.name ?? '' })).toHaveCount(0)
  expect(await column(table, 'Name')).toHaveLength(49)
})

test('The filter goes to the server, and says what it does not look through', async ({
  page,
  sandbox,
}) => {
  const [first] = await vendorOrders(sandbox, 'support')
  const poNumber = first?.poNumber ?? ''
  await signIn(page, 'support')
  const table = await openOrders(page)
  await expect(page.getByRole('search')).toContainText('It does not search the SNOW id.')
  await page.getByLabel('Search orders').fill(poNumber)
  await expect(page).toHaveURL(`/orders?filter=${encodeURIComponent(poNumber)}`)
  await shownTable(page)
  await expectRow(table, { 'PO number': poNumber })
  const found = await vendorOrders(sandbox, 'support', { filter: poNumber })
  expect(await column(table, 'PO number')).toHaveLength(found.length)

  await page.getByLabel('Search orders').fill('findes ikke')
  await expect(page.getByText('No orders match these filters.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page).toHaveURL('/orders')
})

test('A page is turned, its size chosen, and Back restores it', async ({ page, sandbox }) => {
  const orders = await vendorOrders(sandbox, 'support')
  await signIn(page, 'support')
  await openOrders(page)
  await page.getByLabel('Rows per page').selectOption('25')
  await expect(page).toHaveURL('/orders?limit=25')
  await page.getByRole('link', { name: 'Next page' }).click()
  await expect(page).toHaveURL('/orders?page=2&limit=25')
  const table = await shownTable(page)
  const names = orders.slice(25, 50).map(({ name }) => name || '(no name)')
  await expect.poll(() => column(table, 'Name')).toEqual(names)
  const { name, rows } = await exportCsv(page)
  expect(name).toBe('puls-orders.csv')
  expect(rows).toHaveLength(names.length)

  await table.getByRole('link', { name: names[0] ?? '' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(names[0] ?? '')
  await page.goBack()
  await expect(page).toHaveURL('/orders?page=2&limit=25')
  await expect.poll(() => column(table, 'Name')).toEqual(names)

  await page.getByRole('link', { name: 'Orders' }).first().click()
  await expect(page).toHaveURL('/orders')
  await page.goBack()
  await expect(page).toHaveURL('/orders?page=2&limit=25')
  await page.goto('/orders?page=99&limit=25')
  await expect(page.getByText('Page 99 is beyond the end')).toBeVisible()
})

test('Sorted by the number of devices, every order is in its place, on every page', async ({
  page,
  sandbox,
}) => {
  const most = (await vendorOrders(sandbox, 'support')).map(numberOfDevices)
  most.sort((a, b) => b - a)
  await signIn(page, 'support')
  const table = await openOrders(page, '?limit=25')
  const header = page.getByRole('columnheader', { name: 'Devices' })
  await header.getByRole('link').click()
  await header.getByRole('link').click()
  expect(addressOf(page)).toBe('/orders?limit=25&sort=-devices')
  await expect(page.getByRole('caption')).toHaveText(`${most.length} orders match, by Devices`)
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  const shown = async () => (await column(table, 'Devices')).map(Number)
  await expect.poll(shown).toEqual(most.slice(0, 25))
  await page.getByRole('link', { name: 'Next page' }).click()
  await expect.poll(shown).toEqual(most.slice(25, 50))
})

test('The CSV of all holds every order that matches, with what is odd about it', async ({
  page,
  sandbox,
}) => {
  const orders = await vendorOrders(sandbox, 'support')
  await signIn(page, 'support')
  await openOrders(page, '?limit=25')
  await page.getByRole('link', { name: 'CSV of all…' }).click()
  await expect(page).toHaveURL('/orders?limit=25&whole=true')
  await expect(page.getByRole('button', { name: `CSV of all ${orders.length}` })).toBeVisible()
  await expect(page.getByRole('caption')).toHaveText(
    `${orders.length} orders match, in the server’s order`,
  )
  const { rows } = await exportCsv(page)
  expect(rows.map(({ Devices }) => Number(Devices))).toEqual(orders.map(numberOfDevices))
  expect(rows.map((row) => row['SNOW id'])).toEqual(orders.map(({ snowId }) => snowId ?? ''))
  expect(rows.filter(({ Remarks }) => Remarks === 'No devices')).toHaveLength(
    orders.filter((order) => numberOfDevices(order) === 0).length,
  )
  expect(rows[0]).toMatchObject({ Reseller: 'Nordlys Care A/S' })
})

test('A refresh that fails leaves the orders standing', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(502)
  await signIn(page, 'support')
  const table = await openOrders(page)
  const before = await column(table, 'Name')
  await sandbox.faults([{ match: { path: orderPath }, do: { contentType: 'text/html' } }])
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByText('Last refresh failed')).toBeVisible()
  expect(await column(table, 'Name')).toEqual(before)
})

for (const person of ['viewer', 'sales'] as const) {
  test(`F21 The orders are refused to ${person}, with the level that they need`, async ({
    page,
    allowFailedStatus,
  }) => {
    allowFailedStatus(403)
    await signIn(page, person)
    await page.goto(paths.orders())
    const alert = page.getByRole('alert')
    await expect(alert).toContainText('Your access level does not allow this (access_denied).')
    await expect(alert).toContainText('It needs the access level Reseller administrator.')
    await expect(page.getByRole('table')).toHaveCount(0)
    await expect(page.getByRole('search')).toHaveCount(0)
    const menu = page.getByRole('navigation', { name: 'Main menu' })
    await expect(menu.getByRole('link', { name: 'Orders' })).toHaveCount(0)
  })
}
