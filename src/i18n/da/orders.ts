import type { orders as en } from '../en/orders'
import { count, number } from './counting'

const ordrer = { one: 'ordre', other: 'ordrer' }
const enheder = { one: 'enhed', other: 'enheder' }
const kunder = { one: 'kunde', other: 'kunder' }

export const orders: typeof en = {
  title: 'Ordrer',
  subject: 'Ordrerne',
  things: 'ordrer',
  caption: (total) => `${count(total, ordrer)} passer, i serverens rækkefølge`,
  captionSorted: (total, by) => `${count(total, ordrer)} passer, efter ${by}`,
  columns: {
    name: 'Navn',
    snowId: 'SNOW-id',
    poNumber: 'PO-nummer',
    ean: 'EAN',
    item: 'PowerNet-vare',
    reseller: 'Forhandler',
    devices: 'Enheder',
    remarks: 'Bemærkninger',
    orderer: 'Bestiller',
  },
  noName: '(uden navn)',
  remarks: {
    noDevices: 'Ingen enheder',
    noDevicesHint: 'Ordren nævner ingen enheder.',
    unreadable: (n) => (n === 1 ? '1 ulæselig' : `${number(n)} ulæselige`),
    unreadableHint: (ids) => `Hverken MAC-adresse eller stregkode: ${ids}`,
    repeated: (n) => `${number(n)} to gange`,
    repeatedHint: (ids) => `Mere end én gang på denne ordre: ${ids}`,
    more: (n) => `${number(n)} mere`,
  },
  filters: {
    label: 'Filtre',
    text: 'Søg efter ordrer',
    searched:
      'Serveren søger i navn, PO-nummer, P1-opgave, licenser og ændringer; de sidste tre vises ikke her. Den søger ikke i SNOW-id.',
  },
  page: {
    documentTitle: (name) => `${name} · Ordrer`,
    subject: 'Ordren',
    facts: 'Oplysninger',
    p1Task: 'P1-opgave',
    agreement: 'Serviceaftale',
    agreementHint: 'Uden navn: aftaler kan ikke slås op her.',
    id: 'Id',
    department: 'Afdeling',
    phone: 'Telefon',
    email: 'E-mail',
    unknowable:
      'En ordre har hverken status, dato eller kunde hos TelecomX, så her vises ingen. Hvad der blev af den, ses på dens enheder.',
    sameId: (n) => `${count(n, ordrer)} har dette id. Dette er en af dem.`,
    searching: (read, total) =>
      `Leder efter ordren: ${number(read)} af ${number(total)} ordrer hentet`,
    stop: 'Stop',
    stopped: 'Søgningen blev standset.',
    searchAgain: 'Søg igen',
    notFound: (read) =>
      read === 1
        ? 'Ikke fundet: der blev kun hentet 1 ordre.'
        : `Ikke fundet blandt ${number(read)} hentede ordrer.`,
    notFoundUnread: (read, unread) =>
      `Ikke fundet blandt ${number(read)} hentede ordrer; ${count(unread, { one: 'række', other: 'rækker' })} kunne ikke læses.`,
    notFoundHint: 'Den kan være slettet eller høre til en forhandler uden for din rækkevidde.',
    unaddressable: 'Det er ikke et ordre-id.',
    toList: 'Gå til ordrerne',
  },
  check: {
    heading: 'Enhedstjek',
    inOne: (name) => `Søgt blandt enhederne hos ${name}.`,
    inAll: 'Søgt blandt enhederne hos alle mine kunder og blandt mine egne.',
    lookInAll: 'Søg hos alle kunder',
    notYet: (total) => `${count(total, enheder)} på ordren, endnu ikke tjekket.`,
    online: (n, total) => `${number(n)} af ${number(total)} online`,
    some: {
      late: (n) => (n === 1 ? '1 forsinket' : `${number(n)} forsinkede`),
      silent: (n) => (n === 1 ? '1 tavs' : `${number(n)} tavse`),
      neverSeen: (n) => `${number(n)} aldrig set`,
      unclear: (n) => `${number(n)} med ukendt kontakt`,
      notFound: (n) => `${number(n)} ikke fundet`,
      unreadable: (n) => (n === 1 ? '1 ulæselig' : `${number(n)} ulæselige`),
      onTwo: (n) => `${number(n)} også på en anden ordre`,
    },
    results: {
      online: 'Online',
      late: 'Forsinket',
      silent: 'Tavs',
      neverSeen: 'Aldrig set',
      unclear: 'Ukendt kontakt',
      notFound: 'Ikke fundet',
      unreadable: 'Ulæselig',
      onTwo: 'På en anden ordre',
    },
    hints: {
      online: 'Har været i kontakt for nylig.',
      late: 'Senere, end den burde være, efter vores grænser.',
      silent: 'Har ikke været i kontakt længe.',
      neverSeen: 'Serveren har aldrig hørt fra enheden.',
      unclear: 'Tidspunktet for den sidste kontakt er ikke til at stole på.',
      notFound: 'Ingen enhed i dette område har dette id.',
      unreadable: 'Hverken MAC-adresse eller stregkode: der kan ikke søges efter den.',
    },
    unchecked: 'Ikke tjekket',
    notAmong: (devices, customers) =>
      `Ikke fundet: ikke blandt ${count(devices, enheder)} hos ${count(customers, kunder)}.`,
    butUnread: (customers) => `Men ${count(customers, kunder)} kunne ikke hentes og kan have dem.`,
    butPartly: 'Men ikke alle enheder kunne hentes.',
    estimated: (n) =>
      `${number(n)} efter vores skøn ud fra den sidste kontakt, stiplet nedenfor; resten er serverens ord.`,
    notToldApart: {
      tooMany: (n) =>
        `Udviklingsenheder er ikke skilt ud her: det ville kræve, at ${count(n, enheder)} blev hentet en gang til.`,
      unread: (n) =>
        `For ${count(n, enheder)} vides det ikke, om det er udviklingsenheder: listerne kunne ikke hentes en gang til eller ændrede sig imens.`,
    },
    onOthers: 'Også på andre ordrer?',
    lookThrough: 'Gennemsøg alle ordrer',
    filter: 'Resultat',
    all: 'Alle',
    caption: (shown, total) =>
      shown === total
        ? `${count(total, enheder)} på denne ordre`
        : `${number(shown)} af ${count(total, enheder)} på denne ordre`,
    columns: {
      result: 'Resultat',
      deviceId: 'På ordren som',
      source: 'Kilde',
      others: 'Andre ordrer',
    },
    byServer: (word) => `Serveren: ${word}`,
    byEstimate: 'Vores skøn',
    development: 'Udvikling',
    times: (n) => `Nævnt ${number(n)} gange`,
    customers: (n) => `Hos ${count(n, kunder)}`,
    blank: '(tom)',
    noOthers: 'Ingen',
  },
  ofDevice: {
    heading: 'Ordrer, der nævner den',
    hint: 'Ingen liste siger det: alle ordrer gennemsøges.',
    none: (read) => `Ingen af ${count(read, ordrer)} nævner den.`,
    some: (n, read) => `${number(n)} af ${count(read, ordrer)}:`,
  },
}
