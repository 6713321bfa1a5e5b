import { random } from '../random'
import { readSession } from './caller'
import { kinds } from './catalogue'
import { readDeviceQuery } from './flexcare-device'
import { matching, type DeviceQuery } from './device-store'
import type { Fleet } from './fleet'
import { deviceIdOf } from './seed-devices'
import type { Telecomx } from './telecomx'

/**
 * Rows that come to or go from the front of the list that a request asks for, just before it is read:
 * what makes a client that pages by offset see a row twice, or never. Answers what was wrong, if
 * anything was.
 */
export function moveRows(
  telecomx: Telecomx,
  request: Request,
  { insert, remove }: { insert: number; remove: number },
): string | undefined {
  if (insert === 0 && remove === 0) return undefined
  const url = new URL(request.url)
  if (url.pathname !== '/flexcare/device') return 'rows can be moved in /flexcare/device only'
  try {
    const { user } = readSession(request, url.searchParams, telecomx.tokens)
    const query = readDeviceQuery(url.searchParams, user, telecomx)
    const now = telecomx.clock.now()
    for (let i = 0; i < remove; i++) removeFirst(telecomx.fleet, query, now)
    for (let i = 0; i < insert; i++) insertFirst(telecomx.fleet, query, now)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

type Place = { position: number; kind: number }

function first({ db }: Fleet, query: DeviceQuery, now: number): Place {
  const { where, values } = matching(query, now)
  const row = db.get<Place>(
    `SELECT position, kind FROM devices WHERE ${where} ORDER BY position LIMIT 1`,
    values,
  )
  if (row === undefined) throw new Error('the list is empty')
  return row
}

/** A box like the first of the list, so that it is in the list whatever the filter. */
function insertFirst(fleet: Fleet, query: DeviceQuery, now: number): void {
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
  db.run(
    `INSERT INTO devices SELECT customer, :position, :number, :id, :device, kind, name, name_lower,
      enabled, development, grp, quirk, seen, silent_since, cycle, quiet, beat, phase
     FROM devices WHERE customer = :customer AND position = :model`,
    {
      ':position': position,
      ':number': number,
      ':id': random(seed, 'inserted', number).hex(24),
      ':device': deviceIdOf(kinds[model.kind] ?? 'STB', number, seed),
      ':customer': customer,
      ':model': model.position,
    },
  )
  undo.push(() =>
    db.run('DELETE FROM devices WHERE customer = ? AND position = ?', [customer, position]),
  )
}

/** Set apart under a customer that nobody has, to come back at a reset. */
function removeFirst(fleet: Fleet, query: DeviceQuery, now: number): void {
  const { db, undo } = fleet
  const { position } = first(fleet, query, now)
  const away = -1 - undo.length
  const move = 'UPDATE devices SET customer = ? WHERE customer = ? AND position = ?'
  db.run(move, [away, query.customer, position])
  undo.push(() => db.run(move, [query.customer, away, position]))
}
