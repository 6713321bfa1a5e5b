import type { Account } from './accounts'
import type { Estate } from './estate'
import { models } from './images'
import type { DeviceQuirk } from './seed-devices'
import { reportedAt, resultAt } from './upgrade-life'
import { entriesOfDevices, successesBetween, type EntryOfDevice } from './upgrade-store'

export type StoredDevice = {
  imei: string
  number: number
  model: number
  version: number
  eligible: number
  licensed_at: number | null
  upgraded_at: number | null
  status: string | null
  client_type: string | null
  quirk: DeviceQuirk | null
  story: number
  fails: number
}

/** With what was reported of it last night. */
export type Device = StoredDevice & { firmware: string; upgradedAt: number | null }

const columns =
  'imei, number, model, version, eligible, licensed_at, upgraded_at, status, client_type, quirk, story, fails'

export function hasDevice({ db }: Estate, account: Account, imei: string): boolean {
  return (
    db.get('SELECT 1 AS found FROM devices WHERE account = ? AND imei = ?', [
      account.index,
      imei,
    ]) !== undefined
  )
}

/** One more than asked for, if there are more. */
export function readDevices(
  estate: Estate,
  account: Account,
  { after, clientType, limit }: { after: string; clientType: string | undefined; limit: number },
  now: number,
): Device[] {
  const rows = estate.db.all<StoredDevice>(
    `SELECT ${columns} FROM devices WHERE account = :account AND imei > :after
     ${clientType === undefined ? '' : 'AND client_type = :type'} ORDER BY imei LIMIT :limit`,
    {
      ':account': account.index,
      ':after': after,
      ':limit': limit,
      ...(clientType === undefined ? {} : { ':type': clientType }),
    },
  )
  const [first, last] = [rows[0], rows.at(-1)]
  if (first === undefined || last === undefined) return []
  return reported(rows, successesBetween(estate, first.imei, last.imei), now)
}

/** Those of the account among these, by IMEI. */
export function findDevices(
  estate: Estate,
  account: Account,
  imeis: readonly string[],
  now: number,
): Map<string, Device> {
  const rows = estate.db.all<StoredDevice>(
    `SELECT ${columns} FROM devices
     WHERE account = :account AND imei IN (SELECT value FROM json_each(:imeis))`,
    { ':account': account.index, ':imeis': JSON.stringify(imeis) },
  )
  const entries = entriesOfDevices(estate, imeis).filter(({ outcome }) => outcome === 'success')
  return new Map(reported(rows, entries, now).map((device) => [device.imei, device]))
}

function reported(
  rows: readonly StoredDevice[],
  entries: readonly EntryOfDevice[],
  now: number,
): Device[] {
  const last = new Map<string, { firmware: string; at: number }>()
  for (const entry of entries) {
    const at = reportedAt(entry, now) === undefined ? undefined : resultAt(entry, now)
    if (at === undefined || at < (last.get(entry.imei)?.at ?? 0)) continue
    last.set(entry.imei, { firmware: entry.firmware_to, at })
  }
  return rows.map((row) => {
    const upgraded = last.get(row.imei)
    return {
      ...row,
      firmware: upgraded?.firmware ?? models[row.model]?.versions[row.version] ?? '',
      upgradedAt: upgraded?.at ?? row.upgraded_at,
    }
  })
}

/** One that says nothing of its state is taken for connected. */
export function isActive({ status }: StoredDevice): boolean {
  return status === null || status.toLowerCase() === 'active'
}
