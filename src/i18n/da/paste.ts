import type { paste as en } from '../en/paste'
import { count, number } from './counting'

const ider = { one: 'id', other: 'id’er' }
const enheder = { one: 'enhed', other: 'enheder' }
const kunder = { one: 'kunde', other: 'kunder' }
const stykker = { one: 'stykke', other: 'stykker' }

export const paste: typeof en = {
  documentTitle: 'Indsæt mange · Triage',
  things: 'id’er',
  form: {
    label: 'MAC-adresser og stregkoder, der skal slås op',
    hint: (shortest) =>
      `Fra en mail, en liste eller et regneark, i enhver skrivemåde. Mellem andre ord regnes et tal på mindst ${number(shortest)} cifre for en stregkode.`,
    nothing: 'Intet indsat endnu.',
    noIds: 'Der er intet id i denne tekst.',
    reading: 'Læser teksten…',
    counted: (ids, repeated) =>
      repeated === 0
        ? count(ids, ider)
        : `${count(ids, ider)}, heraf ${number(repeated)} mere end én gang`,
    beyond: (n, most) =>
      `Kun de første ${number(most)} slås op; ${number(n)} mere er ikke taget med.`,
    cut: (most) => `Kun de første ${number(most)} tegn er læst.`,
    unread: (n) => `${count(n, stykker)} tekst, der ikke er læst som id`,
    nearly: (n) => `heraf ${number(n)}, der næsten er et`,
    nearlyMark: 'næsten et id',
    more: (n) => `… og ${number(n)} mere`,
    lookUp: 'Slå dem op',
    clear: 'Begynd forfra',
  },
  link: {
    holds: 'Adressen på denne side åbner netop disse id’er.',
    tooMany:
      'Der er for mange til et link. De bliver i denne fane og kommer tilbage, når den genindlæses, men ikke dér, hvor adressen sendes hen.',
    lost: 'Denne adresse rummer ikke sine id’er: der var for mange til et link, og de blev i den fane, hvor de blev indsat. Indsæt dem igen.',
  },
  results: {
    heading: 'Hvad der blev af dem',
    notYet: (ids) => `${count(ids, ider)}, endnu ikke slået op.`,
    found: (found, ids) => `${number(found)} af ${count(ids, ider)} fundet`,
    missing: (n) => `${number(n)} ikke fundet`,
    notAmong: (devices, customers) =>
      `Ikke fundet: ikke blandt ${count(devices, enheder)} hos ${count(customers, kunder)}, som blev hentet.`,
    butUnread: (customers) => `Men ${count(customers, kunder)} kunne ikke hentes og kan have dem.`,
    butPartly: 'Men ikke alle enheder kunne hentes.',
    lookInAll: 'Søg hos alle mine kunder',
    estimated: (n) =>
      `${number(n)} efter vores skøn ud fra den sidste kontakt, stiplet nedenfor; resten er serverens ord.`,
    filter: 'Resultat',
    all: 'Alle',
    words: {
      online: 'Online',
      late: 'Forsinket',
      silent: 'Tavs',
      neverSeen: 'Aldrig set',
      unclear: 'Ukendt kontakt',
      missing: 'Findes ikke',
      twice: 'Indsat mere end én gang',
      several: 'Flere enheder',
    },
    missingHint: 'Ingen af de hentede enheder har dette id.',
    copyMissing: (n) =>
      n === 1 ? 'Kopiér det id, der ikke er fundet' : `Kopiér de ${number(n)}, der ikke er fundet`,
    copied: 'Kopieret',
    notCopied: 'Kunne ikke kopiere',
    caption: (shown, rows, ids) => {
      if (shown < rows) return `${number(shown)} af ${number(rows)} rækker`
      return rows === ids
        ? count(ids, ider)
        : `${count(ids, ider)} i ${number(rows)} rækker: nogle hører til flere enheder`
    },
    columns: { result: 'Resultat', pasted: 'Indsat som', remarks: 'Bemærkninger' },
    times: (n) => `Indsat ${number(n)} gange`,
    several: (nth, of) => `Enhed ${number(nth)} af ${number(of)} med dette id`,
  },
}
