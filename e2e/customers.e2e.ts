import { expect } from '@playwright/test'
import { paths } from '../src/url/paths'
import {
  bentCustomers,
  customerPath,
  openCustomers,
  vendorCustomers,
} from './support/customer-list'
import { exportCsv } from './support/csv'
import { addressOf, column, shownTable } from './support/device-list'
import { test } from './support/puls'
import { expectRow, readRows } from './support/rows'
import { signIn } from './support/sign-in'

test('The list shows who the customers are, whose they are, and how many boxes are dark', async ({
  page,
  sandbox,
}) => {
  const { total, customers } = await vendorCustomers(sandbox, 'support')
  await signIn(page, 'support')
  const table = await openCustomers(page)
  await expect(page).toHaveTitle('Customers · Puls')
  await expect(page.getByRole('caption')).toHaveText(
    `${total} customers match, in the server’s order`,
  )
  const rows = await readRows(table)
  const first = customers.slice(0, rows.length)
  expect(rows.map(({ Name }) => Name)).toEqual(first.map(({ name }) => name))
  expect(rows.map(({ STBs, Offline }) => [STBs, Offline])).toEqual(
    first.map(({ iptv }) => [String(iptv?.stbs), String(iptv?.stbsOffline)]),
  )
  await expectRow(table, {
    Name: 'Plejehjemmet Solgården',
    State: 'Active',
    Reseller: 'Nordlys Care A/S',
    Telephone: /\d/,
    'E-mail': /@/,
    Share: /%$/,
  })
  await expect(page.getByRole('link', { name: 'Customers' })).toHaveAttribute(
    'aria-current',
    'page',
  )
})

test('The filters go to the server and stand in the address, and Back takes them away', async ({
  page,
  sandbox,
}) => {
  await signIn(page, 'support')
  const table = await openCustomers(page)
  await page.getByLabel('Include deleted').click()
  await expect(page).toHaveURL('/customers?includeDeleted=true')
  await expectRow(table, { State: 'Deleted' })
  await page.getByLabel('Search customers').fill('solgår')
  await expect(page).toHaveURL('/customers?filter=solg%C3%A5r&includeDeleted=true')
  await shownTable(page)
  for (const name of await column(table, 'Name')) expect(name).toMatch(/solgår/i)

  await page.goto('/customers?resellers=true&includeSubresellers=true')
  await shownTable(page, 15_000)
  const { total } = await vendorCustomers(sandbox, 'support', {
    resellers: 'true',
    includeSubresellers: 'true',
  })
  await expect(page.getByRole('caption')).toContainText(`${total} customers match`)
  await page.getByLabel('FlexCare only').click()
  await expect(page).toHaveURL('/customers?resellers=true&flexcare=true&includeSubresellers=true')
  await page.goBack()
  await expect(page.getByLabel('FlexCare only')).not.toBeChecked()

  await page.goto('/customers?filter=findes+ikke')
  await expect(page.getByText('No customers match these filters.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page).toHaveURL('/customers')
})

test('A page is turned, its size chosen, and what it shows is the CSV', async ({ page }) => {
  await signIn(page, 'support')
  await openCustomers(page, '?includeSubresellers=true')
  await page.getByLabel('Rows per page').selectOption('25')
  await expect(page).toHaveURL('/customers?limit=25&includeSubresellers=true')
  await page.getByRole('link', { name: 'Next page' }).click()
  await expect(page).toHaveURL('/customers?page=2&limit=25&includeSubresellers=true')
  const table = await shownTable(page)
  const names = await column(table, 'Name')
  const { name, rows } = await exportCsv(page)
  expect(name).toBe('puls-customers.csv')
  expect(rows.map(({ Name }) => Name)).toEqual(names)
  expect(Object.keys(rows[0] ?? {})).toContain('Share')

  await page.goto('/customers?page=99&limit=25')
  await expect(page.getByText('Page 99 is beyond the end')).toBeVisible()
})

test('Sorted by what is offline, the whole list is in order, and the page says what it rests on', async ({
  page,
  sandbox,
}) => {
  const { customers } = await vendorCustomers(sandbox, 'support', { includeSubresellers: 'true' })
  const most = customers.map(({ iptv }) => iptv?.stbsOffline ?? 0).toSorted((a, b) => b - a)
  await signIn(page, 'support')
  const table = await openCustomers(page, '?includeSubresellers=true&limit=25')
  await page.getByRole('columnheader', { name: 'Offline' }).getByRole('link').click()
  await page.getByRole('columnheader', { name: 'Offline' }).getByRole('link').click()
  expect(addressOf(page)).toBe('/customers?limit=25&includeSubresellers=true&sort=-offline')
  await expect(page.getByRole('caption')).toHaveText(`${most.length} customers match, by Offline`)
  await expect(page.getByText(`All ${most.length} customers, read`)).toBeVisible()
  await expect(page.getByRole('columnheader', { name: 'Offline' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  expect((await column(table, 'Offline')).map(Number)).toEqual(most.slice(0, 25))

  await page.getByRole('link', { name: 'Next page' }).click()
  await expect
    .poll(async () => (await column(table, 'Offline')).map(Number))
    .toEqual(most.slice(25, 50))
})

test('The CSV of all holds every customer that matches, and one can stop while they are read', async ({
  page,
  sandbox,
}) => {
  const query = { includeSubresellers: 'true', includeDeleted: 'true' }
  const { customers, total } = await vendorCustomers(sandbox, 'support', query)
  await signIn(page, 'support')
  await openCustomers(page, `?limit=25&${new URLSearchParams(query)}`)
  await sandbox.faults([
    { match: { path: customerPath, query: { limit: '500' } }, do: { delayMs: 20_000 } },
  ])
  await page.getByRole('link', { name: 'CSV of all…' }).click()
  expect(new URL(page.url()).searchParams.get('whole')).toBe('true')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText('Cancelled after 0 customers')).toBeVisible()
  await sandbox.faults([])
  await page.getByRole('button', { name: 'Read all customers' }).click()

  await expect(page.getByRole('button', { name: `CSV of all ${total}` })).toBeVisible()
  await expect(page.getByRole('caption')).toHaveText(
    `${total} customers match, in the server’s order`,
  )
  const { name, rows } = await exportCsv(page)
  expect(name).toBe('puls-customers.csv')
  expect(rows.map(({ Name }) => Name)).toEqual(customers.map((customer) => customer.name))
  expect(rows.map(({ Offline }) => Offline)).toEqual(
    customers.map(({ iptv }) => String(iptv?.stbsOffline ?? '')),
  )
})

test('F45 ENABLED is active; a state that nobody documented is shown as it came; nothing is set aside', async ({
  page,
  sandbox,
}) => {
  await sandbox.faults([
    bentCustomers([
      { op: 'replace', path: '/customers/0/state', value: 'ENABLED' },
      { op: 'replace', path: '/customers/1/state', value: 'DORMANT' },
      { op: 'remove', path: '/customers/2/state' },
      { op: 'remove', path: '/customers/3/iptv' },
      { op: 'replace', path: '/customers/4/_id', value: '../settings' },
    ]),
  ])
  await signIn(page, 'support')
  const table = await openCustomers(page)
  expect((await column(table, 'State')).slice(0, 3)).toEqual([
    'Active',
    'DORMANTUnknown',
    'Not reported',
  ])
  const uncounted = (await readRows(table))[3]
  expect(uncounted).toMatchObject({
    STBs: 'Not reported',
    Offline: 'Not reported',
    Share: 'Not reported',
  })
  await expect(
    table.getByRole('row').nth(5).getByRole('cell').nth(1).getByRole('link'),
  ).toHaveCount(0)
  await expect(page.getByText('could not be read')).toHaveCount(0)
})

test('A reseller above is asked for by name once, and an unknown one stays as it came', async ({
  page,
  sandbox,
}) => {
  const unknown = 'ffffffffffffffffffffffff'
  await sandbox.faults([
    bentCustomers([
      { op: 'replace', path: '/customers/0/parentReseller', value: unknown },
      { op: 'replace', path: '/customers/1/parentReseller', value: unknown },
    ]),
  ])
  await signIn(page, 'support')
  const table = await openCustomers(page, '?includeSubresellers=true')
  await expectRow(table, { Reseller: 'Fjordnet Velfærd ApS' })
  expect((await column(table, 'Reseller')).slice(0, 2)).toEqual([unknown, unknown])
  const { last } = await sandbox.stats()
  const asked = last.filter(
    ({ path, query }) => path === customerPath && query['customerIds'] === unknown,
  )
  expect(asked).toHaveLength(1)
})

test('Filters for administrators are shown to administrators, and refused to others with a way back', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(403)
  await signIn(page, 'admin')
  await openCustomers(page)
  await page.getByLabel('All resellers’ customers').click()
  await expect(page).toHaveURL('/customers?all=true')
  const { total } = await vendorCustomers(sandbox, 'admin', { all: 'true' })
  await expect(page.getByRole('caption')).toContainText(`${total} customers match`)

  await signIn(page, 'support')
  await page.goto('/customers?all=true&flexcare=true')
  await expect(page.getByRole('alert')).toContainText('It needs the access level Administrator.')
  await page.getByRole('link', { name: 'Show the customers without these filters' }).click()
  await expect(page).toHaveURL('/customers?flexcare=true')
  await shownTable(page)
  await expect(page.getByLabel('All resellers’ customers')).toHaveCount(0)
})

test('A viewer is told which level customers need, and what is open to them', async ({
  page,
  allowFailedStatus,
}) => {
  allowFailedStatus(403)
  await signIn(page, 'viewer')
  await page.goto(paths.customers())
  const alert = page.getByRole('alert')
  await expect(alert).toContainText('Your access level does not allow this (access_denied).')
  await expect(alert).toContainText('It needs the access level Reseller.')
  await expect(page.getByRole('table')).toHaveCount(0)
  const menu = page.getByRole('navigation', { name: 'Main menu' })
  await expect(menu.getByRole('link')).toHaveText(['Settings'])
  await page.getByRole('navigation', { name: 'Open to you:' }).getByRole('link').click()
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
})

test('Sales see their customers first, and no menu item that is closed to them', async ({
  page,
  allowFailedStatus,
}) => {
  allowFailedStatus(403)
  await signIn(page, 'sales')
  await page.goto('/')
  await expect(page).toHaveURL(paths.customers())
  await shownTable(page, 15_000)
  const menu = page.getByRole('navigation', { name: 'Main menu' })
  await expect(menu.getByRole('link')).toHaveText(['Customers', 'Settings'])
})
