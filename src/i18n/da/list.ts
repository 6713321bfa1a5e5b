import type { list as en } from '../en/list'
import { count, number } from './counting'

export const list: typeof en = {
  pages: 'Sider',
  rowsPerPage: 'Rækker pr. side',
  pageOf: (page, pages) => `Side ${page} af ${pages}`,
  firstPage: 'Første side',
  previousPage: 'Forrige side',
  nextPage: 'Næste side',
  lastPage: 'Sidste side',
  lastPageInstead: (asked, last) =>
    `Side ${asked} ligger efter listens slutning. Her er den sidste side, ${last}.`,
  refresh: 'Opdater',
  refreshing: 'Opdaterer…',
  updated: (ago) => `Opdateret ${ago}`,
  loading: 'Indlæser',
  stillLoading: 'Indlæser stadig…',
  details: 'Vis detaljer',
  hideDetails: 'Skjul detaljer',
  setAsideRow: (row, path, reason) => `Række ${row}${path && `, ${path}`}: ${reason}`,
  exportPage: 'CSV af siden',
  exportAll: (rows) => `CSV af alle ${number(rows)}`,
  exportAllFirst: 'CSV af alle…',
  exporting: 'Skriver CSV…',
  columns: 'Kolonner',
  chooseColumns: 'Kolonner, der vises',
  columnStays: 'Vises altid',
  allColumns: 'Vis alle',
  none: (things) => `Ingen ${things} her.`,
  showChanges: (changes) => `${count(changes, { one: 'ændring', other: 'ændringer' })}, vis`,
  clearFilters: 'Ryd filtre',
  removeFilter: (filter) => `Fjern filteret ${filter}`,
}
