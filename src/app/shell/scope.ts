import { matchPath } from 'react-router'
import { deviceListFields } from '#/lib/device-list-address'
import { readFields } from '#/lib/search-fields'
import { paths, patterns } from '#/url/paths'

/** Where one is in the app. */
export type Place = { pathname: string; search: string }

/** What they show depends on the scope; choosing one from any other page leads to the devices. */
const scopedPages = [
  patterns.overview,
  patterns.devices,
  patterns.order,
  patterns.apps,
  patterns.appWork,
  patterns.triage,
  patterns.incidents,
  patterns.paste,
  patterns.since,
  patterns.cause,
  patterns.aside,
]

/** The customer whose data the page shows; null for one's own, which the address leaves out. */
export function scopeOf({ pathname, search }: Place, ownCustomerId: string): string | null {
  const device = matchPath(patterns.device, pathname)
  const named = device?.params.customerId ?? customerIn(search)
  return named === undefined || named === ownCustomerId ? null : named
}

/** The address that shows another scope: the same page with its filters, from its first rows. */
export function rescoped({ pathname, search }: Place, customerId: string | null): string {
  const isOfScope = scopedPages.some((pattern) => matchPath(pattern, pathname) !== null)
  const filters = new URLSearchParams(isOfScope ? search : '')
  filters.delete('page')
  filters.delete('customer')
  if (customerId !== null) filters.set('customer', customerId)
  return addressOf(isOfScope ? pathname : paths.devices(), filters)
}

/** A page in the scope one is in already. */
export function withScope(path: string, customerId: string | null): string {
  return addressOf(path, new URLSearchParams(customerId === null ? {} : { customer: customerId }))
}

function customerIn(search: string): string | undefined {
  return readFields(deviceListFields, new URLSearchParams(search)).customer || undefined
}

function addressOf(path: string, params: URLSearchParams): string {
  return params.size === 0 ? path : `${path}?${params}`
}
