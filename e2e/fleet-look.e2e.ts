import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { devicePath, shownTable } from './support/device-list'
import { test } from './support/puls'
import { readRows } from './support/rows'
import { signIn } from './support/sign-in'
import { boxOfAnother } from './support/vendor'

const everyone = '/devices?customer=all'

for (const [locale, heading] of [
  ['en-GB', 'Devices'],
  ['da-DK', 'Enheder'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale, viewport: { width: 1440, height: 900 } })

    test('The devices of all customers fit on the screen beside a scroll bar, and what is cut off is told in full', async ({
      page,
    }) => {
      await signIn(page, 'support')
      await page.goto(everyone)
      const table = await shownTable(page, 20_000)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
      expect(await hiddenWidth(page)).toBe(0)
      await page.setViewportSize({ width: 1425, height: 900 })
      expect(await hiddenWidth(page)).toBe(0)

      const customer = table.getByRole('row').nth(1).getByRole('cell').nth(3).getByRole('link')
      await customer.hover()
      await expect(customer).toHaveAttribute('title', (await customer.textContent()) ?? '')
    })
  })
}

test('A MAC that a link brings along is looked for while the devices are read, and one sees how far', async ({
  page,
  sandbox,
}) => {
  const { mac, customer } = await boxOfAnother(sandbox.url, 'support')
  await sandbox.faults([{ match: { path: devicePath, nth: 8 }, do: { delayMs: 3_000 } }])
  await signIn(page, 'support')
  await page.goto(`${everyone}&filter=${mac.toLowerCase().replaceAll(':', '-')}`)
  await expect(page.getByRole('progressbar', { name: 'Reading all devices' })).toBeVisible()
  await expect(page.getByText(/devices read, \d+ of \d+ customers/)).toBeVisible()
  const table = await shownTable(page, 20_000)
  expect(await readRows(table)).toMatchObject([{ 'Device id': mac, Customer: customer }])
})

test('A MAC that is not one’s own customer’s leads on to all customers, where its box is', async ({
  page,
  sandbox,
}) => {
  const { mac, customer } = await boxOfAnother(sandbox.url, 'support')
  await signIn(page, 'support')
  await page.goto(`/devices?filter=${mac}`)
  await page.getByRole('link', { name: 'Look in all my customers' }).click()
  await expect(page).toHaveURL(/customer=all/)
  const table = await shownTable(page, 20_000)
  expect(await readRows(table)).toMatchObject([{ 'Device id': mac, Customer: customer }])
})

test('For an administrator all customers are those of every reseller', async ({
  page,
  sandbox,
}) => {
  await signIn(page, 'admin')
  await page.goto(everyone)
  await shownTable(page, 20_000)
  const { last } = await sandbox.stats()
  const sweep = last.filter(({ path }) => path === '/customer').map(({ query }) => query)
  expect(sweep).toContainEqual(
    expect.objectContaining({ flexcare: 'true', includeSubresellers: 'true', all: 'true' }),
  )
})

/** How much of the table stands beside its place. */
function hiddenWidth(page: Page): Promise<number> {
  return page
    .getByRole('table')
    .locator('xpath=..')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
}
