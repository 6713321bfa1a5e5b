import { count, number } from './counting'

const deviceForms = { one: 'device', other: 'devices' }
const siteForms = { one: 'customer', other: 'customers' }

export const overview = {
  title: 'Overview',
  allDevices: 'All devices',
  devices: (n: number) => count(n, deviceForms),
  /** Above zero: in none; below: in both. */
  leftOver: (n: number) =>
    n > 0
      ? `Unclassified: ${count(n, deviceForms)} ${n === 1 ? 'is' : 'are'} in neither Online nor Offline.`
      : `Online and Offline together are ${number(-n)} more than all devices: the sets overlap.`,
  counted: 'Counted over every device',
  counters: {
    label: 'Set-top boxes of all customers',
    stbs: 'Set-top boxes',
    silent: 'Silent set-top boxes',
    customers: 'Customers with silent boxes',
    note: 'TelecomX’s own counters of set-top boxes; Android devices are in none of them.',
    uncounted: (n: number) =>
      `${count(n, siteForms)} ${n === 1 ? 'is' : 'are'} not counted, so the sums are of the others and lead to no list.`,
  },
  impact: {
    title: 'Customers with the greatest impact',
    titleOfOne: 'Silent set-top boxes',
    subject: 'Customers',
    note: 'Silent set-top boxes as TelecomX counts them, everything dark first.',
    customer: 'Customer',
    silent: 'Silent STBs (TelecomX)',
    share: 'Share',
    phone: 'Telephone',
    ofStbs: (silent: number, of: number) => `${number(silent)} of ${number(of)}`,
    closed: 'blocked or deleted',
    notKnown: 'Not reported',
    none: (n: number) =>
      `No silent set-top boxes, as TelecomX counts them (${count(n, siteForms)}).`,
    uncounted: 'TelecomX counts no set-top boxes here.',
    all: (n: number) => `Triage: ${count(n, siteForms)}`,
  },
  apps: {
    title: 'Apps outdated or missing',
    behind: (n: number) => count(n, deviceForms),
    ofJudged: (n: number) =>
      `with an app outdated or missing, of ${count(n, { one: 'Android device', other: 'Android devices' })}, by the server’s word.`,
    none: (n: number) =>
      n === 0
        ? 'No Android devices here: apps are only known for those.'
        : `Nothing outdated or missing on ${count(n, { one: 'Android device', other: 'Android devices' })}.`,
    caption: (shown: number, of: number) =>
      shown < of ? `The ${number(shown)} on the most devices, of ${number(of)}` : 'Devices by app',
    app: 'App',
    outdated: 'Outdated',
    missing: 'Missing',
    work: (n: number) => `Work list: ${count(n, { one: 'line', other: 'lines' })}`,
  },
  versions: {
    title: 'Launcher versions by kind',
    noKind: 'Kind not reported',
    more: (n: number) =>
      `${count(n, { one: 'more version', other: 'more versions' })} in the table.`,
    unreported: (n: number) =>
      `${count(n, deviceForms)} ${n === 1 ? 'reports' : 'report'} no version.`,
    asTable: 'As a table',
    caption: 'Devices by kind and app version',
    kind: 'Kind',
    version: 'Version',
    devices: 'Devices',
    share: 'Share',
  },
  firmware: {
    heading: 'Firmware (ThingSpace)',
    apart:
      'Another vendor’s devices: the two share no device id, so these stand apart and in no scope.',
    title: (account: string) => `Account ${account}`,
    subject: 'ThingSpace devices',
    things: 'ThingSpace devices',
    note: (n: number) =>
      `${count(n, deviceForms)} by the firmware they last reported, which comes once a night.`,
    none: 'Not reported',
    caption: 'Devices by firmware',
    images: (n: number) =>
      `${count(n, { one: 'firmware image', other: 'firmware images' })} to upgrade to`,
    imagesUnread: 'Firmware images could not be loaded.',
  },
}
