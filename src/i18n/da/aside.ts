import type { aside as en } from '../en/aside'
import { count, number } from './counting'

const bokse = { one: 'boks', other: 'bokse' }

export const aside: typeof en = {
  title: 'Lagt til side',
  documentTitle: 'Lagt til side · Triage',
  button: 'Læg til side…',
  change: 'Ret…',
  bringBack: 'Tag frem igen',
  bringBackThat: (deviceId) => `Tag ${deviceId} frem igen`,
  isBack: 'Taget frem igen.',
  note: 'Bokse, der er lagt til side, tæller ikke med i udfald og i det, Puls selv tæller, før deres dag er omme; så kommer de frem af sig selv. Gemmes i denne browser og kun for dig: andre ser det ikke, og TelecomX’ egne tal medregner dem stadig.',
  dialog: {
    title: (n) => `Læg ${count(n, bokse)} til side`,
    reason: 'Hvorfor',
    words: 'Med dine egne ord',
    wordsHint: 'Skriv ikke navne på personer: teksten gemmes i denne browser.',
    end: 'Til og med',
    date: 'Sidste dag',
    set: 'Læg til side',
    cancel: 'Annullér',
    noWords: 'Skriv kort hvorfor.',
    noDate: 'En dag fra i dag af og højst et år frem.',
    tooMany: (most) =>
      `Højst ${number(most)} bokse kan lægges til side. Tag først nogle frem igen.`,
    unfit: (n) => `${count(n, bokse)} uden eget id kan ikke lægges til side.`,
    done: (n, until) => `${count(n, bokse)} lagt til side til og med ${until}.`,
    scope: 'Gemmes i denne browser og kun for dig. Når dagen er omme, kommer de frem af sig selv.',
  },
  reasons: {
    spare: 'Reserve',
    moved: 'Flyttet',
    technician: 'Venter på tekniker',
    other: 'Egne ord',
  },
  ends: {
    today: 'I dag',
    friday: (date) => `Fredag, ${date}`,
    week: (date) => `Om en uge, ${date}`,
    date: 'En anden dag',
  },
  until: (reason, date) => `${reason}, lagt til side til og med ${date}`,
  leftOut: (n) => `${number(n)} lagt til side`,
  here: (n) => `${count(n, bokse)} er lagt til side og udeladt her.`,
  show: 'Vis det, der er lagt til side',
  columns: {
    reason: 'Hvorfor',
    until: 'Til og med',
    status: 'Nu',
    since: 'Lagt til side',
    back: 'Frem',
  },
  status: {
    silent: 'Tavs',
    answers: 'Ikke tavs',
    unread: 'Ikke kendt',
  },
  statusHints: {
    silent: 'Den står blandt kundens offline-enheder.',
    answers: 'Den står ikke blandt kundens offline-enheder.',
    unread: 'Kundens offline-enheder er ikke læst eller ikke læst helt.',
  },
  caption: (n) => `${count(n, bokse)} lagt til side`,
  none: 'Du har ikke lagt nogen bokse til side her.',
  noneHint:
    'En boks lægges til side på dens egen side, på siden for et udfald, og hvor bokse vælges.',
  elsewhere: (n) => `${count(n, bokse)} hos andre kunder er også lagt til side.`,
  showAll: 'Vis alle',
}
