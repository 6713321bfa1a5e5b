import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { exportCsv } from './support/csv'
import { column, devicePath, shownTable, tile } from './support/device-list'
import { test } from './support/puls'
import { readRows } from './support/rows'
import type { Sandbox } from './support/sandbox'
import { signIn } from './support/sign-in'
import { boxOfAnother, vendorCustomers, vendorDevices } from './support/vendor'

test.beforeEach(async ({ page }) => {
  await signIn(page, 'support')
})

test('All my customers are one choice in the picker, and every device of theirs is in one list', async ({
  page,
  sandbox,
}) => {
  await page.goto('/devices')
  await shownTable(page)
  await page.getByRole('button', { name: /^Scope:/ }).click()
  await page.getByRole('option', { name: 'All my customers' }).click()
  await expect(page).toHaveURL(/customer=all/)
  await readWhole(page)

  const customers = await vendorCustomers(sandbox.url, 'support')
  const totals = await Promise.all(
    customers.map(({ _id }) => totalOf(sandbox, { customerId: _id, limit: '1' })),
  )
  const all = totals.reduce((sum, total) => sum + total, 0)
  expect(customers.length).toBeGreaterThan(20)
  await expect(page.getByRole('caption')).toHaveText(`${digits(all)} devices, all that were read`)
  await expect(tile(page, 'All')).toHaveText(`All${digits(all)}`)
  await expect(page.getByText(`of ${customers.length} customers, read`)).toBeVisible()
})

test('A MAC in any notation finds its box, whichever customer has it', async ({
  page,
  sandbox,
}) => {
  const { mac, name, customerId, customer } = await boxOfAnother(sandbox.url, 'support')
  await page.goto('/devices?customer=all')
  await readWhole(page)

  const notations = [mac.toLowerCase().replaceAll(':', '-'), mac.replaceAll(':', ''), mac]
  for (const text of notations) {
    await page.getByRole('searchbox').fill(text)
    await expect(page.getByRole('caption')).toContainText('Matching: 1 of')
    const [row] = await readRows(page.getByRole('table'))
    expect(row).toMatchObject({ 'Device id': mac, Customer: customer })
  }
  await page.getByRole('table').getByRole('link', { name }).click()
  await expect(page).toHaveURL(new RegExp(`/devices/${customerId}/`))
})

test('In one’s own list an id is looked for in every device, for the server searches names only', async ({
  page,
  sandbox,
}) => {
  const { items } = await vendorDevices(sandbox.url, 'support')
  const last = items.at(-1)?.deviceId ?? ''
  await page.goto('/devices')
  await shownTable(page)
  await page.getByRole('searchbox').fill(last)
  await expect(page.getByRole('caption')).toContainText('Matching: 1 of')
  expect(await column(await shownTable(page), 'Device id')).toEqual([last])
  await page.getByRole('searchbox').fill('')
  await expect(page.getByRole('caption')).toContainText('in the server’s order')
})

test('Sorted by last contact, grouped by model, and a file with as many rows as the page says', async ({
  page,
}) => {
  await page.goto('/devices?customer=all')
  await readWhole(page)
  await page.getByRole('columnheader', { name: 'Last contact' }).getByRole('link').click()
  await expect(page).toHaveURL(/sort=lastComm/)
  const table = await shownTable(page)
  const times = await table
    .locator('tbody tr td:nth-child(8) time')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('datetime') ?? ''))
  expect(times.length).toBeGreaterThan(10)
  expect(times).toEqual(times.toSorted())

  const { rows, name } = await exportCsv(page)
  const caption = await page.getByRole('caption').innerText()
  expect(name).toBe('puls-devices.csv')
  expect(rows).toHaveLength(numberIn(caption))
  const contacts = rows.map((row) => row['Last contact'] ?? '').filter(Boolean)
  expect(contacts).toEqual(contacts.toSorted())

  await page.getByLabel('Group by').selectOption('model')
  await expect(page.getByRole('caption')).toContainText(' groups, ')
  const groups = await readRows(page.getByRole('table'))
  const counted = groups.reduce((sum, group) => sum + numberIn(group['Devices'] ?? ''), 0)
  expect(counted).toBe(rows.length)
  await expect(page.getByRole('button', { name: 'Columns' })).toHaveCount(0)
  await page.getByRole('rowheader', { name: 'MAG520' }).getByRole('link').click()
  const mag520 = rows.filter((row) => row['Model'] === 'MAG520').length
  await expect(page.getByRole('caption')).toContainText(`Matching: ${digits(mag520)} of`)
})

test('Of all customers the dead are counted as the server lists them, and the online ones are not', async ({
  page,
  sandbox,
}) => {
  await sandbox.clock(new Date().toISOString())
  await page.goto('/devices?customer=all')
  await readWhole(page)
  const customers = await vendorCustomers(sandbox.url, 'support')
  const totals = await Promise.all(
    customers.map(({ _id }) =>
      totalOf(sandbox, { customerId: _id, heartbeatStatus: 'DEAD', limit: '1' }),
    ),
  )
  const dead = totals.reduce((sum, total) => sum + total, 0)
  expect(dead).toBeGreaterThan(0)
  await expect(tile(page, 'Dead')).toHaveText(`Dead${digits(dead)}`)
  await expect(tile(page, 'Online')).toHaveText('Onlinenot counted')
  await tile(page, 'Dead').click()
  await expect(page.getByRole('caption')).toContainText(`Matching: ${digits(dead)} of`)
  expect(new Set(await column(page.getByRole('table'), 'Heartbeat'))).toEqual(new Set(['Dead']))
})

test('One customer that cannot be read is named, the others are whole, and it alone is read again', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(502)
  const customers = await vendorCustomers(sandbox.url, 'support')
  const bad = customers.at(-1)
  const fault = { path: devicePath, query: { customerId: bad?._id ?? '' } }
  await sandbox.faults([{ match: fault, do: { status: 500 } }])
  await page.goto('/devices?customer=all')
  await expect(page.getByText(`1 customer could not be read: ${bad?.name}`)).toBeVisible({
    timeout: 20_000,
  })
  const before = numberIn(await page.getByRole('caption').innerText())

  await sandbox.faults([])
  const asked = await askedCustomers(sandbox)
  await page.getByRole('button', { name: 'Try these again' }).click()
  await expect(page.getByText('could not be read')).toHaveCount(0)
  const whole = await totalOf(sandbox, { customerId: bad?._id ?? '', limit: '1' })
  await expect(page.getByRole('caption')).toHaveText(
    `${digits(before + whole)} devices, all that were read`,
  )
  const anew = (await askedCustomers(sandbox)).slice(0, -asked.length || undefined)
  const sweeps = anew.filter(({ limit, status }) => limit === '500' && status === undefined)
  expect(new Set(sweeps.map(({ id }) => id))).toEqual(new Set([bad?._id]))
})

test('Cancel lets go of every request at TelecomX at once', async ({ page, sandbox }) => {
  await sandbox.faults([{ match: { path: devicePath }, do: { delayMs: 20_000 } }])
  await page.goto('/devices?customer=all')
  await expect.poll(async () => (await sandbox.stats()).open).toBe(6)
  const began = Date.now()
  await page.getByRole('button', { name: 'Cancel' }).click()
  const clicked = Date.now()
  while ((await sandbox.stats()).open > 0) expect(Date.now() - began).toBeLessThan(5_000)
  expect(Date.now() - clicked).toBeLessThan(200)
  await sandbox.faults([])
  await page.getByRole('button', { name: 'Read all devices' }).click()
  await readWhole(page)
})

test('F28 a pause that TelecomX asks for is kept and said, and no row is lost or doubled', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(429)
  await sandbox.faults([
    {
      match: { path: devicePath, query: { limit: '500' }, nth: 12 },
      do: { status: 429, headers: { 'retry-after': '3' } },
    },
  ])
  await page.goto('/devices?customer=all')
  await expect(page.getByText(/^waiting \d s \(/)).toBeVisible()
  await readWhole(page)
  const total = numberIn(await page.getByRole('caption').innerText())
  const { rows } = await exportCsv(page)
  expect(rows).toHaveLength(total)
})

async function readWhole(page: Page) {
  await expect(page.getByRole('caption')).toBeVisible({ timeout: 20_000 })
  await shownTable(page)
}

const digits = (value: number) => value.toLocaleString('en-GB')
const numberIn = (text: string) => Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', ''))

async function totalOf(sandbox: Sandbox, query: Record<string, string>) {
  return (await vendorDevices(sandbox.url, 'support', query)).total
}

async function askedCustomers(sandbox: Sandbox) {
  const { last } = await sandbox.stats()
  return last
    .filter(({ path }) => path === devicePath)
    .map(({ query }) => ({
      id: query['customerId'],
      limit: query['limit'],
      status: query['heartbeatStatus'],
    }))
}
