import { random } from '../random'
import { kinds } from './catalogue'
import { matching, type DeviceQuery } from './device-store'
import type { Fleet } from './fleet'
import { deviceIdOf } from './seed-devices'

/**
 * Boxes that come to, or go from, the front of a list, the same list that a request with this query
 * reads. A reset undoes it. Answers the device ids of those that moved; throws when the list is empty.
 */
export function moveDevices(
  fleet: Fleet,
  query: DeviceQuery,
  { insert, remove }: Moves,
  now: number,
): { inserted: string[]; removed: string[] } {
  const removed = Array.from({ length: remove }, () => removeFirst(fleet, query, now))
  const inserted = Array.from({ length: insert }, () => insertFirst(fleet, query, now))
  return { inserted, removed }
}

export type Moves = { insert: number; remove: number }

type Place = { position: number; kind: number; device_id: string }

function first({ db }: Fleet, query: DeviceQuery, now: number): Place {
  const { where, values } = matching(query, now)
  const row = db.get<Place>(
    `SELECT position, kind, device_id FROM devices WHERE ${where} ORDER BY position LIMIT 1`,
    values,
  )
  if (row === undefined) throw new Error('the list is empty')
  return row
}

/** A box like the first of the list, so that it is in the list whatever the filter. */
function insertFirst(fleet: Fleet, query: DeviceQuery, now: number): string {
  const { db, seed, undo } = fleet
  const { customer } = query
  const model = first(fleet, query, now)
  const front = db.get<{ position: number }>(
    'SELECT min(position) - 1 AS position FROM devices WHERE customer = ?',
    [customer],
  )
  const position = front?.position ?? -1
  // Beyond the numbers of the seed, so that its ids are nobody else's.
  const number = 2_000_001 + undo.length
  const deviceId = deviceIdOf(kinds[model.kind] ?? 'STB', number, seed)
  db.run(
    `INSERT INTO devices SELECT customer, :position, :number, :id, :device, kind, name, name_lower,
      enabled, development, grp, quirk, seen, silent_since, cycle, quiet, beat, phase
     FROM devices WHERE customer = :customer AND position = :model`,
    {
      ':position': position,
      ':number': number,
      ':id': random(seed, 'inserted', number).hex(24),
      ':device': deviceId,
      ':customer': customer,
      ':model': model.position,
    },
  )
  undo.push(() =>
    db.run('DELETE FROM devices WHERE customer = ? AND position = ?', [customer, position]),
  )
  return deviceId
}

/** Set apart under a customer that nobody has, to come back at a reset. */
function removeFirst(fleet: Fleet, query: DeviceQuery, now: number): string {
  const { db, undo } = fleet
  const { position, device_id } = first(fleet, query, now)
  const away = -1 - undo.length
  const move = 'UPDATE devices SET customer = ? WHERE customer = ? AND position = ?'
  db.run(move, [away, query.customer, position])
  undo.push(() => db.run(move, [query.customer, away, position]))
  return device_id
}
