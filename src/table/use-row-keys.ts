import { useKeys } from '#/ui/use-keys'
import styles from './data-table.module.css'
import { boxesIn } from './use-selecting'

/**
 * Rows by keyboard. The current one is where the focus is, on its main link, so that whoever listens
 * is told and Enter is the browser's. What a page has several tables of is one list to the keys.
 */
export function useRowKeys(isSelectable: boolean): void {
  useKeys({
    nextRow: () => moveBy(1),
    previousRow: () => moveBy(-1),
    openRow,
    selectRow: isSelectable ? selectRow : undefined,
  })
}

/** Where the keys were last, by its link: whoever comes back to the list goes on from there. */
let last = ''

function moveBy(step: 1 | -1): void {
  const rows = allRows()
  const at = rows.findIndex((row) => row.contains(document.activeElement))
  const row = at < 0 ? (wasLast(rows) ?? inView(rows)) : rows[at + step]
  if (row === undefined) return
  const target = mainLink(row) ?? row
  last = target === row ? '' : hrefOf(row)
  if (target === row) row.tabIndex = -1
  // By itself the browser would put it into the middle, and the list would jump.
  target.focus({ preventScroll: true })
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

/** Of a row whose box has the focus; on its link Enter never gets here. */
function openRow(): boolean {
  const link = mainLink(currentRow())
  link?.click()
  return link !== undefined
}

function selectRow(): boolean {
  const row = currentRow()
  const box = row && boxesIn(row)[0]
  box?.click()
  return box !== undefined
}

const ofRows = `.${styles['table']} > tbody:not([aria-hidden]) > tr`

function allRows(): HTMLTableRowElement[] {
  return [...document.querySelectorAll<HTMLTableRowElement>(ofRows)]
}

function currentRow(): HTMLTableRowElement | undefined {
  return document.activeElement?.closest<HTMLTableRowElement>(ofRows) ?? undefined
}

/** The link in the column that cannot be hidden; of a table without one the first. */
function mainLink(row: HTMLTableRowElement | undefined): HTMLAnchorElement | undefined {
  const main = row?.closest('table')?.querySelector<HTMLTableCellElement>('th[data-main]')
  const within = main ? row?.cells[main.cellIndex] : row
  return within?.querySelector('a') ?? undefined
}

/** No link leads to itself: rows without one are not found again. */
function wasLast(rows: readonly HTMLTableRowElement[]): HTMLTableRowElement | undefined {
  return last === '' ? undefined : rows.find((row) => hrefOf(row) === last)
}

function hrefOf(row: HTMLTableRowElement): string {
  return mainLink(row)?.href ?? ''
}

/** The first that is not above what is on the screen; below it all rows may stand, or none. */
function inView(rows: readonly HTMLTableRowElement[]): HTMLTableRowElement | undefined {
  const { scrollPaddingTop } = getComputedStyle(document.documentElement)
  const top = Number.parseFloat(scrollPaddingTop) || 0
  return rows.find((row) => row.getBoundingClientRect().top >= top) ?? rows.at(-1)
}
