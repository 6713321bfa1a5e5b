import { isAtLeast } from './access-level'
import { pick, type Allowed } from './allow-list'
import { appDetail, appForReseller, isWholeApp, listedApp } from './app-fields'
import { customerRow, fullCustomer, fullCustomerForReseller } from './customer-fields'
import { readOffsetList } from './offset-list'
import type { Operation, ShapeContext } from './operation'
import { isBounded, orderRow } from './order-fields'
import { flag, id, idList, integer, oneOf, packageName, text, type Rules } from './parameters'
import { prune } from './prune'
import { Trouble } from '../vendor/trouble'

const page: Rules = {
  offset: integer(0, 1_000_000_000),
  limit: integer(1, 500),
  filter: text(200),
}

/**
 * The vendor offers full device objects and does not say what is in them: no value of `full` passes.
 * https://wiki.telecomx.dk/doku.php?id=api:flexcare:device:list
 */
const listDevices: Operation = {
  path: '/flexcare/device',
  query: {
    ...page,
    customerId: id,
    type: oneOf('STB', 'ANDROID_TABLET', 'ANDROID_BOX'),
    showDevelopment: flag,
    group: id,
    heartbeatStatus: oneOf('DEAD', 'PRESUMEDDEAD', 'ALLOFFLINE', 'ONLINE'),
  },
  shape(body, { query, limits }) {
    const { rows, ...list } = readOffsetList(body, 'items', query, limits)
    return { ...list, items: rows.map((row) => prune(row, limits)) }
  },
}

/**
 * The full object holds the customer's credentials for other services: one at a time, and through
 * the allow-list like the rest. https://wiki.telecomx.dk/doku.php?id=api:customer:list
 */
const listCustomers: Operation = {
  path: '/customer',
  query: {
    ...page,
    includeDeleted: flag,
    full: flag,
    all: flag,
    includeSubresellers: flag,
    iptvproviders: flag,
    iptvprivate: flag,
    parentReseller: id,
    iptvdevices: flag,
    flexcare: flag,
    resellers: flag,
    customerIds: idList,
  },
  conflict: ({ full, customerIds }) =>
    full !== undefined && (customerIds === undefined || !id(customerIds)) ? 'full' : undefined,
  shape(body, context) {
    const { rows, ...list } = readOffsetList(body, 'customers', context.query, context.limits)
    const allowed = allowedCustomer(context)
    return { ...list, customers: rows.map((row) => passRow(row, allowed)) }
  },
}

/** https://wiki.telecomx.dk/doku.php?id=api:iptv:flexcareorders:list */
const listOrders: Operation = {
  path: '/iptv/flexcareorder',
  query: page,
  shape(body, { query, limits }) {
    const { rows, ...list } = readOffsetList(body, 'flexcareOrders', query, limits)
    return {
      ...list,
      flexcareOrders: rows.map((row) => (isBounded(row) ? passRow(row, orderRow) : null)),
    }
  },
}

/** https://wiki.telecomx.dk/doku.php?id=api:iptv:appwhitelist:list */
const listApps: Operation = {
  path: '/iptv/appwhitelist',
  query: { ...page, all: flag, customer: id },
  shape(body, { query, limits }) {
    const { rows, ...list } = readOffsetList(body, 'apps', query, limits)
    return {
      ...list,
      apps: rows.map((row) => (isWholeApp(row) ? passRow(row, listedApp) : null)),
    }
  },
}

/**
 * One app, without an envelope. What is no object is no app, and half of one would look like all of it.
 * https://wiki.telecomx.dk/doku.php?id=api:iptv:appwhitelist:get
 */
const readApp: Operation = {
  path: '/iptv/appwhitelist/:id',
  params: { id: packageName },
  query: { full: flag },
  shape(body, { accessLevel }) {
    if (!isWholeApp(body)) throw new Trouble('upstream_too_large', 'app')
    const app = pick(body, isAtLeast(accessLevel, 'RESELLER') ? appForReseller : appDetail)
    if (app === undefined || app === null) throw new Trouble('upstream_invalid', 'app')
    return app
  },
}

function allowedCustomer({ query, accessLevel }: ShapeContext): Allowed {
  if (query['full'] === undefined) return customerRow
  return isAtLeast(accessLevel, 'RESELLER') ? fullCustomerForReseller : fullCustomer
}

/** A row that is no object keeps its place, so that the browser can say that it was unreadable. */
function passRow(row: unknown, allowed: Allowed): unknown {
  return pick(row, allowed) ?? null
}

export const telecomxOperations: readonly Operation[] = [
  listDevices,
  listCustomers,
  listOrders,
  listApps,
  readApp,
]
