import { expect } from '@playwright/test'
import { paths } from '../src/url/paths'
import { column } from './support/device-list'
import { openOrders, orderPath, vendorOrderPage } from './support/order-list'
import { check, filter, summary } from './support/order-page'
import { test } from './support/puls'
import { signIn } from './support/sign-in'
import { vendorCustomers, vendorDevices } from './support/vendor'

test.use({
  serverEnvironment: {
    SANDBOX_ORDERS: '200000',
    SANDBOX_DEVICES: '30000',
    SANDBOX_CUSTOMERS: '120',
  },
})

const figure = new Intl.NumberFormat('en-GB')

test.beforeEach(async ({ page }) => {
  await signIn(page, 'support')
})

test('Of 200,000 orders any page and any filter is there; all are read when asked for, and let go', async ({
  page,
  sandbox,
}) => {
  const far = await vendorOrderPage(sandbox, { offset: '149950', limit: '50' })
  const table = await openOrders(page, '?page=3000')
  expect(far.total).toBeGreaterThan(170_000)
  await expect(page.getByRole('caption')).toContainText(`${figure.format(far.total)} orders match`)
  expect(await column(table, 'PO number')).toEqual(
    far.flexcareOrders.map(({ poNumber }) => poNumber ?? 'Not reported'),
  )

  const found = await vendorOrderPage(sandbox, { filter: 'udvidelse 15', limit: '1' })
  await page.getByLabel('Search orders').fill('udvidelse 15')
  await expect(page.getByRole('caption')).toContainText(
    `${figure.format(found.total)} orders match`,
  )
  await page.getByLabel('Search orders').fill('')

  await page.getByRole('link', { name: 'CSV of all…' }).click()
  const requests = figure.format(Math.ceil(far.total / 500))
  await expect(
    page.getByText(`${figure.format(far.total)} orders, about ${requests} requests.`),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Read all orders' }).click()
  await expect(page.getByText(/^[1-9][\d,]* of [\d,]+ orders$/)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByText(/^Cancelled after [\d,]+ orders/)).toBeVisible()
  await expect.poll(async () => (await sandbox.stats()).open).toBe(0)
  await expect(page.getByRole('button', { name: 'CSV of this page' })).toBeVisible()
})

test('An order of ten thousand devices is checked page by page', async ({ page, sandbox }) => {
  const { items } = await vendorDevices(sandbox.url, 'support')
  const barcodes = items.map(({ deviceId }) => deviceId).filter((id) => /^\d{7}$/.test(id))
  const own = [...new Set(barcodes)]
  const nobodys = Array.from({ length: 10_000 - own.length }, (_, index) => String(index + 1))
  const value = [...own, ...nobodys]
  const { flexcareOrders } = await vendorOrderPage(sandbox, { limit: '1' })
  const id = flexcareOrders[0]?._id ?? ''
  await sandbox.faults([
    {
      match: { path: orderPath, query: { offset: '0', limit: '500' } },
      do: { patch: [{ op: 'replace', path: '/flexcareOrders/0/devices', value }] },
    },
  ])
  await page.goto(paths.order(id))
  await expect(summary(page)).toContainText('of 10,000 online')
  await expect(summary(page)).toContainText(`${figure.format(nobodys.length)} not found`)
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(51)

  await page.getByRole('link', { name: 'Last page' }).click()
  const ids = () => column(page.getByRole('table'), 'On the order as')
  await expect.poll(ids).toEqual(nobodys.slice(-50))
  await filter(page, 'Not found').click()
  await expect.poll(ids).toEqual(nobodys.slice(0, 50))
})

test('Whose devices are too many to be read twice, their development ones are not told apart', async ({
  page,
  sandbox,
}) => {
  const customers = await vendorCustomers(sandbox.url, 'support')
  const some = await Promise.all(
    customers.map(({ _id }) =>
      vendorDevices(sandbox.url, 'support', { customerId: _id, limit: '1' }),
    ),
  )
  const value = some.flatMap(({ items }) => items.map(({ deviceId }) => deviceId))
  const { flexcareOrders } = await vendorOrderPage(sandbox, { limit: '1' })
  const id = flexcareOrders[0]?._id ?? ''
  await sandbox.faults([
    {
      match: { path: orderPath, query: { offset: '0', limit: '500' } },
      do: { patch: [{ op: 'replace', path: '/flexcareOrders/0/devices', value }] },
    },
  ])
  await page.goto(`${paths.order(id)}?customer=all`)
  await expect(check(page)).toContainText(
    /Development devices are not told apart here: 2\d,\d{3} devices would have to be read a second time/,
    { timeout: 20_000 },
  )
  await expect(summary(page)).toBeVisible()
})
