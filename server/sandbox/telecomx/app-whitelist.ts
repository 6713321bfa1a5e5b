import type { Context } from 'hono'
import { findListing, listings, type Listing } from './app-listing'
import { appRow, listedAppRow } from './app-row'
import { findCustomer, readSession, requireLevel } from './caller'
import type { Fleet } from './fleet'
import { readFilter, readFlag, readLimit, readOffset, readText } from './query'
import { Refusal } from './refusal'
import type { Telecomx } from './telecomx'
import type { User } from './users'

/**
 * GET /iptv/appwhitelist/APP_ID: https://wiki.telecomx.dk/doku.php?id=api:iptv:appwhitelist:get
 * Whoever may ask may ask after every app: the document restricts who may use one, not who may see it.
 */
export function getWhitelistedApp(telecomx: Telecomx) {
  return (c: Context) => {
    const { fleet, tokens } = telecomx
    const query = new URL(c.req.url).searchParams
    const { user } = readSession(c.req.raw, query, tokens)
    admit(user, ['IPTVBUSINESS'], telecomx)
    const full = readFlag(query, 'full')
    const listing = findListing(c.req.param('id') ?? '')
    if (listing === undefined) throw new Refusal(404, 'id')
    return c.json(appRow(listing, fleet, full))
  }
}

/**
 * GET /iptv/appwhitelist: https://wiki.telecomx.dk/doku.php?id=api:iptv:appwhitelist:list
 * The apps that a customer may use, one's own unless another is named; `all` is for ADMIN.
 */
export function listWhitelistedApps(telecomx: Telecomx) {
  return (c: Context) => {
    const { fleet, tokens } = telecomx
    const query = new URL(c.req.url).searchParams
    const { user } = readSession(c.req.raw, query, tokens)
    admit(user, ['IPTVBUSINESS', 'IPTVPRIVATE'], telecomx)
    const all = readFlag(query, 'all')
    if (all) requireLevel(user, ['ADMIN'], telecomx)
    const page = { offset: readOffset(query), limit: readLimit(query) }
    const filter = readFilter(query)
    const customer = findCustomer(readText(query, 'customer'), user, fleet)
    const matching = listings.filter(
      (listing) =>
        (all || mayUse(customer, listing, fleet)) &&
        (filter === undefined || listing.app.name.toLowerCase().includes(filter)),
    )
    const rows = matching.slice(page.offset, page.offset + page.limit)
    return c.json({
      ...page,
      total: matching.length,
      apps: rows.map((listing) => listedAppRow(listing, fleet)),
    })
  }
}

/** "VIEWER, MANAGER, OWNER, RESELLER if customer has feature …" and ADMIN; the customer is one's own. */
function admit(user: User, features: readonly string[], telecomx: Telecomx): void {
  requireLevel(user, ['VIEWER', 'MANAGER', 'OWNER', 'RESELLER', 'ADMIN'], telecomx)
  if (user.accessLevel === 'ADMIN') return
  const row = telecomx.fleet.db.get<{ features: string }>(
    'SELECT features FROM customers WHERE seq = ?',
    [user.customer],
  )
  const held: unknown = JSON.parse(row?.features ?? '[]')
  const has = Array.isArray(held) && features.some((feature) => held.includes(feature))
  if (!has) throw new Refusal(403, 'customer')
}

/** "If the list is empty, then the app is allowed"; a reseller on it covers all of its customers. */
function mayUse(customer: number, { customers }: Listing, { tree }: Fleet): boolean {
  if (customers.length === 0) return true
  return customers.some((holder) => {
    const seq = tree[holder]
    return customer >= seq && customer <= (tree.places[seq]?.last ?? seq)
  })
}
