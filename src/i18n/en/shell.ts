import { count, number } from './counting'

const customers = { one: 'customer', other: 'customers' }

/** The frame around every page. */
export const shell = {
  skip: 'Skip to content',
  close: 'Close',
  openMenu: 'Open the menu',
  menu: 'Menu',
  mainMenu: 'Main menu',
  overview: 'Overview',
  triage: 'Triage',
  customers: 'Customers',
  devices: 'Devices',
  orders: 'Orders',
  apps: 'Apps',
  firmware: 'Firmware',
  settings: 'Settings',
  keys: 'Keyboard shortcuts',
  find: 'Find',
  copy: { copied: 'Copied', failed: 'Could not copy' },
  masked: {
    hidden: 'Hidden',
    revealIt: 'Show',
    hideIt: 'Hide',
    /** Begins with the word on the button. */
    reveal: (what: string) => `Show: ${what}`,
    hide: (what: string) => `Hide: ${what}`,
    maskHint: 'Shown until you leave this page.',
  },
  /** In its own language, so that whoever needs it can read it. */
  languages: { en: 'English', da: 'Dansk' },
  language: 'Language',
  toDark: 'Switch to dark colours',
  toLight: 'Switch to light colours',
  notFound: 'There is no page at this address',
  notFoundHint: 'The link may be old, or a letter may be missing.',
  toFirstPage: 'Go to the first page',
  opensApart: (host: string) => `Opens ${host} in a new tab`,
  leaving: {
    title: 'Leave Puls?',
    text: (host: string) => `This link leads to ${host}, which is none of the service’s own hosts.`,
    go: (host: string) => `Open ${host}`,
    stay: 'Stay here',
  },
  scope: {
    own: (name: string) => `Own customer: ${name}`,
    every: 'All my customers',
    change: (scope: string) => `Scope: ${scope}. Change`,
    title: 'Whose devices?',
    search: 'Search customers',
    placeholder: 'Name, address, e-mail…',
    ownTag: 'Own customer',
    resellerTag: 'Reseller',
    blockedTag: 'Blocked',
    deletedTag: 'Deleted',
    results: 'Customers',
    subject: 'Customers',
    searching: 'Searching…',
    none: (text: string) => `No customer matches “${text}”.`,
    shown: (shown: number, total: number) =>
      shown < total
        ? `${number(shown)} of ${count(total, customers)} shown. Type to narrow the search.`
        : count(total, customers),
    unread: (rows: number) => `${count(rows, customers)} could not be read and cannot be chosen.`,
    refused: 'You cannot search other customers',
    /** `level` is the level in words. */
    needs: (level: string) =>
      `It needs the access level ${level}. Your own customer is open to you.`,
  },
}
