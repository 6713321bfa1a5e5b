import { canary } from '../telecomx/canary'
import type { Account } from './accounts'
import type { Device } from './device-store'
import { models } from './images'
import { goPrint, isoHundredths, isoInstant, never, zeroTime } from './wire-times'

/**
 * A device as the document's table has it. Every field but the IMEI may be missing: the examples lack
 * `status` and `clientType`, and no page promises the others.
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-device-list.html
 */
export function deviceRow(device: Device, account: Account, seed: number) {
  const { quirk, number, status, client_type } = device
  const documented = quirk === 'documented'
  return {
    deviceId: device.imei,
    mdn: mdnOf(device),
    model: models[device.model]?.model,
    make: models[device.model]?.make,
    firmware: device.firmware,
    ...(quirk === 'no-eligible' ? {} : { fotaEligible: device.eligible === 1 }),
    ...(quirk === 'no-licence' ? {} : { licenseAssigned: device.licensed_at !== null }),
    ...(quirk === 'no-upgrade-time' ? {} : { upgradeTime: upgradeTime(device) }),
    ...(status === null || documented ? {} : { status }),
    ...(client_type === null || documented ? {} : { clientType: client_type }),
    // In no document: must go no further than the gateway.
    ...(quirk === 'extra' ? { sim: { ki: canary(seed, number, `fota.${account.index}.ki`) } } : {}),
  }
}

/** Ten digits; some begin with zeros, as in the example. */
function mdnOf({ quirk, number }: Device): string {
  if (quirk === 'documented' || number % 19 === 0) return String(number).padStart(10, '0')
  return String(2_015_550_000 + number * 7)
}

function upgradeTime({ quirk, number, upgradedAt }: Device): string {
  if (upgradedAt === null) return quirk === 'zero-time' ? zeroTime : never
  if (quirk === 'documented') return goPrint(upgradedAt)
  if (number % 13 === 0) return isoInstant(upgradedAt)
  return number % 17 === 0 ? isoHundredths(upgradedAt) : goPrint(upgradedAt)
}
