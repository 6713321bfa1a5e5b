import { expect } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { paths } from '../../src/url/paths'
import type { Fault } from '../../server/sandbox/fault'
import { readRows } from './rows'
import type { Sandbox } from './sandbox'

export const devicePath = '/flexcare/device'

/** Opens the list at a query and waits for its rows; a cold start has more time than a click. */
export async function openDevices(page: Page, query = ''): Promise<Locator> {
  await page.goto(`${paths.devices()}${query}`)
  return shownTable(page, 15_000)
}

/** The list once its rows answer the address, and no longer the one before. */
export async function shownTable(page: Page, timeout = 7_000): Promise<Locator> {
  // The browser's address changes before the screen does.
  await page.waitForFunction(
    () =>
      document.querySelector('main')?.dataset['address'] === location.pathname + location.search,
    undefined,
    { timeout },
  )
  const table = page.getByRole('table')
  await expect(table).toHaveAttribute('aria-busy', 'false', { timeout })
  return table
}

export function tile(page: Page, word: string): Locator {
  return page
    .getByRole('navigation', { name: 'Heartbeat' })
    .getByRole('link', { name: new RegExp(`^${word}`) })
}

export function expectTile(page: Page, word: string, total: number): Promise<void> {
  return expect(tile(page, word)).toHaveText(`${word}${total}`)
}

/** The link or text that stands under "Name" in the row of a device. */
export function rowOf(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByText(name, { exact: true }) })
}

export async function column(table: Locator, header: string): Promise<string[]> {
  return (await readRows(table)).map((row) => row[header] ?? '')
}

export function addressOf(page: Page): string {
  const { pathname, search } = new URL(page.url())
  return `${pathname}${search}`
}

/** The parameters that ask for the rows of a first page, and for nothing else the page asks. */
export const firstPage = { offset: '0', limit: '50' }

/** What the vendor was asked for with exactly these among the parameters, newest first. */
export async function askedFor(sandbox: Sandbox, query: Record<string, string | undefined>) {
  const { last } = await sandbox.stats()
  return last.filter(
    (seen) =>
      seen.path === devicePath &&
      Object.entries(query).every(([name, value]) => seen.query[name] === value),
  )
}

export async function timesAsked(
  sandbox: Sandbox,
  query: Record<string, string | undefined>,
): Promise<number> {
  return (await askedFor(sandbox, query)).length
}

/** Changes rows of the list's page, of 50 unless said otherwise, and nothing else that is asked. */
export function bentPage(
  patch: NonNullable<Fault['do']['patch']>,
  query: Record<string, string> = {},
): Fault {
  return { match: { path: devicePath, query: { limit: '50', ...query } }, do: { patch } }
}

/** The heartbeat sets are read without some of their rows, so that these are estimated. */
export function unnamed(...indexes: number[]): Fault {
  return {
    match: { path: devicePath, query: { limit: '500', heartbeatStatus: 'ONLINE' } },
    do: {
      patch: indexes.map((index) => ({
        op: 'replace',
        path: `/items/${index}/_id`,
        value: `elsewhere${index}`,
      })),
    },
  }
}
