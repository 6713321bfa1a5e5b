import type { shell as en } from '../en/shell'
import { count, number } from './counting'

const customers = { one: 'kunde', other: 'kunder' }

export const shell: typeof en = {
  skip: 'Gå til indholdet',
  close: 'Luk',
  openMenu: 'Åbn menuen',
  menu: 'Menu',
  mainMenu: 'Hovedmenu',
  overview: 'Overblik',
  triage: 'Triage',
  customers: 'Kunder',
  devices: 'Enheder',
  orders: 'Ordrer',
  apps: 'Apps',
  firmware: 'Firmware',
  settings: 'Indstillinger',
  keys: 'Tastaturgenveje',
  find: 'Find',
  copy: { copied: 'Kopieret', failed: 'Kunne ikke kopiere' },
  masked: {
    hidden: 'Skjult',
    revealIt: 'Vis',
    hideIt: 'Skjul',
    reveal: (what) => `Vis: ${what}`,
    hide: (what) => `Skjul: ${what}`,
    maskHint: 'Vises, til du forlader siden.',
  },
  languages: { en: 'English', da: 'Dansk' },
  language: 'Sprog',
  toDark: 'Skift til mørke farver',
  toLight: 'Skift til lyse farver',
  notFound: 'Der er ingen side på denne adresse',
  notFoundHint: 'Linket kan være gammelt, eller der mangler måske et bogstav.',
  toFirstPage: 'Gå til forsiden',
  opensApart: (host) => `Åbner ${host} i en ny fane`,
  leaving: {
    title: 'Vil du forlade Puls?',
    text: (host) => `Linket fører til ${host}, som ikke er en af tjenestens egne adresser.`,
    go: (host) => `Åbn ${host}`,
    stay: 'Bliv her',
  },
  scope: {
    own: (name) => `Egen kunde: ${name}`,
    every: 'Alle mine kunder',
    change: (scope) => `Viser ${scope}. Skift kunde`,
    title: 'Hvilken kundes enheder?',
    search: 'Søg efter kunder',
    placeholder: 'Navn, adresse, e-mail…',
    ownTag: 'Egen kunde',
    resellerTag: 'Forhandler',
    blockedTag: 'Spærret',
    deletedTag: 'Slettet',
    results: 'Kunder',
    subject: 'Kunderne',
    searching: 'Søger…',
    none: (text) => `Ingen kunde passer til »${text}«.`,
    shown: (shown, total) =>
      shown < total
        ? `Viser ${number(shown)} af ${count(total, customers)}. Skriv for at indsnævre søgningen.`
        : count(total, customers),
    unread: (rows) => `${count(rows, customers)} kunne ikke læses og kan ikke vælges.`,
    refused: 'Du kan ikke søge efter andre kunder',
    needs: (level) => `Det kræver adgangsniveauet ${level}. Din egen kunde har du adgang til.`,
  },
}
