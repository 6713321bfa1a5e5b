import { count, number } from './counting'

const deviceForms = { one: 'device', other: 'devices' }

/** The page of one device. */
export const device = {
  documentTitle: (name: string) => `${name} · Devices`,
  subject: 'The device',
  facts: 'Facts',
  customer: 'Customer',
  androidVersion: 'Android version',
  heartbeatVersion: 'Heartbeat version',
  tabletProfile: 'Tablet profile',
  id: 'Id',
  why: 'Why this status',
  whyCensus: (word: string, time: string) =>
    `The server listed this device under “${word}” at ${time}.`,
  whyEstimate: (word: string, silence: string) =>
    `Estimated “${word}”: the last contact was ${silence}. The server’s sets do not name this device.`,
  whyWaiting: 'The server’s sets are being read; until then this is an estimate.',
  whyLate: (late: string, silent: string) =>
    `Our limits for this kind of device: late after ${late}, silent after ${silent}.`,
  whyNever: 'The server has no contact on record for this device.',
  whyUnknown: 'The time of the last contact could not be read, so nothing is concluded from it.',
  whyUnread: 'The server’s heartbeat sets could not be read.',
  changeLimits: 'Change the limits',
  signal: 'Signal',
  signals: {
    android: 'Android device: reports by itself',
    stbHeartbeat: (version: string) => `Set-top box with heartbeat ${version}: reports by itself`,
    stbUi: 'Set-top box without heartbeat: may report only while its screen is on',
  },
  apps: 'Installed apps',
  appsCaption: (n: number) => `${count(n, { one: 'app', other: 'apps' })} reported`,
  appsNotApplicable: 'The server reports apps for Android devices only.',
  appsNone: 'The server reports no apps for this device.',
  outdated: 'Outdated, by the server',
  missing: 'Missing, by the server',
  nothing: 'None',
  app: 'App',
  package: 'Package',
  version: 'Version',
  versionCode: 'Version code',
  installed: 'Installed',
  row: 'The row as text',
  rowHint: 'Exactly what the gateway passed on for this device, read again now.',
  showRow: 'Show the row',
  copyRow: 'Copy the row',
  rowGone: 'The device was not in the answer this time.',
  searching: (read: number, total: number) =>
    `Looking for the device: ${number(read)} of ${number(total)} devices read`,
  stop: 'Stop',
  stopped: 'The search was stopped.',
  searchAgain: 'Search again',
  notFound: (read: number) => `Not found among ${count(read, deviceForms)} read.`,
  notFoundUnread: (read: number, unread: number) =>
    `Not found among ${count(read, deviceForms)} read; ${count(unread, { one: 'row', other: 'rows' })} could not be read.`,
  notFoundHint: 'It may have been moved, deleted, or belong to another customer.',
  toList: 'Go to the customer’s devices',
}
