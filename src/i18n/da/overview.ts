import type { overview as en } from '../en/overview'
import { count, number } from './counting'

const enheder = { one: 'enhed', other: 'enheder' }
const kunder = { one: 'kunde', other: 'kunder' }

export const overview: typeof en = {
  title: 'Overblik',
  allDevices: 'Alle enheder',
  devices: (n) => count(n, enheder),
  leftOver: (n) =>
    n > 0
      ? `Uden gruppe: ${count(n, enheder)} er hverken Online eller Offline.`
      : `Online og Offline er tilsammen ${number(-n)} flere end alle enheder: grupperne overlapper.`,
  counted: 'Talt over alle enheder',
  counters: {
    label: 'Alle kunders set-top-bokse',
    stbs: 'Set-top-bokse',
    silent: 'Tavse set-top-bokse',
    customers: 'Kunder med tavse bokse',
    note: 'TelecomX’ egne tællere af set-top-bokse; Android-enheder er ikke talt med.',
    uncounted: (n) =>
      `${count(n, kunder)} er ikke talt, så summerne gælder de andre og fører ikke til nogen liste.`,
  },
  impact: {
    title: 'De hårdest ramte kunder',
    titleOfOne: 'Tavse set-top-bokse',
    subject: 'Kunder',
    note: 'Tavse set-top-bokse, som TelecomX tæller dem; hvor alt er mørkt, kommer først.',
    customer: 'Kunde',
    silent: 'Tavse STB’er (TelecomX)',
    share: 'Andel',
    phone: 'Telefon',
    ofStbs: (silent, of) => `${number(silent)} af ${number(of)}`,
    closed: 'spærret eller slettet',
    notKnown: 'Ikke oplyst',
    none: (n) => `Ingen tavse set-top-bokse, som TelecomX tæller dem (${count(n, kunder)}).`,
    uncounted: 'TelecomX tæller ingen set-top-bokse her.',
    all: (n) => `Triage: ${count(n, kunder)}`,
  },
  apps: {
    title: 'Forældede eller manglende apps',
    behind: (n) => count(n, enheder),
    ofJudged: (n) =>
      `har en app, der er forældet eller mangler, ud af ${count(n, { one: 'Android-enhed', other: 'Android-enheder' })}, efter serverens ord.`,
    none: (n) =>
      n === 0
        ? 'Her er ingen Android-enheder, og kun for dem kendes apps.'
        : `Intet er forældet eller mangler på ${count(n, { one: 'Android-enhed', other: 'Android-enheder' })}.`,
    caption: (shown, of) =>
      shown < of ? `De ${number(shown)} på flest enheder ud af ${number(of)}` : 'Enheder efter app',
    app: 'App',
    outdated: 'Forældet',
    missing: 'Mangler',
    work: (n) => `Arbejdsliste: ${count(n, { one: 'linje', other: 'linjer' })}`,
  },
  versions: {
    title: 'Launcher-versioner efter type',
    noKind: 'Type ikke oplyst',
    more: (n) => `${count(n, { one: 'version mere', other: 'versioner mere' })} i tabellen.`,
    unreported: (n) => `${count(n, enheder)} oplyser ingen version.`,
    asTable: 'Som tabel',
    caption: 'Enheder efter type og app-version',
    kind: 'Type',
    version: 'Version',
    devices: 'Enheder',
    share: 'Andel',
  },
  firmware: {
    heading: 'Firmware (ThingSpace)',
    apart:
      'En anden leverandørs enheder: de to har intet fælles enheds-id, så disse står for sig og uden for kundevalget.',
    title: (account) => `Konto ${account}`,
    subject: 'ThingSpace-enheder',
    things: 'ThingSpace-enheder',
    note: (n) =>
      `${count(n, enheder)} efter den firmware, de sidst har meldt; den kommer én gang i døgnet.`,
    none: 'Ikke oplyst',
    caption: 'Enheder efter firmware',
    images: (n) => `${count(n, { one: 'image', other: 'images' })} at opgradere til`,
    imagesUnread: 'Images kunne ikke hentes.',
  },
}
