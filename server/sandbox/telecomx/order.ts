import type { Context } from 'hono'
import { readSession, requireLevel } from './caller'
import { orderRow } from './order-row'
import { readOrders, type OrderQuery } from './order-store'
import { readFilter, readLimit, readOffset } from './query'
import type { Telecomx } from './telecomx'

/**
 * GET /iptv/flexcareorder: https://wiki.telecomx.dk/doku.php?id=api:iptv:flexcareorders:list
 * Access level RESELLER_ADMIN or ADMIN.
 */
export function listOrders(telecomx: Telecomx) {
  return (c: Context) => {
    const { fleet, tokens } = telecomx
    const query = new URL(c.req.url).searchParams
    const { user } = readSession(c.req.raw, query, tokens)
    requireLevel(user, ['RESELLER_ADMIN', 'ADMIN'], telecomx)
    const page = { offset: readOffset(query), limit: readLimit(query) }
    const { total, rows } = readOrders(fleet, readOrderQuery(query), user, page)
    return c.json({
      ...page,
      total,
      flexcareOrders: rows.map((row) => orderRow(row, fleet.seed)),
    })
  }
}

/** Which rows a request names; a fault that moves rows asks the same. */
export function readOrderQuery(query: URLSearchParams): OrderQuery {
  return { filter: readFilter(query) }
}
