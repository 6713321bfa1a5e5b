import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import {
  bentPage,
  devicePath,
  openDevices,
  rowOf,
  shownTable,
  tile,
  timesAsked,
} from './support/device-list'
import { test } from './support/puls'
import type { Sandbox } from './support/sandbox'
import { expectRow } from './support/rows'
import { signIn } from './support/sign-in'

test.beforeEach(async ({ page }) => {
  await page.clock.install()
  await signIn(page, 'support')
})

test('Every half minute the values change where they stand, and the focus stays', async ({
  page,
  sandbox,
}) => {
  const table = await openDevices(page)
  const before = await table.getByRole('row').nth(1).elementHandle()
  await page.getByRole('link', { name: 'MAG520, Arbejde' }).focus()
  await settled(sandbox)
  await sandbox.faults([
    bentPage([
      { op: 'replace', path: '/items/0/name', value: 'Omdøbt' },
      { op: 'replace', path: '/items/1/info/appVersion', value: '9.9.9' },
    ]),
  ])
  await page.clock.fastForward(31_000)

  await expectRow(table, { Name: 'Omdøbt' })
  await expectRow(table, { Name: 'MAG520, Arbejde', 'App version': '9.9.9' })
  expect(await before?.evaluate((row) => row.isConnected && row.textContent)).toContain('Omdøbt')
  await expect(page.getByRole('link', { name: 'MAG520, Arbejde' })).toBeFocused()
})

test('A refresh asks for the rows on the screen and fetches nothing ahead', async ({
  page,
  sandbox,
}) => {
  await openDevices(page)
  await expect.poll(() => timesAsked(sandbox, { offset: '50' })).toBe(1)
  await settled(sandbox)
  await page.clock.fastForward(31_000)
  await expect.poll(() => timesAsked(sandbox, { offset: '0', limit: '50' })).toBe(2)
  await expect(page.getByText('Updated now')).toBeVisible()
  await page.clock.fastForward(31_000)
  await expect.poll(() => timesAsked(sandbox, { offset: '0', limit: '50' })).toBe(3)
  await expect.poll(() => timesAsked(sandbox, { limit: '1', heartbeatStatus: 'DEAD' })).toBe(2)
  await settled(sandbox)
  expect(await timesAsked(sandbox, { offset: '50' })).toBe(1)
  expect(await timesAsked(sandbox, { limit: '500', heartbeatStatus: 'DEAD' })).toBe(1)
})

test('F97 having come and gone a few times there is one question an interval, as ever', async ({
  page,
  sandbox,
}) => {
  await openDevices(page)
  const menu = page.getByRole('navigation', { name: 'Main menu' })
  for (let round = 0; round < 3; round += 1) {
    await menu.getByRole('link', { name: 'Settings' }).click()
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
    await menu.getByRole('link', { name: 'Devices' }).click()
    await shownTable(page)
  }
  await settled(sandbox)
  const before = await timesAsked(sandbox, { offset: '0', limit: '50' })
  for (const interval of [1, 2, 3]) {
    await page.clock.runFor(30_000)
    await expect
      .poll(() => timesAsked(sandbox, { offset: '0', limit: '50' }))
      .toBe(before + interval)
    await settled(sandbox)
    await expect(page.getByText('Updated now')).toBeVisible()
  }
  expect(await timesAsked(sandbox, { offset: '0', limit: '50' })).toBe(before + 3)
})

test('A box that falls silent goes over to the offline ones by itself', async ({
  page,
  sandbox,
}) => {
  const { users } = await sandbox.fleet()
  const own = users.find(({ username }) => username === 'support@puls.test')?.customer
  await openDevices(page, '?filter=MAG520,+Arbejde')
  await expect(rowOf(page, 'MAG520, Arbejde')).toContainText('Online')
  await expect(tile(page, 'Offline')).toHaveText('Offline0')
  await settled(sandbox)

  expect(await sandbox.outage(own?.id ?? '', 40)).toBeGreaterThan(100)
  await page.clock.fastForward(121_000)
  await expect(rowOf(page, 'MAG520, Arbejde')).toContainText('Offline')
  await expect(tile(page, 'Offline')).toHaveText('Offline1')
})

test('The stamp says how old the rows are, and Refresh asks anew', async ({ page, sandbox }) => {
  await openDevices(page)
  await expect(page.getByText('Updated now')).toBeVisible()
  await settled(sandbox)
  await page.clock.runFor(10_000)
  await expect(page.getByText(/^Updated \d+ sec ago$/)).toBeVisible()
  const asked = await timesAsked(sandbox, { offset: '0', limit: '50' })

  await page.getByRole('button', { name: 'Refresh' }).click()
  await expect(page.getByText('Updated now')).toBeVisible()
  expect(await timesAsked(sandbox, { offset: '0', limit: '50' })).toBe(asked + 1)
})

test('A hidden tab asks nothing, and catches up when it is looked at', async ({
  page,
  sandbox,
}) => {
  await openDevices(page)
  await expect.poll(() => timesAsked(sandbox, { offset: '50' })).toBe(1)
  await settled(sandbox)
  const before = (await sandbox.stats()).requests
  await look(page, 'hidden')
  await page.clock.runFor(10 * 60_000)
  expect((await sandbox.stats()).requests).toBe(before)

  await look(page, 'visible')
  await expect.poll(() => timesAsked(sandbox, { offset: '0', limit: '50' })).toBe(2)
  await settled(sandbox)
  expect(await timesAsked(sandbox, { offset: '50' }), 'nothing ahead').toBe(1)
  await expect(page.getByText('Updated now')).toBeVisible()
  await shownTable(page)
})

/** Nothing is under way at the vendor, so that a jump of the clock meets a page at rest. */
async function settled(sandbox: Sandbox) {
  await expect
    .poll(() => timesAsked(sandbox, { limit: '500', heartbeatStatus: 'ONLINE' }))
    .toBeGreaterThan(0)
  await expect
    .poll(async () => {
      const { open, last } = await sandbox.stats()
      return { open, unanswered: last.filter((seen) => seen.path === devicePath && !seen.status) }
    })
    .toEqual({ open: 0, unanswered: [] })
}

/** A headless page is always in front, so the tab says of itself what another tab would do to it. */
async function look(page: Page, visibility: 'hidden' | 'visible') {
  await page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: state })
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  }, visibility)
}
