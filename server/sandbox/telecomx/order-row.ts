import { random } from '../random'
import { extrasOf, lookOfOrder, tracesOfOrder } from './order-look'
import type { StoredOrder } from './order-store'

/** The document's row carries this as `_id`, as `reseller` and as `serviceAgreement`; it is no hexadecimal. */
export const documentedOrderId = '1234567890ABCDEFGHIJKLMN'

export type OrderRow = {
  _id: string
  name?: string
  snowId?: string | null
  poNumber?: string | null
  reseller?: string
  eanNumber?: string | null
  powernetItemNumber?: string
  devices?: string[]
  orderer?: { name?: string; department?: string; phone?: string; email?: string }
  serviceAgreement?: string
}

/**
 * The document's fields in its order. It states neither status nor date nor customer, and not which
 * fields may be missing. https://wiki.telecomx.dk/doku.php?id=api:iptv:flexcareorders:list
 */
export function orderRow(stored: StoredOrder, seed: number): OrderRow {
  const devices = readDevices(stored.devices)
  const look = lookOfOrder(stored.look, stored.reseller, seed)
  const traces = tracesOfOrder(stored.look, devices, seed)
  const row: OrderRow = {
    _id: stored.id,
    name: stored.name,
    snowId: look.snowId,
    poNumber: traces.poNumber,
    reseller: stored.reseller_id,
    eanNumber: look.eanNumber,
    powernetItemNumber: look.powernetItemNumber,
    ...(stored.devices === null ? {} : { devices }),
    orderer: look.orderer,
    serviceAgreement: look.serviceAgreement,
    ...extrasOf(look, traces, stored.look, seed),
  }
  bend(row, stored, seed)
  return row
}

export function readDevices(stored: string | null): string[] {
  const devices: unknown = stored === null ? [] : JSON.parse(stored)
  return Array.isArray(devices) ? devices.map(String) : []
}

/** What a row shows to be odd; what is odd about the devices it names was sown with them. */
function bend(row: OrderRow, { look, quirk }: StoredOrder, seed: number): void {
  switch (quirk ?? '') {
    case 'documented':
      row.reseller = documentedOrderId
      row.serviceAgreement = documentedOrderId
      return
    case 'no-name':
      delete row.name
      return
    case 'no-orderer':
      delete row.orderer
      return
    case 'half-orderer':
      row.orderer = { name: row.orderer?.name ?? '', email: '' }
      return
    case 'no-values':
      row.snowId = null
      row.poNumber = null
      row.eanNumber = null
      delete row.powernetItemNumber
      return
    case 'no-agreement':
      delete row.serviceAgreement
      return
    case 'no-reseller':
      delete row.reseller
      return
    case 'unknown-reseller':
      row.reseller = random(seed, 'gone-reseller', look).hex(24)
      return
    default:
  }
}
