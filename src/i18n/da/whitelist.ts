import type { whitelist as en } from '../en/whitelist'
import { count, number, plural } from './counting'

const appForms = { one: 'app', other: 'apps' }
const opslag = { one: 'app på hvidlisten', other: 'apps på hvidlisten' }
const stavet = 'Ingen Én To Tre Fire Fem Seks Syv Otte Ni Ti'.split(' ')

export const whitelist: typeof en = {
  default: 'Standard på hvidlisten',
  released: 'Udgivet',
  listing: 'Hvidliste',
  listings: {
    listed: 'På listen',
    private: 'Privat',
    whitelistOnly: 'Kun på hvidlisten',
    notListed: 'Ikke på hvidlisten',
    refused: 'Ikke åben for dig',
  },
  notAsked: 'Ikke slået op',
  uncounted: 'Ifølge hvidlisten kontrolleres appen ikke: serverens ord tæller ikke.',
  onScreen: (asked, all) => `Hvidlisten er spurgt om ${asked} af ${all} apps: dem på skærmen.`,
  ours: 'Vores sammenligning',
  server: 'Serverens ord',
  firstOf: (n) => `første af ${number(n)} standarder`,
  verdicts: {
    same: 'Standardversionen',
    behind: (by) =>
      by === null
        ? 'Ældre end standarden'
        : `${stavet[by] ?? number(by)} ${plural(by, { one: 'version', other: 'versioner' })} bagud`,
    newer: 'Nyere end standarden',
    notComparable: 'Kan ikke sammenlignes',
    whitelistOnly: 'Kun på hvidlisten: kontrolleres ikke',
    notListed: 'Ikke på hvidlisten',
    notInstalled: 'Ikke installeret',
    noDefault: 'Ingen standardversion',
    noVersion: 'Version ikke oplyst',
    refused: 'Ikke sammenlignet',
  },
  hints: {
    same: 'Den installerede version er hvidlistens standard.',
    behind: 'Talt blandt de versioner, hvidlisten har af denne app.',
    newer: 'Den installerede version er nyere end hvidlistens standard.',
    notComparable: 'De to versioner er skrevet på hver sin måde: ingen af dem kaldes den nyere.',
    whitelistOnly:
      'Ifølge hvidlisten hverken installeret eller versionskontrolleret: aldrig forældet.',
    notListed: 'Hvidlisten har ingen app med denne pakke.',
    notInstalled: 'Om den burde være det, siger hvidlisten ikke.',
    noDefault: 'Ingen version af denne app er standard, så ingen er bagud.',
    noVersion: 'Enheden oplyser ikke, hvilken version den har.',
    refused: 'Du har ikke adgang til hvidlisten.',
  },
  outdated: 'Forældet',
  missing: 'Mangler',
  unnamed: 'Ikke nævnt',
  differs: 'Afviger',
  differsHint: 'Serverens ord og vores sammenligning afviger. Begge vises.',
  unmatched: (names) =>
    `Nævnt af serveren, men svarer ikke til én bestemt app på listen: ${names}.`,
  reading: (read, total) =>
    `Sammenligner med hvidlisten: ${number(read)} af ${count(total, appForms)} læst…`,
  summary: (counted) => `Sammenlignet af os med hvidlisten: ${counted}.`,
  counted: {
    behind: (n) => `${number(n)} ældre end standarden`,
    newer: (n) => `${number(n)} nyere end standarden`,
    notListed: (n) => `${number(n)} ikke på hvidlisten`,
  },
  noneBehind: 'ingen ældre end standarden',
  differing: (n) => `${count(n, appForms)} afviger fra serverens ord.`,
  notCompared: 'Ikke sammenlignet med hvidlisten.',
  entries: (n) => count(n, opslag),
  unread: 'Ikke læst',
}
