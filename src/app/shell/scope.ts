import { matchPath } from 'react-router'
import { deviceListFields } from '#/lib/device-list-address'
import { readFields } from '#/lib/search-fields'
import { paths, patterns } from '#/url/paths'

/** Where one is in the app. */
export type Place = { pathname: string; search: string }

/** The customer whose data the page shows; null for one's own, which the address leaves out. */
export function scopeOf({ pathname, search }: Place, ownCustomerId: string): string | null {
  const device = matchPath(patterns.device, pathname)
  const named = device?.params.customerId ?? customerIn(search)
  return named === undefined || named === ownCustomerId ? null : named
}

/** The address that shows another scope: the same list with its filters, from its first page. */
export function rescoped({ pathname, search }: Place, customerId: string | null): string {
  const filters = new URLSearchParams(pathname === patterns.devices ? search : '')
  filters.delete('page')
  filters.delete('customer')
  if (customerId !== null) filters.set('customer', customerId)
  return addressOf(paths.devices(), filters)
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
