import type { palette as en } from '../en/palette'
import { count, number } from './counting'

const devices = { one: 'enhed', other: 'enheder' }
const customers = { one: 'kunde', other: 'kunder' }
const orders = { one: 'ordre', other: 'ordrer' }
const found = { one: 'resultat', other: 'resultater' }

export const palette: typeof en = {
  search: 'Find en side, kunde, enhed eller ordre',
  placeholder: 'Side, kunde, enhed, MAC, ordre…',
  results: 'Fundet',
  groups: { pages: 'Sider', customers: 'Kunder', devices: 'Enheder', orders: 'Ordrer' },
  pages: {
    incidents: 'Faldet ud samtidig',
    cause: 'Fælles årsag',
    since: 'Siden sidst',
    paste: 'Indsæt mange',
    aside: 'Lagt til side',
    appWork: 'Apps, der skal opdateres eller installeres',
  },
  alsoCalled: {
    overview: 'overview start hjem forside morgen',
    triage: 'impact omfang udfald tavse mørke steder',
    devices: 'devices bokse tablets stb livstegn',
    orders: 'orders bestillinger',
    customers: 'customers steder forhandlere',
    apps: 'programmer versioner whitelist',
    firmware: 'thingspace fota opgraderinger imei',
    settings: 'settings præferencer sprog farver tastatur',
    incidents: 'dropped together incidents udfald',
    cause: 'common cause årsager sammenlign',
    since: 'since my last look ændringer nye tilbage',
    paste: 'paste many mac-adresser stregkoder regneark',
    aside: 'set aside reserve venter',
    appWork: 'outdated missing forældede manglende',
  },
  of: (shown, total) => `${number(shown)} af ${number(total)}`,
  ofRead: (matches, rows, time) =>
    `${number(matches)} af ${count(rows, devices)}, læst kl. ${time}`,
  all: {
    customers: (total) => `Vis alle ${count(total, customers)}`,
    devices: (total) => `Vis alle ${count(total, devices)}`,
    orders: (total) => `Vis alle ${count(total, orders)}`,
  },
  searchDevices: (text) => `Søg efter »${text}« på listen over enheder`,
  notLoaded: (scope) => `Enhederne er ikke hentet her (${scope}), så de er ikke gennemsøgt.`,
  loading: (scope) =>
    `Enhederne er stadig ved at blive læst (${scope}), så de er ikke gennemsøgt endnu.`,
  gaps: 'Nogle enheder kunne ikke læses: der kan være flere.',
  noName: '(uden navn)',
  hint: 'Skriv mindst to tegn for at finde kunder, enheder og ordrer.',
  searching: (what) => `Søger: ${what}…`,
  found: (results) => count(results, found),
  none: (text, where) => `Intet fundet for »${text}« i: ${where}.`,
  refused: (what) => `Du må ikke søge her: ${what}`,
}
