import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { paths } from '../../src/url/paths'
import { panel } from './customer-list'
import { column } from './device-list'
import type { FaultyOrder, Sandbox } from './sandbox'

/** An order whose faults are known: the first is of support@'s own customer. */
export async function faultyOrder(sandbox: Sandbox, which = 0): Promise<FaultyOrder> {
  const order = (await sandbox.fleet()).faultyOrders[which]
  if (order === undefined) throw new Error('The sandbox has no order with known faults.')
  return order
}

export function aliveOn({ devices, faults }: FaultyOrder): number {
  const { unknown, neverSeen, silent } = faults
  return devices.length - unknown.length - neverSeen.length - silent.length
}

/** What the page says of an order with such faults, each word of it only where there is one. */
export function sentence(order: FaultyOrder): string {
  const { silent, neverSeen, unknown } = order.faults
  const some = [
    [silent, 'silent'],
    [neverSeen, 'never seen'],
    [unknown, 'not found'],
  ] as const
  const rest = some.flatMap(([ids, word]) => (ids.length > 0 ? [`, ${ids.length} ${word}`] : []))
  return `${aliveOn(order)} of ${order.devices.length} online${rest.join('')}`
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
    .filter({ hasText: /[\d,]+ of [\d,]+ online/ })
}

export function filter(page: Page, result: string): Locator {
  return page
    .getByRole('navigation', { name: 'Result' })
    .getByRole('link', { name: new RegExp(`^${result} [\\d,]+$`) })
}

export async function shownIds(page: Page): Promise<string[]> {
  return (await column(page.getByRole('table'), 'On the order as')).toSorted()
}
