import type { apps as en } from '../en/apps'
import { count, number } from './counting'

const appOrd = { one: 'app', other: 'apps' }
const enheder = { one: 'enhed', other: 'enheder' }
const opgaver = { one: 'opgave', other: 'opgaver' }

export const apps: typeof en = {
  title: 'Apps',
  subject: 'Apps',
  things: 'apps',
  work: 'Arbejdsliste',
  filters: {
    label: 'Filtre',
    text: 'Søg i navn og pakke',
  },
  counting: 'Tæller, hvem der kører hvad…',
  captionAll: (all, devices) =>
    `${count(all, appOrd)} på ${count(devices, { one: 'læst enhed', other: 'læste enheder' })}`,
  caption: (matching, all) => `Passer: ${number(matching)} af ${count(all, appOrd)}`,
  note: 'Kun Android-enheder melder om apps. Forældet og mangler er serverens ord; hvert tal fører til sine enheder.',
  unread: (n) =>
    `${count(n, { one: 'melding om en app', other: 'meldinger om apps' })} kunne ikke læses og er ikke talt med.`,
  columns: {
    name: 'Navn',
    package: 'Pakke',
    versions: 'Versioner',
    installs: 'Installeret',
    outdated: 'Forældet',
    missing: 'Mangler',
  },
  noName: '(uden navn)',
  noPackage: 'Ingen kendt pakke',
  noPackageHint: 'Serveren nævner denne app, men ingen enhed melder en pakke med det navn.',
  unreported: 'Ikke oplyst',
  moreNames: (n) => `+${number(n)}`,
  moreVersions: (n) => `+${number(n)} flere`,
  onDevices: (version, n) => `${version}: ${count(n, enheder)}`,
  todo: {
    title: 'Apps, der skal opdateres eller installeres',
    documentTitle: 'Arbejdsliste · Apps',
    things: 'forældede eller manglende apps',
    toApps: 'Alle apps',
    text: 'Søg i app, kunde og enhed',
    groupBy: 'Gruppér efter',
    by: { app: 'Efter app', customer: 'Efter kunde' },
    caption: (items, devices) => `${count(items, opgaver)} på ${count(devices, enheder)}`,
    note: 'Det, som serveren kalder forældet eller manglende: én linje for hver app på hver enhed.',
    columns: {
      app: 'App',
      customer: 'Kunde',
      state: 'Opgave',
      installed: 'Installeret',
    },
    states: { outdated: 'Forældet', missing: 'Mangler' },
    group: (name, n) => `${name} (${number(n)})`,
    handOver: 'Kopiér overdragelsestekst',
    handedOver: 'Kopieret',
    notHandedOver: 'Kunne ikke kopiere',
  },
  handOver: {
    heading: (items, devices, scope) =>
      `Apps, der skal opdateres eller installeres: ${count(items, opgaver)} på ${count(devices, enheder)} (${scope})`,
    outdated: (installed) => `forældet, installeret ${installed}`,
    outdatedUnknown: 'forældet, installeret version ikke oplyst',
    missing: 'mangler',
    more: (n) => `… og ${number(n)} mere, se listen`,
  },
}
