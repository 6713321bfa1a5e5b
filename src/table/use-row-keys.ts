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
  const row =
    at < 0 ? (rows.find((each) => hrefOf(each) === last) ?? rows.find(isInView)) : rows[at + step]
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

function hrefOf(row: HTMLTableRowElement): string {
  // No link leads to itself: rows without one are not found again.
  return mainLink(row)?.href ?? '-'
}

function isInView(row: Element): boolean {
  const { top, bottom } = row.getBoundingClientRect()
  const { scrollPaddingTop } = getComputedStyle(document.documentElement)
  return top >= (Number.parseFloat(scrollPaddingTop) || 0) && bottom <= window.innerHeight
}
