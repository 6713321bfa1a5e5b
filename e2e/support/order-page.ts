import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { paths } from '../../src/url/paths'
import { panel } from './customer-list'
import { column } from './device-list'
import type { FaultyOrder, Sandbox } from './sandbox'

/** The order of support@'s own customer whose faults are known. */
export async function faultyOrder(sandbox: Sandbox): Promise<FaultyOrder> {
  const [order] = (await sandbox.fleet()).faultyOrders
  if (order === undefined) throw new Error('The sandbox has no order with known faults.')
  return order
}

/** Opens an order's page and waits for what became of its devices. */
export async function openOrder(page: Page, id: string, query = ''): Promise<void> {
  await page.goto(`${paths.order(id)}${query}`)
  await expect(summary(page)).toBeVisible({ timeout: 15_000 })
}

export function check(page: Page): Locator {
  return panel(page, 'Device check')
}

export function summary(page: Page): Locator {
  return check(page)
    .getByRole('status')
    .filter({ hasText: /\d+ of \d+ online/ })
}

export function filter(page: Page, result: string): Locator {
  return page
    .getByRole('navigation', { name: 'Result' })
    .getByRole('link', { name: new RegExp(`^${result} \\d+$`) })
}

export async function shownIds(page: Page): Promise<string[]> {
  return (await column(page.getByRole('table'), 'On the order as')).toSorted()
}
