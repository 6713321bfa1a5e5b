import { expect } from '@playwright/test'
import { paths } from '../src/url/paths'
import { panel } from './support/customer-list'
import { orderPath, vendorOrders } from './support/order-list'
import { faultyOrder } from './support/order-page'
import { test } from './support/puls'
import type { Sandbox } from './support/sandbox'
import { signIn } from './support/sign-in'
import { vendorDevices } from './support/vendor'

test.beforeEach(async ({ page }) => {
  await signIn(page, 'support')
})

test('A device’s page names the orders that name it, once all were read', async ({
  page,
  sandbox,
}) => {
  const { name, customer, faults, devices } = await faultyOrder(sandbox)
  const orders = await vendorOrders(sandbox, 'support')
  await page.goto(paths.device(customer.id, faults.onTwo[1] ?? ''))
  const section = panel(page, 'Orders that name it')
  await section.getByRole('button', { name: 'Look through all orders' }).click()
  await expect(section).toContainText(`2 of ${orders.length} orders:`)
  await expect(section.getByRole('link', { name: 'Ombytning til Nordlys' })).toBeVisible()
  await section.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)

  const named = new Set(orders.flatMap(({ devices: ids = [] }) => ids))
  expect(named).toContain(devices[0])
  await page.goto(paths.device(customer.id, await unordered(sandbox, named)))
  await section.getByRole('button', { name: 'Look through all orders' }).click()
  await expect(section).toContainText(`None of ${orders.length} orders names it.`)
})

test('F21 Orders that are refused leave the device’s page standing', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(403)
  const { customer, devices } = await faultyOrder(sandbox)
  await sandbox.faults([{ match: { path: orderPath }, do: { status: 403 } }])
  await page.goto(paths.device(customer.id, devices[0] ?? ''))
  const section = panel(page, 'Orders that name it')
  await section.getByRole('button', { name: 'Look through all orders' }).click()
  await expect(section).toContainText('It needs the access level Reseller administrator.')
  await expect(panel(page, 'Facts').first()).toBeVisible()
})

/** A device of support@'s own customer that no order names, in any notation. */
async function unordered(sandbox: Sandbox, named: ReadonlySet<string>): Promise<string> {
  const bare = (id: string) => id.replaceAll(/[:-]/g, '').toUpperCase()
  const taken = new Set([...named].map(bare))
  const { items } = await vendorDevices(sandbox.url, 'support')
  return items.find(({ deviceId }) => !taken.has(bare(deviceId)))?.deviceId ?? ''
}
