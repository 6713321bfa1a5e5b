import type { since as en } from '../en/since'
import { count, number } from './counting'

const bokse = { one: 'boks', other: 'bokse' }
const ændringer = { one: 'ændring', other: 'ændringer' }
const kunder = { one: 'kunde', other: 'kunder' }

export const since: typeof en = {
  title: 'Siden sidst',
  documentTitle: (come) =>
    come > 0 ? `(${number(come)}) Siden sidst · Triage` : 'Siden sidst · Triage',
  change: 'Ændring',
  all: 'Alle',
  kinds: { fallen: 'Nyligt tavs', worse: 'Værre: død', back: 'Ikke længere tavs' },
  before: 'Sidst',
  now: 'Nu',
  notAmong: 'Ikke offline',
  openDevice: 'Åbn enheden',
  showFirst: 'Vis ændringerne først.',
  take: 'Det har jeg set',
  takeFirst: 'Begynd herfra',
  takeBack: 'Fortryd',
  taken: 'Noteret: herefter sammenlignes med dette.',
  tooLarge:
    'Der er for meget tavst til, at browseren kan gemme det: det huskes, til siden forlades.',
  lookedAt: (when) =>
    `Sammenlignet med det, der var tavst ${when}, da du sidst sagde, at du havde set det.`,
  never: 'Du har endnu ikke noteret, hvad du har set hos disse kunder.',
  neverHint: 'Begynd herfra, så viser siden næste gang, hvad der har ændret sig.',
  keptHere:
    'Det noterede gemmes i denne browser og kun for din bruger: id’er og TelecomX’ ord for hver tavs enhed. Udviklingsenheder og enheder, der er slået fra, er udeladt.',
  none: 'Intet har ændret sig siden sidst.',
  noneOfKind: 'Ingen ændring af den slags siden sidst.',
  caption: (shown, all) =>
    shown === all ? count(all, ændringer) : `${number(shown)} af ${count(all, ændringer)}`,
  unread: (n) =>
    `${count(n, bokse)}, der var tavse, hører til kunder, som ikke kunne læses helt eller ikke længere er på listen: om dem siges intet.`,
  unsure: (n) =>
    `${count(n, bokse)} er udeladt: deres kunder blev ikke læst helt sidst, så de kan have været tavse allerede da.`,
  withoutWords: (n) =>
    `Hos ${count(n, kunder)} kunne det ikke læses, hvilke enheder der er døde: forværringer dér mangler.`,
  noWords: 'Det kunne ikke læses, hvilke enheder der er døde.',
  wave: {
    title: 'Er det os selv?',
    fell: ({ silent, alive, sites }, from, until) =>
      `${number(silent)} af ${number(alive)} levende set-top-bokse hos ${count(sites, kunder)} blev tavse mellem ${from} og ${until}: årsagen er snarere livstegnstjenesten end stederne.`,
    waiting: (until) =>
      `Udfald, der består af dem, venter, til de fleste er kommet tilbage, dog højst til ${until}.`,
    dismiss: 'Det er stederne: vis dem',
  },
  impact: {
    documentTitle: (come) => (come > 0 ? `(${number(come)}) Omfang · Triage` : 'Omfang · Triage'),
    come: (n) => `${count(n, kunder)} mere med tavse bokse, vis`,
  },
}
