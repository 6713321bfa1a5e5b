import { count, number } from './counting'

const devices = { one: 'device', other: 'devices' }
const customers = { one: 'customer', other: 'customers' }
const orders = { one: 'order', other: 'orders' }
const found = { one: 'result', other: 'results' }

/** The palette: one field that finds pages, customers, devices and orders. */
export const palette = {
  search: 'Find a page, customer, device or order',
  placeholder: 'Page, customer, device, MAC, order…',
  results: 'Found',
  groups: { pages: 'Pages', customers: 'Customers', devices: 'Devices', orders: 'Orders' },
  pages: {
    incidents: 'Dropped together',
    cause: 'Common cause',
    since: 'Since my last look',
    paste: 'Paste many',
    aside: 'Set aside',
    appWork: 'Apps to update or install',
  },
  /** What else people call a page, the other language first. */
  alsoCalled: {
    overview: 'overblik start home forside morning dashboard',
    triage: 'omfang impact udfald silent dark sites',
    devices: 'enheder boxes tablets stb heartbeat fleet',
    orders: 'ordrer bestillinger',
    customers: 'kunder sites resellers',
    apps: 'programmer versions whitelist',
    firmware: 'thingspace fota upgrades imei',
    settings: 'indstillinger preferences language colours keyboard',
    incidents: 'faldet ud samtidig incidents outages',
    cause: 'fælles årsag over-represented compare',
    since: 'siden sidst changes new recovered',
    paste: 'indsæt mange macs barcodes spreadsheet',
    aside: 'lagt til side spare waiting',
    appWork: 'opdater installer outdated missing',
  },
  of: (shown: number, total: number) => `${number(shown)} of ${number(total)}`,
  ofRead: (matches: number, rows: number, time: string) =>
    `${number(matches)} of ${count(rows, devices)} read at ${time}`,
  all: {
    customers: (total: number) => `Show all ${count(total, customers)}`,
    devices: (total: number) => `Show all ${count(total, devices)}`,
    orders: (total: number) => `Show all ${count(total, orders)}`,
  },
  searchDevices: (text: string) => `Search the device list for “${text}”`,
  notLoaded: (scope: string) =>
    `Devices are not loaded here (${scope}), so they were not looked through.`,
  loading: (scope: string) =>
    `Devices are still being read (${scope}), so they were not looked through yet.`,
  gaps: 'Some devices could not be read: there may be more.',
  noName: '(no name)',
  hint: 'Type at least two characters to find customers, devices and orders.',
  searching: (what: string) => `Searching: ${what}…`,
  found: (results: number) => count(results, found),
  /** `where` are the groups that were looked through. */
  none: (text: string, where: string) => `Nothing found for “${text}” in: ${where}.`,
  refused: (what: string) => `You may not search this: ${what}`,
}
