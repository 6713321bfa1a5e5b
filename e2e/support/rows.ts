import { expect } from '@playwright/test'
import type { Locator } from '@playwright/test'

export type ExpectedRow = Record<string, string | RegExp>

/** Some row of the table has these texts under these column headers. */
export async function expectRow(table: Locator, row: ExpectedRow): Promise<void> {
  await expect.poll(() => readRows(table)).toContainEqual(pattern(row))
}

/** Every row has them, and there is at least one. */
export async function expectEveryRow(table: Locator, row: ExpectedRow): Promise<void> {
  await expect
    .poll(async () => {
      const rows = await readRows(table)
      return rows.length > 0 ? rows : ['no rows']
    })
    .toEqual(expect.arrayOf(pattern(row)))
}

/** The rows of a table's body as text under the header of each column; a sign counts as its name. */
export function readRows(table: Locator): Promise<Record<string, string>[]> {
  return table.evaluate((element) => {
    const text = (cell: Element) => {
      const sign = cell.querySelector('[role=img]')?.getAttribute('aria-label')
      return (sign ?? cell.textContent ?? '').replaceAll(/\s+/g, ' ').trim()
    }
    const headers = [...element.querySelectorAll('thead th')].map(text)
    return [...element.querySelectorAll('tbody tr')].map((row) => {
      const cells = [...row.querySelectorAll('td, th')].map(text)
      const named = headers.map((header, index) => [header, cells[index] ?? ''] as const)
      // A column without a name is the one to select rows by.
      return Object.fromEntries(named.filter(([header]) => header !== ''))
    })
  })
}

function pattern(row: ExpectedRow): unknown {
  const cells = Object.entries(row).map(([header, cell]) => [
    header,
    typeof cell === 'string' ? cell : expect.stringMatching(cell),
  ])
  return expect.objectContaining(Object.fromEntries(cells))
}
