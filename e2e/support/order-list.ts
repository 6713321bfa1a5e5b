import type { Locator, Page } from '@playwright/test'
import { paths } from '../../src/url/paths'
import type { Fault } from '../../server/sandbox/fault'
import { shownTable } from './device-list'
import type { Sandbox } from './sandbox'
import { vendorToken } from './vendor'
import type { Person } from './sign-in'

export const orderPath = '/iptv/flexcareorder'

/** Opens the list at a query and waits for its rows. */
export async function openOrders(page: Page, query = ''): Promise<Locator> {
  await page.goto(`${paths.orders()}${query}`)
  return shownTable(page, 15_000)
}

/** Changes the list's page of 50. */
export function bentOrders(patch: NonNullable<Fault['do']['patch']>): Fault {
  return { match: { path: orderPath, query: { limit: '50' } }, do: { patch } }
}

export type VendorOrder = {
  _id: string
  name?: string
  snowId?: string | null
  poNumber?: string | null
  devices?: string[]
}

type VendorOrders = { total: number; flexcareOrders: VendorOrder[] }

/** One page of support@'s orders, the vendor asked directly, past gateway and page. */
export async function vendorOrderPage(
  sandbox: Sandbox,
  query: Record<string, string>,
  person: Person = 'support',
): Promise<VendorOrders> {
  const token = await vendorToken(sandbox.url, person)
  const answer = await fetch(
    `${sandbox.url}${orderPath}?${new URLSearchParams({ ...query, token })}`,
  )
  const body: VendorOrders = await answer.json()
  return body
}

/** Every order that a filter finds. */
export async function vendorOrders(
  sandbox: Sandbox,
  person: Person,
  query: Record<string, string> = {},
): Promise<VendorOrder[]> {
  const orders: VendorOrder[] = []
  let total = 1
  while (orders.length < total) {
    const page = { offset: String(orders.length), limit: '500', ...query }
    const body = await vendorOrderPage(sandbox, page, person)
    if (body.flexcareOrders.length === 0) break
    orders.push(...body.flexcareOrders)
    total = body.total
  }
  return orders
}

export function numberOfDevices({ devices = [] }: VendorOrder): number {
  return devices.length
}
