import type { Value } from '../database'
import { findCustomer, reachOf } from './caller'
import type { Fleet } from './fleet'
import type { User } from './users'

export type CustomerQuery = {
  filter: string | undefined
  includeDeleted: boolean
  includeSubresellers: boolean
  all: boolean
  parentReseller: string | undefined
  customerIds: string[] | undefined
  resellers: boolean
  flexcare: boolean
  iptvproviders: boolean
  iptvprivate: boolean
}

export type StoredCustomer = {
  seq: number
  id: string
  kind: string
  name: string
  state: string
  shown_state: string
  street: string
  zip: string
  city: string
  phone: string
  fax: string | null
  email: string
  is_organization: number | null
  customer_group: string | null
  features: string
  parent_id: string | null
  grandparent: number | null
}

export function readCustomers(
  fleet: Fleet,
  query: CustomerQuery,
  user: User,
  page: { offset: number; limit: number },
): { total: number; rows: StoredCustomer[] } {
  const { where, values } = matchingCustomers(fleet, query, user)
  const matching = `FROM customers c WHERE ${where}`
  const count = fleet.db.get<{ total: number }>(`SELECT count(*) AS total ${matching}`, values)
  const rows = fleet.db.all<StoredCustomer>(
    `SELECT seq, id, kind, name, state, shown_state, street, zip, city, phone, fax, email,
      is_organization, customer_group, features,
      (SELECT p.id FROM customers p WHERE p.seq = c.parent) AS parent_id,
      (SELECT p.parent FROM customers p WHERE p.seq = c.parent) AS grandparent
     ${matching} ORDER BY seq LIMIT :limit OFFSET :offset`,
    { ...values, ':limit': page.limit, ':offset': page.offset },
  )
  return { total: count?.total ?? 0, rows }
}

export function matchingCustomers(
  fleet: Fleet,
  query: CustomerQuery,
  user: User,
): { where: string; values: Record<`:${string}`, Value> } {
  const values: Record<`:${string}`, Value> = {}
  const where = scope(fleet, query, user, values)
  if (!query.includeDeleted) where.push(`state <> 'DELETED'`)
  if (query.resellers) where.push(`kind = 'reseller'`)
  if (query.flexcare) where.push('flexcare = 1')
  if (query.iptvprivate) where.push('iptv_private = 1')
  // "Resellers and businesses that provides IPTV".
  if (query.iptvproviders) {
    where.push(`(iptv_business = 1 OR (kind = 'reseller' AND iptv_private = 1))`)
  }
  if (query.filter !== undefined) {
    where.push('instr(search, :filter) > 0')
    values[':filter'] = query.filter
  }
  return { where: where.join(' AND '), values }
}

/** The resellers that an organization manages; null for who is none, as in the document's example. */
export function managedResellers({ db }: Fleet, stored: StoredCustomer): string[] | null {
  if (stored.is_organization !== 1) return null
  const resellers = db.all<{ id: string }>(
    `SELECT id FROM customers WHERE parent = ? AND kind = 'reseller' ORDER BY seq LIMIT 20`,
    [stored.seq],
  )
  return resellers.map(({ id }) => id)
}

/**
 * Whose customers. Named ids are looked up in all that the caller may see, own customer included,
 * without a further flag; else all, else those of one reseller, with or without its sub-resellers'.
 */
function scope(
  fleet: Fleet,
  query: CustomerQuery,
  user: User,
  values: Record<`:${string}`, Value>,
): string[] {
  if (query.customerIds !== undefined) {
    const { first, last } = reachOf(user, fleet)
    values[':ids'] = JSON.stringify(query.customerIds)
    return [`seq BETWEEN ${first} AND ${last}`, 'id IN (SELECT value FROM json_each(:ids))']
  }
  if (query.all) return ['seq >= 0']
  const reseller = resellerOf(fleet, query, user)
  if (reseller === undefined) return ['seq < 0']
  if (!query.includeSubresellers) return [`parent = ${reseller}`]
  return [`seq BETWEEN ${reseller + 1} AND ${fleet.tree.places[reseller]?.last ?? reseller}`]
}

/** A parent reseller that nobody knows has no customers; only ADMIN may name one. */
function resellerOf(
  fleet: Fleet,
  { parentReseller }: CustomerQuery,
  user: User,
): number | undefined {
  if (parentReseller === undefined) return user.customer
  try {
    return findCustomer(parentReseller, user, fleet)
  } catch {
    return undefined
  }
}
