import type { apps as en } from '../en/apps'
import { count, number } from './counting'

const appOrd = { one: 'app', other: 'apps' }
const enheder = { one: 'enhed', other: 'enheder' }
const laeste = { one: 'læst enhed', other: 'læste enheder' }
const versioner = { one: 'version', other: 'versioner' }
const kunder = { one: 'kunde', other: 'kunder' }
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
  captionAll: (all, devices) => `${count(all, appOrd)} på ${count(devices, laeste)}`,
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
  page: {
    documentTitle: (name) => `${name} · Apps`,
    subject: 'Appen på hvidlisten',
    installs: 'Hvem har den',
    installedOn: 'Installeret på',
    among: (n) => `af ${count(n, laeste)}`,
    outdated: 'Forældet ifølge serveren',
    missing: 'Mangler ifølge serveren',
    nowhere: (n) =>
      `Ingen af ${count(n, laeste)} melder om denne app, og serveren nævner den ikke.`,
    versions: 'Installerede versioner',
    versionsCaption: (versions, installs) =>
      `${count(versions, versioner)} på ${count(installs, enheder)}`,
    version: 'Version',
    devices: 'Enheder',
    share: 'Andel af installationer',
    entry: 'På hvidlisten',
    notListed: (id) => `${id} er ikke på hvidlisten`,
    needsFeature: 'Hvidlisten kræver funktionen IPTVBUSINESS.',
    needsLevel: 'Hvidlisten er kun åben for nogle adgangsniveauer, og dit er ikke et af dem.',
    private: 'Privat',
    whitelistOnly: 'Kun på hvidlisten',
    whitelistOnlyHint: 'Hverken installeret eller versionskontrolleret, så den er aldrig forældet.',
    autoUpdate: 'Standarden flytter sig selv',
    androidTv: 'Android TV',
    icon: 'Ikon',
    noVersions: 'Appen har ingen versioner på hvidlisten.',
    noDefault: 'Ingen version er markeret som standard, så ingen er bagud.',
    manyDefaults: (n) =>
      `${number(n)} versioner er markeret som standard. Der sammenlignes med den første.`,
    listed: 'Versioner på hvidlisten',
    listedCaption: (n) => `${count(n, versioner)} på hvidlisten`,
    defaultMark: 'Standard',
    file: 'Fil',
    download: 'Hent',
    showRest: (n) => `Vis ${n} mere`,
    customers: 'Hvem må bruge den',
    everyone: 'Alle kunder må bruge den.',
    customersUnsaid: 'Hvidlisten siger ikke, hvem der må bruge den.',
    customersSaid: (n) =>
      `${count(n, kunder)} må bruge den. En forhandler dækker alle sine kunder.`,
    showNames: 'Vis navne',
    names: 'Navnene',
    namesGone: 'Hvidlisten gav ikke navnene.',
    searchCustomers: 'Søg i navn og id',
    customerThings: 'kunder',
    customersAll: (n) => count(n, kunder),
    customersFound: (matching, all) => `Passer: ${number(matching)} af ${count(all, kunder)}`,
    kind: 'Slags',
    kinds: {
      reseller: 'Forhandler: dækker sine kunder',
      below: (reseller) => `Kunde hos ${reseller}`,
      itself: 'Angiver sig selv som forhandler',
    },
    phone: 'Telefon',
    email: 'E-mail',
    customerId: 'Kunde-id',
    unfit: 'Det er ikke navnet på en pakke',
    unfitHint:
      'En pakke hedder noget i retning af com.example.app; andre navne har hvidlisten ikke.',
    toList: 'Gå til apps',
  },
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
    default: (version) => `, hvidlistens standard ${version}`,
    more: (n) => `… og ${number(n)} mere, se listen`,
  },
}
