import { linkedIds } from '../lib/linked-ids'

/** Every address of the app; nothing else writes one. The route table takes its patterns from here. */
export const patterns = {
  overview: '/',
  devices: '/devices',
  device: '/devices/:customerId/:deviceId',
  customers: '/customers',
  customer: '/customers/:customerId',
  orders: '/orders',
  order: '/orders/:orderId',
  apps: '/apps',
  appWork: '/apps/work',
  app: '/apps/:packageId',
  firmware: '/firmware',
  firmwareDevices: '/firmware/:account/devices',
  firmwareDevice: '/firmware/:account/devices/:deviceId',
  firmwareImages: '/firmware/:account/images',
  firmwareUpgrades: '/firmware/:account/upgrades',
  firmwareUpgrade: '/firmware/:account/upgrades/:upgradeId',
  firmwareSchedule: '/firmware/:account/schedule',
  triage: '/triage',
  incidents: '/triage/incidents',
  incident: '/triage/incidents/:customerId/:span',
  paste: '/triage/paste',
  cause: '/triage/cause',
  aside: '/triage/aside',
  since: '/triage/since',
  settings: '/settings',
} as const

export const paths = {
  overview: patterns.overview,
  /** Those of a customer; of one's own without. */
  devices: (customerId?: string) =>
    customerId === undefined
      ? patterns.devices
      : `${patterns.devices}?customer=${encodeURIComponent(customerId)}`,
  device: (customerId: string, deviceId: string) =>
    `/devices/${segment(customerId)}/${segment(deviceId)}`,
  customers: () => patterns.customers,
  /** The page of one, seen from a scope; one's own is absent from the address. */
  customer: (customerId: string, scope = '') =>
    `/customers/${segment(customerId)}${inScope(scope)}`,
  orders: () => patterns.orders,
  order: (orderId: string, scope = '') => `/orders/${segment(orderId)}${inScope(scope)}`,
  apps: (scope = '') => `${patterns.apps}${inScope(scope)}`,
  appWork: (scope = '') => `${patterns.appWork}${inScope(scope)}`,
  /** A package name has a dot, so that none is `work`. */
  app: (packageId: string, scope = '') => `/apps/${segment(packageId)}${inScope(scope)}`,
  firmware: () => patterns.firmware,
  firmwareDevices: (account: string) => `/firmware/${segment(account)}/devices`,
  firmwareDevice: (account: string, imei: string) =>
    `/firmware/${segment(account)}/devices/${segment(imei)}`,
  firmwareImages: (account: string) => `/firmware/${segment(account)}/images`,
  firmwareUpgrades: (account: string) => `/firmware/${segment(account)}/upgrades`,
  firmwareUpgrade: (account: string, upgradeId: string) =>
    `/firmware/${segment(account)}/upgrades/${segment(upgradeId)}`,
  /** Begun with an image, by its key, or with the devices that failed in an upgrade. */
  firmwareSchedule: (account: string, from: { image?: string; again?: string } = {}) =>
    `/firmware/${segment(account)}/schedule${begunWith(from)}`,
  triage: (scope = '') => `${patterns.triage}${inScope(scope)}`,
  incidents: (scope = '') => `${patterns.incidents}${inScope(scope)}`,
  /** What fell silent at a customer between two moments, seen from a scope. */
  incident: (customerId: string, span: string, scope = '') =>
    `${patterns.incidents}/${segment(customerId)}/${segment(span)}${inScope(scope)}`,
  /** With some ids looked up, as many as a link holds (`linkedIds`): more are left out of it. */
  paste: (ids: readonly string[] = [], scope = '') =>
    `${patterns.paste}${asked({ customer: scope, ids: linkedIds(ids) ?? '' })}`,
  cause: (scope = '') => `${patterns.cause}${inScope(scope)}`,
  /** What one has set aside oneself. */
  aside: (scope = '') => `${patterns.aside}${inScope(scope)}`,
  /** What changed since the last look. */
  since: (scope = '') => `${patterns.since}${inScope(scope)}`,
  settings: () => patterns.settings,
}

/**
 * Whether an id from a vendor may become part of an address. Encoding alone does not make one safe:
 * `..` climbs, an encoded slash is refused on the way to the server, a lone surrogate throws.
 */
export function isAddressable(id: string): boolean {
  return /^[0-9A-Za-z:_-][0-9A-Za-z:._-]{0,63}$/.test(id)
}

function inScope(scope: string): string {
  return scope && `?customer=${encodeURIComponent(scope)}`
}

/** The parameters that say something. */
function asked(parameters: Record<string, string>): string {
  const some = Object.entries(parameters).filter(([, value]) => value !== '')
  return some.length === 0 ? '' : `?${new URLSearchParams(some)}`
}

/** What is begun with something goes on with the devices. */
function begunWith(from: { image?: string; again?: string }): string {
  if (Object.keys(from).length === 0) return ''
  return `?${new URLSearchParams({ step: 'devices', ...from })}`
}

/** A colon is allowed in a path, and a MAC address is read by people. */
function segment(id: string): string {
  return encodeURIComponent(id).replaceAll('%3A', ':')
}
