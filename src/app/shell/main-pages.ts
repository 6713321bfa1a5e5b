import type { Session } from '#/api/session/schemas'
import { mayTry, mayTryFirmware } from '#/features/session/rules'
import { everyCustomer } from '#/lib/device-list-address'
import { paths } from '#/url/paths'
import { withScope } from './scope'

type AnySession = Pick<Session, 'accessLevel' | 'thingspace'> | null | undefined

const mayList = (what: Parameters<typeof mayTry>[0]) => (session: AnySession) =>
  mayTry(what, session?.accessLevel ?? '')

const pages = [
  { name: 'overview', key: 'goOverview', path: paths.overview, opens: mayList('devices') },
  { name: 'triage', key: 'goTriage', path: paths.triage(), opens: mayList('devices') },
  { name: 'devices', key: 'goDevices', path: paths.devices(), opens: mayList('devices') },
  { name: 'orders', key: 'goOrders', path: paths.orders(), opens: mayList('orders') },
  { name: 'customers', key: 'goCustomers', path: paths.customers(), opens: mayList('customers') },
  { name: 'apps', key: 'goApps', path: paths.apps(), opens: mayList('devices') },
  { name: 'firmware', key: 'goFirmware', path: paths.firmware(), opens: mayTryFirmware },
  { name: 'settings', key: 'goSettings', path: paths.settings(), opens: () => true },
] as const

export type MainPageName = (typeof pages)[number]['name']

/**
 * The pages that the user's access level opens, for the menu, the keys and the palette: each in the
 * scope one is in; from one's own customer triage opens on all, since sites are what it ranks.
 */
export function mainPages(session: AnySession, customerId: string | null) {
  const offered = pages.filter(({ opens }) => opens(session))
  return offered.map(({ name, key, path }) => ({
    name,
    key,
    to: withScope(path, name === 'triage' ? (customerId ?? everyCustomer) : customerId),
  }))
}
