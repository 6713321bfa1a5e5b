import type { Context } from 'hono'
import { readSession, requireLevel } from './caller'
import { fullCustomer } from './customer-full'
import { condensedCustomer, usageOf } from './customer-row'
import { managedResellers, readCustomers, type CustomerQuery } from './customer-store'
import { countDevices } from './device-store'
import { readFilter, readFlag, readIds, readLimit, readOffset, readText } from './query'
import type { Telecomx } from './telecomx'

/**
 * GET /customer: https://wiki.telecomx.dk/doku.php?id=api:customer:list
 * Access level RESELLER, RESELLER_ADMIN or ADMIN; some parameters are for ADMIN only.
 */
export function listCustomers(telecomx: Telecomx) {
  return (c: Context) => {
    const { fleet, clock, tokens } = telecomx
    const query = new URL(c.req.url).searchParams
    const { user } = readSession(c.req.raw, query, tokens)
    requireLevel(user, ['RESELLER', 'RESELLER_ADMIN', 'ADMIN'], telecomx)
    const customers = readCustomerQuery(query)
    const { all, iptvproviders, iptvprivate, parentReseller } = customers
    if (all || iptvproviders || iptvprivate || parentReseller !== undefined) {
      requireLevel(user, ['ADMIN'], telecomx)
    }
    const page = { offset: readOffset(query), limit: readLimit(query) }
    const full = readFlag(query, 'full')
    const withUsage = readFlag(query, 'iptvdevices')
    const { total, rows } = readCustomers(fleet, customers, user, page)
    const counts = withUsage
      ? countDevices(
          fleet,
          rows.map((row) => row.seq),
          clock.now(),
        )
      : undefined
    return c.json({
      ...page,
      total,
      customers: rows.map((row) => ({
        ...(full
          ? fullCustomer(row, fleet.seed, user.accessLevel, managedResellers(fleet, row))
          : condensedCustomer(row, fleet.seed)),
        ...(counts === undefined ? {} : { iptv: usageOf(row, counts.get(row.seq), fleet.seed) }),
      })),
    })
  }
}

/** Which rows a request names; a fault that moves rows asks the same. */
export function readCustomerQuery(query: URLSearchParams): CustomerQuery {
  return {
    filter: readFilter(query),
    includeDeleted: readFlag(query, 'includeDeleted'),
    includeSubresellers: readFlag(query, 'includeSubresellers'),
    all: readFlag(query, 'all'),
    parentReseller: readText(query, 'parentReseller'),
    customerIds: readIds(query, 'customerIds'),
    resellers: readFlag(query, 'resellers'),
    flexcare: readFlag(query, 'flexcare'),
    iptvproviders: readFlag(query, 'iptvproviders'),
    iptvprivate: readFlag(query, 'iptvprivate'),
  }
}
