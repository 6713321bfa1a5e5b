import { plain, type Allowed } from './allow-list'

/**
 * The documented fields, and of those that the page only names as searched the one that people know an
 * order by: licences and changes are of no documented shape.
 * https://wiki.telecomx.dk/doku.php?id=api:iptv:flexcareorders:list
 */
export const orderRow: Allowed = {
  fields: {
    ...plain('_id', 'name', 'snowId', 'poNumber', 'reseller', 'eanNumber', 'powernetItemNumber'),
    ...plain('serviceAgreement', 'p1TaskId'),
    devices: { every: 'plain' },
    orderer: { fields: plain('name', 'department', 'phone', 'email') },
  },
}

const mostDevices = 10_000

/** An order of more than anybody could look through is not shortened: half of it would look like all. */
export function isBounded(row: unknown): boolean {
  if (typeof row !== 'object' || row === null) return true
  const devices: unknown = Reflect.get(row, 'devices')
  return !Array.isArray(devices) || devices.length <= mostDevices
}
