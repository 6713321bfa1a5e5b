import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { paths } from '../../src/url/paths'
import type { Fault } from '../../server/sandbox/fault'
import { shownTable } from './device-list'
import type { Sandbox } from './sandbox'
import { vendorToken } from './vendor'
import type { Person } from './sign-in'

export const customerPath = '/customer'

/** Opens the list at a query and waits for its rows. */
export async function openCustomers(page: Page, query = ''): Promise<Locator> {
  await page.goto(`${paths.customers()}${query}`)
  return shownTable(page, 15_000)
}

/** Opens a customer's page and waits for what it says of them. */
export async function openCustomer(page: Page, id: string): Promise<void> {
  await page.goto(paths.customer(id))
  await expect(panel(page, 'Contact')).toBeVisible({ timeout: 15_000 })
}

export function panel(page: Page, heading: string): Locator {
  return page.getByRole('region', { name: heading, exact: true })
}

/** What stands beside a term of a panel. */
export function fact(page: Page, heading: string, term: string): Locator {
  return panel(page, heading)
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${term}$`) })
    .locator('xpath=following-sibling::dd[1]')
}

/** Changes the page of the list that shows it, with its counts. */
export function bentCustomers(patch: NonNullable<Fault['do']['patch']>): Fault {
  return {
    match: { path: customerPath, query: { limit: '50', iptvdevices: 'true' } },
    do: { patch },
  }
}

/** Changes one customer in full. */
export function bentCustomer(patch: NonNullable<Fault['do']['patch']>): Fault {
  return { match: { path: customerPath, query: { full: 'true' } }, do: { patch } }
}

export type VendorCustomer = {
  _id: string
  name: string
  state: string
  isReseller: boolean
  parentReseller?: string
  iptv?: { stbs: number; stbsOffline: number }
}

/** The vendor asked directly, past gateway and page. */
export async function vendorCustomers(
  sandbox: Sandbox,
  person: Person,
  query: Record<string, string> = {},
): Promise<{ total: number; customers: VendorCustomer[] }> {
  const token = await vendorToken(sandbox.url, person)
  const parameters = new URLSearchParams({ limit: '500', iptvdevices: 'true', ...query, token })
  const answer = await fetch(`${sandbox.url}${customerPath}?${parameters}`)
  const page: { total: number; customers: VendorCustomer[] } = await answer.json()
  return page
}
