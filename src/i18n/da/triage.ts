import type { triage as en } from '../en/triage'
import { count, number } from './counting'

const bokse = { one: 'boks', other: 'bokse' }
const kunder = { one: 'kunde', other: 'kunder' }
const udfald = { one: 'udfald', other: 'udfald' }

export const triage: typeof en = {
  subject: 'Triage',
  parts: 'Triagens dele',
  pasteTitle: 'Indsæt mange',
  cause: 'Fælles årsag',
  silentThings: 'tavse enheder',
  withDisabled: 'Medregn udviklingsenheder og enheder, der er slået fra',
  ofAll: (silent, all) => `${number(silent)} af ${number(all)}`,
  ofStbs: (stbs, all) => `${number(stbs)} af ${number(all)} STB’er`,
  boxes: (n) => count(n, bokse),
  columns: {
    customer: 'Kunde',
    share: 'Andel',
    phone: 'Telefon',
  },
  impact: {
    title: 'Omfang',
    note: 'Tavse STB’er og deres andel er TelecomX’ egen optælling og kommer først. Android-enheder, tidspunktet og det udeladte hentes derefter fra hver kundes egne offline-enheder.',
    silent: 'Tavse STB’er (TelecomX)',
    own: 'Talt her',
    since: 'Tavse siden',
    leftOutTitle: 'Udeladt',
    uncounted: 'Ikke talt',
    notRead: 'Ikke læst',
    counted: ({ stbs, android }) => `${number(stbs)} STB, ${number(android)} Android`,
    disabled: (n) => `${number(n)} slået fra`,
    development: (n) => `${number(n)} udv.`,
    none: 'Ingen kunder har tavse set-top-bokse.',
    noneHint: (sites) => `TelecomX tæller ingen blandt ${count(sites, kunder)}.`,
    caption: ({ silent, all, dark, uncounted }) =>
      `${number(silent)} af ${count(all, kunder)} har tavse set-top-bokse, ${number(dark)} har kun tavse${uncounted === 0 ? '' : `, ${number(uncounted)} er ikke talt af TelecomX`}`,
  },
  incidents: {
    title: 'Faldet ud samtidig',
    documentTitle: (come) =>
      come > 0 ? `(${number(come)}) Faldet ud samtidig · Triage` : 'Faldet ud samtidig · Triage',
    come: (n) => `${number(n)} ${n === 1 ? 'nyt' : 'nye'} udfald, vis`,
    note: (boxes, minutes) =>
      `Et udfald: mindst ${number(boxes)} bokse hos én kunde, hver sidst hørt fra inden for ${number(minutes)} minutter efter den forrige.`,
    standbyNote: (standby, all, { undated, disabled }) =>
      `${number(standby)} af ${number(all)} tavse enheder med en sidste kontakt er set-top-bokse uden livstegnsversion: de kan være på standby, udgør ikke et udfald og tælles for sig.${undated === 0 ? '' : ` ${number(undated)} mere er aldrig set eller har intet brugbart tidspunkt og står ikke i diagrammet.`}${disabled === 0 ? '' : ` ${number(disabled)}, der er slået fra, er ikke talt med.`}`,
    minutes: 'Sidst hørt fra',
    size: 'Faldet ud',
    standby: 'Måske standby',
    since: 'Siden',
    models: 'Modeller',
    none: 'Ingen bokse er faldet ud samtidig.',
    noneInSpike: 'Ingen udfald i dette tidsrum.',
    caption: (shown, all) =>
      shown === all ? count(all, udfald) : `${number(shown)} af ${count(all, udfald)}`,
  },
  histogram: {
    range: 'Sidste kontakt inden for',
    ranges: { '24h': 'Sidste 24 timer', '7d': 'Sidste 7 dage', '30d': 'Sidste 30 dage' },
    label: (n) =>
      `Hvornår der sidst blev hørt fra ${count(n, bokse)}. Tallene står i tabellen nedenfor.`,
    tallest: (n) => `højest: ${number(n)}`,
    asTable: 'Som tabel',
    stretch: 'Fra',
    sure: 'Tavse',
    standby: 'Måske standby',
    clear: 'Vis alle tidspunkter',
    boxes: 'Bokse, der sidst blev hørt fra i det valgte tidsrum',
    boxesCaption: (shown, all) =>
      shown < all ? `De første ${number(shown)} af ${count(all, bokse)}` : count(all, bokse),
  },
  box: {
    signal: 'Livstegn',
    standbyMaybe: 'intet, måske standby',
    heartbeat: (version) => `livstegn ${version}`,
  },
  incident: {
    title: (site) => `Faldet ud samtidig hos ${site}`,
    badAddress: 'Denne adresse angiver intet udfald.',
    what: 'Det, de har til fælles',
    site: 'Stedet',
    first: 'Første boks sidst hørt fra',
    last: 'Sidste boks sidst hørt fra',
    properties: {
      kind: 'Type',
      model: 'Model',
      appVersion: 'App-version',
      heartbeatVersion: 'Livstegnsversion',
    },
    caption: (n) => `Stadig tavse: ${count(n, bokse)}`,
    shared: (value, n, of) => `${value} (${number(n)} af ${number(of)})`,
    over: 'Ingen af disse bokse er tavse længere.',
    overHint: 'De er kommet tilbage eller er slået fra eller flyttet.',
    grown: (n) => `${count(n, bokse)} mere er faldet ud i de samme minutter.`,
    showGrown: 'Vis dem alle',
    compare: 'Sammenlign med de enheder, der svarer',
    toDevices: 'Alle kundens enheder',
  },
}
