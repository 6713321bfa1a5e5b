import { canary } from '../telecomx/canary'
import type { Estate } from './estate'
import { entryStatus, statusOf } from './upgrade-life'
import { entriesOf, type Entry, type StoredUpgrade } from './upgrade-store'

/**
 * Upgrades as the API tells them, with all their devices. The end date is in the example of a read and
 * not in that of the answer to a request.
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-upgrade-information.html
 */
export function upgradeRows(estate: Estate, upgrades: readonly StoredUpgrade[], now: number) {
  const entries = new Map<number, Entry[]>()
  for (const entry of entriesOf(estate, upgrades)) {
    const own = entries.get(entry.upgrade)
    if (own === undefined) entries.set(entry.upgrade, [entry])
    else own.push(entry)
  }
  return upgrades.map((upgrade) => ({
    id: upgrade.id,
    accountName: estate.accounts[upgrade.account]?.name,
    firmwareName: upgrade.firmware_name,
    firmwareTo: upgrade.firmware_to,
    startDate: upgrade.start_date,
    status: statusOf(upgrade, now),
    deviceList: (entries.get(upgrade.seq) ?? []).map((entry) => ({
      deviceId: entry.imei,
      ...entryStatus(entry, upgrade, now),
    })),
    ...(upgrade.end_date === null ? {} : { endDate: upgrade.end_date }),
    // In no document: must go no further than the gateway.
    ...(upgrade.seq % 9 === 0
      ? { requestedBy: { apiKey: canary(estate.seed, upgrade.seq, 'fota.requestedBy.apiKey') } }
      : {}),
  }))
}
