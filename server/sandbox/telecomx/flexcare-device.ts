import type { Context } from 'hono'
import { findCustomer, readSession, requireLevel } from './caller'
import { kinds } from './catalogue'
import { deviceRow, fullDeviceRow } from './device-row'
import { readDevices, type DeviceQuery } from './device-store'
import { heartbeatStatuses } from './heartbeat'
import { readChoice, readFilter, readFlag, readLimit, readOffset, readText } from './query'
import type { Telecomx } from './telecomx'
import type { User } from './users'

/**
 * GET /flexcare/device: https://wiki.telecomx.dk/doku.php?id=api:flexcare:device:list
 * Access level RESELLER_ADMIN: by the letter not even ADMIN. Errors 403 access_denied, 500 internal_error.
 */
export function listFlexcareDevices(telecomx: Telecomx) {
  return (c: Context) => {
    const { fleet, clock, tokens } = telecomx
    const query = new URL(c.req.url).searchParams
    const { user } = readSession(c.req.raw, query, tokens)
    requireLevel(user, ['RESELLER_ADMIN'], telecomx)
    const devices = readDeviceQuery(query, user, telecomx)
    const page = { offset: readOffset(query), limit: readLimit(query) }
    const full = readFlag(query, 'full')
    const { total, rows } = readDevices(fleet, devices, page, clock.now())
    const customer = full
      ? fleet.db.get<{ id: string }>('SELECT id FROM customers WHERE seq = ?', [devices.customer])
      : undefined
    const items = rows.map((row) =>
      customer === undefined
        ? deviceRow(row, fleet.seed)
        : fullDeviceRow(row, customer.id, fleet.seed),
    )
    return c.json({ ...page, total, items })
  }
}

/** Which rows a request names; a fault that moves rows asks the same. */
export function readDeviceQuery(
  query: URLSearchParams,
  user: User,
  { fleet }: Telecomx,
): DeviceQuery {
  return {
    customer: findCustomer(readText(query, 'customerId'), user, fleet),
    filter: readFilter(query),
    type: readChoice(query, 'type', kinds),
    showDevelopment: readFlag(query, 'showDevelopment'),
    group: readText(query, 'group'),
    heartbeatStatus: readChoice(query, 'heartbeatStatus', heartbeatStatuses),
  }
}
