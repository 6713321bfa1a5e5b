import type { list as en } from '../en/list'
import { sentence } from '../sentence'
import { count, number } from './counting'

const customers = { one: 'kunde', other: 'kunder' }
const requestForms = { one: 'forespørgsel', other: 'forespørgsler' }

const ofCustomers = (parts: number) => (parts > 1 ? ` hos ${count(parts, customers)}` : '')

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
  set: {
    cost: (rows, things, parts, requests) =>
      parts > 1
        ? `Det kræver det fulde sæt: mindst ${number(rows)} ${things}${ofCustomers(parts)}, i mindst ${count(requests, requestForms)}.`
        : `Det kræver det fulde sæt: ${number(rows)} ${things}, ca. ${count(requests, requestForms)}.`,
    costUnknown: 'Det kræver det fulde sæt. Hvor stort det er, viser sig, mens det hentes.',
    read: (things) => `Hent alle ${things}`,
    reading: (things) => `Henter alle ${things}`,
    readShare: (things, share) => `Henter alle ${things}: ${share}`,
    pausing: 'Tjenesten bad om en pause.',
    progress: (rows, of, things, parts) =>
      parts.of > 1
        ? `${number(rows)} ${things} hentet, ${number(parts.done)} af ${count(parts.of, customers)}`
        : `${number(rows)} af ${number(of)} ${things}`,
    soFar: (rows, of, parts) =>
      parts.of > 1
        ? `${number(parts.done)} af ${count(parts.of, customers)}`
        : `${number(rows)} af ${number(of)}`,
    waiting: (seconds, soFar) => `venter ${number(seconds)} s (${soFar})`,
    stopped: (rows, things) => `Annulleret efter ${number(rows)} ${things}: ingen af dem er gemt.`,
    cancel: 'Annuller',
    rows: (rows, things, parts, whole) =>
      `${whole ? 'Alle ' : ''}${number(rows)} ${things}${ofCustomers(parts)}`,
    readAgo: (what, ago) => `${what}, hentet ${ago}`,
    isRead: (what) => `${what} er hentet.`,
    readAgain: 'Hent igen',
    notReadAnew: (reason) => `Det kunne ikke hentes igen: ${sentence(reason)}`,
    failed: (parts, names) => `${count(parts, customers)} kunne ikke hentes: ${names}`,
    more: (rest) => `${number(rest)} mere`,
    retryFailed: 'Prøv disse igen',
    cutShort: (rows, things) =>
      `Et sæt slutter ved ${number(rows)} ${things}, og der er flere. Gør filteret snævrere.`,
  },
}
