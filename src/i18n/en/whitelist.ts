import { count, number, plural } from './counting'

const appForms = { one: 'app', other: 'apps' }
const entryForms = { one: 'whitelist entry', other: 'whitelist entries' }
const spelt = 'No One Two Three Four Five Six Seven Eight Nine Ten'.split(' ')

export const whitelist = {
  default: 'Whitelist default',
  released: 'Released',
  listing: 'Whitelist',
  listings: {
    listed: 'Listed',
    private: 'Private',
    whitelistOnly: 'Whitelist only',
    notListed: 'Not in the whitelist',
    refused: 'Not open to you',
  },
  notAsked: 'Not asked',
  uncounted: 'By the whitelist this app is not checked: the server’s word does not count.',
  onScreen: (asked: string, all: string) =>
    `The whitelist was asked about ${asked} of ${all} apps: those on the screen.`,
  ours: 'Our comparison',
  server: 'Server’s word',
  firstOf: (n: number) => `first of ${number(n)} defaults`,
  verdicts: {
    same: 'Default version',
    behind: (by: number | null) =>
      by === null
        ? 'Behind the default'
        : `${spelt[by] ?? number(by)} ${plural(by, { one: 'version', other: 'versions' })} behind`,
    newer: 'Newer than the default',
    notComparable: 'Not comparable',
    whitelistOnly: 'Whitelist only: not checked',
    notListed: 'Not in the whitelist',
    notInstalled: 'Not installed',
    noDefault: 'No default version',
    noVersion: 'No version reported',
    refused: 'Not compared',
  },
  hints: {
    same: 'The installed version is the whitelist’s default.',
    behind: 'Counted among the versions that the whitelist has of this app.',
    newer: 'The installed version is newer than the whitelist’s default.',
    notComparable: 'The two versions are written in different ways: neither is called the newer.',
    whitelistOnly: 'By its entry neither installed nor checked for its version: never outdated.',
    notListed: 'The whitelist has no app of this package.',
    notInstalled: 'Whether it should be, the whitelist does not say.',
    noDefault: 'No version of this app is the default, so none is behind it.',
    noVersion: 'The device does not say which version it has.',
    refused: 'The whitelist is not open to you.',
  },
  outdated: 'Outdated',
  missing: 'Missing',
  unnamed: 'Not named',
  differs: 'Differs',
  differsHint: 'The server’s word and our comparison differ. Both are shown.',
  unmatched: (names: string) => `Named by the server, but no one app of this list: ${names}.`,
  reading: (read: number, total: number) =>
    `Comparing with the whitelist: ${number(read)} of ${count(total, appForms)} read…`,
  summary: (counted: string) => `Compared by us with the whitelist: ${counted}.`,
  counted: {
    behind: (n: number) => `${number(n)} behind the default`,
    newer: (n: number) => `${number(n)} newer than the default`,
    notListed: (n: number) => `${number(n)} not in the whitelist`,
  },
  noneBehind: 'none behind the default',
  differing: (n: number) =>
    `${count(n, appForms)} ${plural(n, { one: 'differs', other: 'differ' })} from the server’s word.`,
  notCompared: 'Not compared with the whitelist.',
  entries: (n: number) => count(n, entryForms),
  unread: 'Not read',
}
