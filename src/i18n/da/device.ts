import type { device as en } from '../en/device'
import { count, number } from './counting'

const læste = (n: number) => count(n, { one: 'læst enhed', other: 'læste enheder' })

export const device: typeof en = {
  documentTitle: (name) => `${name} · Enheder`,
  subject: 'Enheden',
  facts: 'Fakta',
  customer: 'Kunde',
  androidVersion: 'Android-version',
  heartbeatVersion: 'Livstegnsversion',
  tabletProfile: 'Tabletprofil',
  id: 'Id',
  why: 'Hvorfor denne status',
  whyCensus: (word, time) => `Serveren opførte enheden under »${word}« kl. ${time}.`,
  whyEstimate: (word, silence) =>
    `Skønnet »${word}«: sidste kontakt var ${silence}. Serverens grupper nævner ikke enheden.`,
  whyWaiting: 'Serverens grupper er ved at blive læst; indtil da er dette et skøn.',
  whyLate: (late, silent) =>
    `Vores grænser for denne slags enhed: forsinket efter ${late}, tavs efter ${silent}.`,
  whyNever: 'Serveren har ingen kontakt noteret for denne enhed.',
  whyUnknown: 'Tidspunktet for sidste kontakt kunne ikke læses, så der sluttes intet af det.',
  whyUnread: 'Serverens livstegnsgrupper kunne ikke læses.',
  changeLimits: 'Skift grænserne',
  signal: 'Signal',
  signals: {
    android: 'Android-enhed: melder sig selv',
    stbHeartbeat: (version) => `Set-top-boks med livstegn ${version}: melder sig selv`,
    stbUi: 'Set-top-boks uden livstegn: melder sig måske kun, mens skærmen er tændt',
  },
  apps: 'Installerede apps',
  appsCaption: (n) => `${count(n, { one: 'app', other: 'apps' })} oplyst`,
  appsNotApplicable: 'Serveren oplyser kun apps for Android-enheder.',
  appsNone: 'Serveren oplyser ingen apps for denne enhed.',
  outdated: 'Forældede ifølge serveren',
  missing: 'Mangler ifølge serveren',
  nothing: 'Ingen',
  app: 'App',
  package: 'Pakke',
  version: 'Version',
  versionCode: 'Versionskode',
  installed: 'Installeret',
  row: 'Rækken som tekst',
  rowHint: 'Præcis det, gatewayen gav videre for denne enhed, læst igen nu.',
  showRow: 'Vis rækken',
  copyRow: 'Kopiér rækken',
  rowGone: 'Enheden var ikke med i svaret denne gang.',
  searching: (read, total) =>
    `Leder efter enheden: ${number(read)} af ${number(total)} enheder læst`,
  stop: 'Stop',
  stopped: 'Søgningen blev stoppet.',
  searchAgain: 'Søg igen',
  notFound: (read) => `Ikke fundet blandt ${læste(read)}.`,
  notFoundUnread: (read, unread) =>
    `Ikke fundet blandt ${læste(read)}; ${count(unread, { one: 'række', other: 'rækker' })} kunne ikke læses.`,
  notFoundHint: 'Den kan være flyttet, slettet eller høre til en anden kunde.',
  toList: 'Gå til kundens enheder',
}
