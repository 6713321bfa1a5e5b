import type { sets as en } from '../en/sets'
import { sentence } from '../sentence'
import { count, number } from './counting'

const customers = { one: 'kunde', other: 'kunder' }
const requestForms = { one: 'forespørgsel', other: 'forespørgsler' }

const ofCustomers = (parts: number) => (parts > 1 ? ` hos ${count(parts, customers)}` : '')

export const sets: typeof en = {
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
  progressOpen: (rows, things) => `${number(rows)} ${things} læst indtil nu`,
  soFar: (rows, of, parts) =>
    parts.of > 1
      ? `${number(parts.done)} af ${count(parts.of, customers)}`
      : `${number(rows)} af ${number(of)}`,
  waiting: (seconds, soFar) => `venter ${number(seconds)} s (${soFar})`,
  stopped: (rows, things) => `Annulleret efter ${number(rows)} ${things}: ingen af dem er gemt.`,
  cancel: 'Annullér',
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
}
