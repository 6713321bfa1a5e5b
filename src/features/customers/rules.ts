import type { Customer } from '#/api/telecomx/schemas'
import type { CustomerSearch } from '#/lib/customer-list-address'

/** A customer of which nothing is known but that it is there. */
export function unlisted(id: string, name: string): Customer {
  return {
    key: id,
    id,
    state: { known: null, raw: '' },
    name,
    address: null,
    phoneNumber: null,
    emailAddress: null,
    isReseller: null,
    isOrganization: null,
    parentReseller: null,
    isOwnParent: false,
    stbs: null,
    stbsOffline: null,
    apps: null,
  }
}

/**
 * The part of a customer's set-top boxes that is offline, from 0 to 1; null when it was not counted,
 * when there are none, or when the two counts contradict each other.
 */
export function offlineShare({
  stbs,
  stbsOffline,
}: Pick<Customer, 'stbs' | 'stbsOffline'>): number | null {
  if (stbs === null || stbsOffline === null) return null
  if (stbs <= 0 || stbsOffline < 0 || stbsOffline > stbs) return null
  return stbsOffline / stbs
}

/** The filters that only ADMIN may set: https://wiki.telecomx.dk/doku.php?id=api:customer:list */
export const adminFilters = {
  all: false,
  iptvproviders: false,
  iptvprivate: false,
  parentReseller: '',
} as const satisfies Partial<CustomerSearch>

export function hasAdminFilters(search: CustomerSearch): boolean {
  const { all, iptvproviders, iptvprivate, parentReseller } = search
  return all || iptvproviders || iptvprivate || parentReseller !== ''
}

/** The filters that leave customers out; the others let more in. */
export const noFilters = { filter: '', resellers: false, flexcare: false, ...adminFilters }

export function isNarrowed(search: CustomerSearch): boolean {
  const { filter, resellers, flexcare } = search
  return filter !== '' || resellers || flexcare || hasAdminFilters(search)
}

/**
 * How the customers directly below a reseller can be had. The list without a filter is of one's own;
 * another reseller's is a filter for ADMIN; anybody else has to pick them out of all there are.
 */
export type SubCustomersWay = 'own' | 'byParent' | 'amongAll'

export function subCustomersWay(
  resellerId: string,
  user: { ownCustomerId: string; admin: boolean },
): SubCustomersWay {
  if (resellerId === user.ownCustomerId) return 'own'
  return user.admin ? 'byParent' : 'amongAll'
}

/** The reseller above a customer. A tree may point at itself: such a customer has no other above it. */
export type Parent =
  | { kind: 'none' }
  | { kind: 'itself' }
  | { kind: 'reseller'; id: string; name: string | null }

export function parentOf(
  { parentReseller, isOwnParent }: Pick<Customer, 'parentReseller' | 'isOwnParent'>,
  names: ReadonlyMap<string, string>,
): Parent {
  if (isOwnParent) return { kind: 'itself' }
  if (!parentReseller) return { kind: 'none' }
  return { kind: 'reseller', id: parentReseller, name: names.get(parentReseller) ?? null }
}

export function sameParent(a: Parent, b: Parent): boolean {
  if (a.kind !== 'reseller' || b.kind !== 'reseller') return a.kind === b.kind
  return a.id === b.id && a.name === b.name
}
