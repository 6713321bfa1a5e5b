import { readSession } from './caller'
import { readCustomerQuery } from './customer'
import { readDeviceQuery } from './flexcare-device'
import { moveCustomers } from './move-customers'
import { moveDevices, type Moves } from './move-devices'
import { moveOrders } from './move-orders'
import { readOrderQuery } from './order'
import type { Telecomx } from './telecomx'

/**
 * Rows that come to or go from the list that a request asks for, just before it is read: what makes a
 * client that pages by offset see a row twice, or never. Answers what was wrong, if anything was.
 */
export function moveRows(telecomx: Telecomx, request: Request, moves: Moves): string | undefined {
  if (moves.insert === 0 && moves.remove === 0) return undefined
  const { pathname, searchParams } = new URL(request.url)
  const { fleet, clock, tokens } = telecomx
  try {
    const { user } = readSession(request, searchParams, tokens)
    if (pathname === '/flexcare/device') {
      moveDevices(fleet, readDeviceQuery(searchParams, user, telecomx), moves, clock.now())
      return undefined
    }
    if (pathname === '/customer') {
      moveCustomers(fleet, readCustomerQuery(searchParams), user, moves)
      return undefined
    }
    if (pathname === '/iptv/flexcareorder') {
      moveOrders(fleet, readOrderQuery(searchParams), user, moves)
      return undefined
    }
    return `no rows to move in ${pathname}`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
