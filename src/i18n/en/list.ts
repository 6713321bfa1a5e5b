import { count, number } from './counting'

export const list = {
  pages: 'Pages',
  rowsPerPage: 'Rows per page',
  pageOf: (page: string, pages: string) => `Page ${page} of ${pages}`,
  firstPage: 'First page',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  lastPage: 'Last page',
  lastPageInstead: (asked: string, last: string) =>
    `Page ${asked} is beyond the end of the list. This is the last page, ${last}.`,
  refresh: 'Refresh',
  refreshing: 'Refreshing…',
  updated: (ago: string) => `Updated ${ago}`,
  loading: 'Loading',
  stillLoading: 'Still loading…',
  details: 'Show details',
  hideDetails: 'Hide details',
  setAsideRow: (row: string, path: string, reason: string) =>
    `Row ${row}${path && `, ${path}`}: ${reason}`,
  exportPage: 'CSV of this page',
  exportAll: (rows: number) => `CSV of all ${number(rows)}`,
  exportAllFirst: 'CSV of all…',
  exporting: 'Writing the CSV…',
  columns: 'Columns',
  chooseColumns: 'Columns to show',
  columnStays: 'Always shown',
  allColumns: 'Show all',
  none: (things: string) => `No ${things} here.`,
  showChanges: (changes: number) => `${count(changes, { one: 'change', other: 'changes' })}, show`,
  clearFilters: 'Clear filters',
  removeFilter: (filter: string) => `Remove the filter ${filter}`,
}
