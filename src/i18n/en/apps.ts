import { count, number } from './counting'

const appForms = { one: 'app', other: 'apps' }
const deviceForms = { one: 'device', other: 'devices' }
const versionForms = { one: 'version', other: 'versions' }
const customerForms = { one: 'customer', other: 'customers' }

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
  page: {
    documentTitle: (name: string) => `${name} · Apps`,
    subject: 'The whitelist entry',
    installs: 'Who has it',
    installedOn: 'Installed on',
    among: (n: number) => `of ${count(n, deviceForms)} read`,
    outdated: 'Outdated, by the server',
    missing: 'Missing, by the server',
    nowhere: (n: number) =>
      `None of the ${count(n, deviceForms)} read reports this app, and the server does not name it.`,
    versions: 'Installed versions',
    versionsCaption: (versions: number, installs: number) =>
      `${count(versions, versionForms)} on ${count(installs, deviceForms)}`,
    version: 'Version',
    devices: 'Devices',
    share: 'Share of installs',
    entry: 'In the whitelist',
    notListed: (id: string) => `${id} is not in the whitelist`,
    needsFeature: 'The whitelist takes the feature IPTVBUSINESS.',
    needsLevel: 'The whitelist is open to some access levels only, and yours is none of them.',
    private: 'Private',
    whitelistOnly: 'Whitelist only',
    whitelistOnlyHint: 'Neither installed nor checked for its version, so never outdated.',
    autoUpdate: 'Default moves by itself',
    androidTv: 'Android TV',
    icon: 'Icon',
    noVersions: 'The entry has no versions.',
    noDefault: 'No version is marked as the default, so none is behind it.',
    manyDefaults: (n: number) =>
      `${number(n)} versions are marked as the default. The first of them is compared with.`,
    listed: 'Versions in the whitelist',
    listedCaption: (n: number) => `${count(n, versionForms)} in the whitelist`,
    defaultMark: 'Default',
    file: 'File',
    download: 'Download',
    showRest: (n: string) => `Show ${n} more`,
    customers: 'Who may use it',
    everyone: 'Every customer may use it.',
    customersUnsaid: 'The entry does not say who may use it.',
    customersSaid: (n: number) =>
      `${count(n, customerForms)} may use it. A reseller covers all of its customers.`,
    showNames: 'Show names',
    names: 'The names',
    namesGone: 'The whitelist did not give the names.',
    searchCustomers: 'Search name, id',
    customerThings: 'customers',
    customersAll: (n: number) => count(n, customerForms),
    customersFound: (matching: number, all: number) =>
      `Matching: ${number(matching)} of ${count(all, customerForms)}`,
    kind: 'Kind',
    kinds: {
      reseller: 'Reseller: covers its customers',
      below: (reseller: string) => `Customer of ${reseller}`,
      itself: 'Names itself as its reseller',
    },
    phone: 'Phone',
    email: 'E-mail',
    customerId: 'Customer id',
    unfit: 'This is not the name of a package',
    unfitHint: 'A package is named like com.example.app; the whitelist has no other names.',
    toList: 'Go to the apps',
  },
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
    default: (version: string) => `, whitelist default ${version}`,
    more: (n: number) => `… and ${number(n)} more, see the list`,
  },
}
