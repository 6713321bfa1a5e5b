import type { Value } from '../database'
import { kinds, type Kind } from './catalogue'
import { inSet, lastComm, type HeartbeatStatus } from './heartbeat'
import type { Fleet } from './fleet'

export type DeviceQuery = {
  customer: number
  filter: string | undefined
  type: Kind | undefined
  showDevelopment: boolean
  group: string | undefined
  heartbeatStatus: HeartbeatStatus | undefined
}

/** A customer's list as it comes unless something else is asked for. */
export function listOf(customer: number): DeviceQuery {
  return {
    customer,
    filter: undefined,
    type: undefined,
    showDevelopment: false,
    group: undefined,
    heartbeatStatus: undefined,
  }
}

export type StoredDevice = {
  customer: number
  position: number
  number: number
  id: string
  device_id: string
  kind: number
  name: string
  enabled: number
  development: number
  group_id: string | null
  quirk: string | null
  phase: number
  last_comm: number | null
}

/** Rows in the order of the list, and how many match in all: both from one WHERE. */
export function readDevices(
  fleet: Fleet,
  query: DeviceQuery,
  page: { offset: number; limit: number },
  now: number,
): { total: number; rows: StoredDevice[] } {
  const { where, values } = matching(query, now)
  const count = fleet.db.get<{ total: number }>(
    `SELECT count(*) AS total FROM devices WHERE ${where}`,
    values,
  )
  const rows = fleet.db.all<StoredDevice>(
    `SELECT customer, position, number, id, device_id, kind, name, enabled, development,
      (SELECT id FROM groups WHERE seq = grp) AS group_id, quirk, phase, ${lastComm} AS last_comm
     FROM devices WHERE ${where} ORDER BY position LIMIT :limit OFFSET :offset`,
    { ...values, ':now': now, ':limit': page.limit, ':offset': page.offset },
  )
  return { total: count?.total ?? 0, rows }
}

/** The driver refuses a value that its statement does not name, so each comes with its condition. */
export function matching(
  query: DeviceQuery,
  now: number,
): { where: string; values: Record<`:${string}`, Value> } {
  const where = ['customer = :customer']
  const values: Record<`:${string}`, Value> = { ':customer': query.customer }
  if (!query.showDevelopment) where.push('development = 0')
  if (query.type !== undefined) {
    where.push('kind = :kind')
    values[':kind'] = kinds.indexOf(query.type)
  }
  if (query.group !== undefined) {
    where.push('grp = (SELECT seq FROM groups WHERE id = :group)')
    values[':group'] = query.group
  }
  if (query.filter !== undefined) {
    where.push('instr(name_lower, :filter) > 0')
    values[':filter'] = query.filter
  }
  if (query.heartbeatStatus !== undefined) {
    where.push(inSet[query.heartbeatStatus])
    values[':now'] = now
  }
  return { where: where.join(' AND '), values }
}

export type Counts = { stbs: number; stbsOffline: number; android: number }

/**
 * All but development devices; offline is ALLOFFLINE. From the device table itself, so that they agree
 * with its lists.
 */
export function countDevices(
  fleet: Fleet,
  customers: readonly number[],
  now: number,
): Map<number, Counts> {
  const counts = new Map<number, Counts>()
  const some = 'customer IN (SELECT value FROM json_each(:customers)) AND development = 0'
  const values = { ':customers': JSON.stringify(customers) }
  const present = fleet.db.all<{ customer: number; stbs: number; android: number }>(
    `SELECT customer, sum(kind = 0) AS stbs, sum(kind <> 0) AS android
     FROM devices INDEXED BY device_kinds WHERE ${some} GROUP BY customer`,
    values,
  )
  const offline = fleet.db.all<{ customer: number; stbsOffline: number }>(
    `SELECT customer, count(*) AS stbsOffline
     FROM devices INDEXED BY quiet_devices WHERE ${some} AND kind = 0 AND ${inSet.ALLOFFLINE} GROUP BY customer`,
    { ...values, ':now': now },
  )
  for (const { customer, stbs, android } of present) {
    counts.set(customer, { stbs, stbsOffline: 0, android })
  }
  for (const { customer, stbsOffline } of offline) {
    const count = counts.get(customer)
    if (count !== undefined) count.stbsOffline = stbsOffline
  }
  return counts
}
