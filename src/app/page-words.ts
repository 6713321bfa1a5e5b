import type { Area } from '#/i18n/areas'
import type { patterns } from '#/url/paths'

/**
 * The words that each page reads beyond those of every page: fetched beside its code by the table of
 * routes, and ahead of both by the boot script when the page is the first.
 */
export const pageWords = {
  overview: ['overview'],
  devices: [],
  device: ['customers', 'device', 'orders', 'whitelist'],
  customers: ['customers'],
  customer: ['customers'],
  orders: ['customers', 'orders'],
  order: ['customers', 'orders'],
  apps: ['apps', 'whitelist'],
  appWork: ['apps', 'whitelist'],
  app: ['apps', 'whitelist'],
  firmware: ['firmware'],
  firmwareDevices: ['firmware'],
  firmwareDevice: ['firmware'],
  firmwareImages: ['firmware'],
  firmwareUpgrades: ['firmware', 'upgrades'],
  firmwareUpgrade: ['firmware', 'upgrades'],
  firmwareSchedule: ['firmware', 'schedule'],
  triage: ['aside', 'customers', 'since', 'triage'],
  incidents: ['aside', 'customers', 'since', 'triage'],
  incident: ['aside', 'customers', 'since', 'triage'],
  since: ['aside', 'customers', 'since', 'triage'],
  paste: ['aside', 'customers', 'paste', 'since', 'triage'],
  cause: ['aside', 'cause', 'customers', 'since', 'triage'],
  aside: ['aside', 'customers', 'since', 'triage'],
  settings: ['handOff', 'settings'],
} satisfies Partial<Record<keyof typeof patterns, readonly Area[]>>
