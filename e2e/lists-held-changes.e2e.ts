import { expect } from '@playwright/test'
import { expectAccessible } from './support/accessible'
import {
  column,
  devicePath,
  firstPage,
  openDevices,
  shownTable,
  timesAsked,
} from './support/device-list'
import { test } from './support/puls'
import { expectRow } from './support/rows'
import type { Sandbox } from './support/sandbox'
import { signIn } from './support/sign-in'

test.beforeEach(async ({ page }) => {
  await page.clock.install()
  await signIn(page, 'support')
})

const changes = /^\d+ changes?, show$/
const page50 = { path: devicePath, query: firstPage }

test('A refresh changes values at once; rows that come and go wait until they are asked for', async ({
  page,
  sandbox,
}) => {
  const table = await openDevices(page)
  const before = await column(table, 'Device id')
  await rested(sandbox)
  await sandbox.faults([
    {
      match: page50,
      times: 1,
      do: {
        insertBefore: 1,
        patch: [{ op: 'replace', path: '/items/2/name', value: 'Omdøbt' }],
      },
    },
  ])
  await page.clock.fastForward(31_000)

  const button = page.getByRole('status').getByRole('button', { name: '2 changes, show' })
  await expect(button).toBeVisible()
  await expectRow(table, { Name: 'Omdøbt', 'Device id': before[1] ?? '' })
  expect(await column(table, 'Device id'), 'no row has moved').toEqual(before)
  await expectAccessible(page)

  await button.press('Enter')
  await expect(page.getByRole('button', { name: changes })).toHaveCount(0)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Columns' })).toBeFocused()
  const after = await column(table, 'Device id')
  expect(after.slice(1), 'one came in front, and the last went to the next page').toEqual(
    before.slice(0, -1),
  )
  expect(before).not.toContain(after[0])
})

test('Whoever refreshes or turns the page sees what is there, and nothing waits', async ({
  page,
  sandbox,
}) => {
  const table = await openDevices(page)
  const before = await column(table, 'Device id')
  await rested(sandbox)
  await sandbox.faults([{ match: page50, do: { deleteBefore: 1 }, times: 1 }])
  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect.poll(async () => (await column(table, 'Device id'))[0]).toBe(before[1])
  await expect(page.getByRole('button', { name: changes })).toHaveCount(0)

  await page.getByRole('link', { name: 'Next page' }).click()
  await expect(page).toHaveURL(/page=2/)
  const next = await column(await shownTable(page), 'Device id')
  expect(next).toHaveLength(50)
  expect(next.filter((id) => before.slice(1).includes(id))).toEqual([])
  await expect(page.getByRole('button', { name: changes })).toHaveCount(0)
})

/** Nothing is under way at the vendor, so that a jump of the clock meets a page at rest. */
async function rested(sandbox: Sandbox) {
  await expect
    .poll(() => timesAsked(sandbox, { limit: '500', heartbeatStatus: 'ONLINE' }))
    .toBeGreaterThan(0)
  await expect.poll(() => timesAsked(sandbox, { offset: '50' })).toBe(1)
  await expect.poll(async () => (await sandbox.stats()).open).toBe(0)
}
