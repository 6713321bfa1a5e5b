import { expect } from '@playwright/test'
import { paths } from '../src/url/paths'
import { devicePath } from './support/device-list'
import {
  check,
  faultyOrder,
  filter,
  sentence,
  openOrder,
  shownIds,
  summary,
} from './support/order-page'
import { test } from './support/puls'
import { expectRow } from './support/rows'
import { signIn } from './support/sign-in'
import { vendorCustomers } from './support/vendor'

test.beforeEach(async ({ page, sandbox }) => {
  await sandbox.clock(new Date().toISOString())
  await signIn(page, 'support')
})

test('Looked for in all customers, an id is not found only as far as they could be read', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(502)
  const order = await faultyOrder(sandbox, 1)
  const { id, customer, devices, faults } = order
  const customers = await vendorCustomers(sandbox.url, 'support')
  const bad = customers.at(-1)
  const query = { customerId: bad?._id ?? '' }
  await sandbox.faults([{ match: { path: devicePath, query }, do: { status: 500 } }])
  await openOrder(page, id)
  await expect(summary(page)).toHaveText(
    `0 of ${devices.length} online, ${devices.length} not found`,
  )

  await check(page).getByRole('link', { name: 'Look in all customers' }).click()
  await expect(page).toHaveURL(`${paths.order(id)}?customer=all`)
  await expect(page.getByRole('button', { name: 'Scope: All my customers. Change' })).toBeVisible()
  await expect(check(page)).toContainText('But 1 customer could not be read, and may have them.', {
    timeout: 20_000,
  })
  await expect(page.getByText(`1 customer could not be read: ${bad?.name}`)).toBeVisible()
  await expect(summary(page)).toHaveText(sentence(order))
  // Of all customers only the offline sets are read: who is online is our estimate.
  await expect(check(page)).toContainText('by our estimate')
  await expectRow(page.getByRole('table'), {
    Result: 'Online',
    Customer: customer.name,
    'By whose word': 'Our estimate',
  })
  await filter(page, 'Not found').click()
  await expect.poll(() => shownIds(page)).toEqual(faults.unknown)

  await sandbox.faults([])
  await page.getByRole('button', { name: 'Try these again' }).click()
  await expect(check(page)).not.toContainText('could not be read')
  await expect(check(page)).toContainText(`devices of ${customers.length + 1} customers.`)
  await expect(summary(page)).toHaveText(sentence(order))
})

test('Who orders for themselves finds their own devices among those of all customers', async ({
  page,
  sandbox,
}) => {
  const { id, devices } = await faultyOrder(sandbox)
  await openOrder(page, id, '?customer=all')
  await expect(summary(page)).toContainText(`${devices.length - 3} of ${devices.length} online, `)
  await expectRow(page.getByRole('table'), { Result: 'Online', Customer: 'Nordlys Care A/S' })
})

test('The scope is chosen in the frame, and the order stays', async ({ page, sandbox }) => {
  const { id } = await faultyOrder(sandbox)
  await openOrder(page, id, '?result=online')
  await page.getByRole('button', { name: /^Scope: / }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText(/\d customers/)).toBeVisible()
  await dialog.getByRole('option').last().click()
  await expect(page).toHaveURL(new RegExp(`${paths.order(id)}\\?result=online&customer=\\w{24}$`))
  await expect(summary(page)).toContainText('0 of ')
})

test('Which are development devices is said not to be known when the second reading fails', async ({
  page,
  sandbox,
  allowFailedStatus,
}) => {
  allowFailedStatus(502)
  const { id, devices, faults } = await faultyOrder(sandbox)
  await openOrder(page, id)
  const untold = check(page).getByText('it is not known whether they are development devices')
  await expect(untold).toHaveCount(0)

  await sandbox.faults([
    { match: { path: devicePath, query: { showDevelopment: 'true' } }, do: { delayMs: 1 } },
    { match: { path: devicePath }, do: { status: 500 } },
  ])
  await page.reload()
  await expect(untold).toContainText(`Of ${devices.length - faults.unknown.length} devices`)
  await expect(summary(page)).toContainText(`of ${devices.length} online`)
})
