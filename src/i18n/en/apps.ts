import { count, number } from './counting'

const appForms = { one: 'app', other: 'apps' }
const deviceForms = { one: 'device', other: 'devices' }

export const apps = {
  title: 'Apps',
  subject: 'Apps',
  things: 'apps',
  work: 'Work list',
  filters: {
    label: 'Filters',
    text: 'Search name, package',
  },
  counting: 'Counting who runs what…',
  captionAll: (all: number, devices: number) =>
    `${count(all, appForms)} on ${count(devices, deviceForms)} read`,
  caption: (matching: number, all: number) =>
    `Matching: ${number(matching)} of ${count(all, appForms)}`,
  note: 'Only Android devices report apps. Outdated and missing are the server’s word; each figure leads to its devices.',
  unread: (n: number) =>
    `${count(n, { one: 'report of an app', other: 'reports of apps' })} could not be read and ${n === 1 ? 'is' : 'are'} not counted.`,
  columns: {
    name: 'Name',
    package: 'Package',
    versions: 'Versions',
    installs: 'Installs',
    outdated: 'Outdated',
    missing: 'Missing',
  },
  noName: '(no name)',
  noPackage: 'No such package',
  noPackageHint: 'The server names this app, and no device reports a package of that name.',
  unreported: 'Not reported',
  moreNames: (n: number) => `+${number(n)}`,
  moreVersions: (n: number) => `+${number(n)} more`,
  onDevices: (version: string, n: number) => `${version}: ${count(n, deviceForms)}`,
  todo: {
    title: 'Apps to update or install',
    documentTitle: 'Work list · Apps',
    things: 'outdated or missing apps',
    toApps: 'All apps',
    text: 'Search app, customer, device',
    groupBy: 'Group by',
    by: { app: 'By app', customer: 'By customer' },
    caption: (items: number, devices: number) =>
      `${count(items, { one: 'task', other: 'tasks' })} on ${count(devices, deviceForms)}`,
    note: 'What the server calls outdated or missing, one line for each app on each device.',
    columns: {
      app: 'App',
      customer: 'Customer',
      state: 'To do',
      installed: 'Installed',
    },
    states: { outdated: 'Outdated', missing: 'Missing' },
    group: (name: string, n: number) => `${name} (${number(n)})`,
    handOver: 'Copy hand-over text',
    handedOver: 'Copied',
    notHandedOver: 'Could not copy',
  },
  handOver: {
    heading: (items: number, devices: number, scope: string) =>
      `Apps to update or install: ${count(items, { one: 'task', other: 'tasks' })} on ${count(devices, deviceForms)} (${scope})`,
    outdated: (installed: string) => `outdated, installed ${installed}`,
    outdatedUnknown: 'outdated, installed version not reported',
    missing: 'missing',
    more: (n: number) => `… and ${number(n)} more, see the list`,
  },
}
