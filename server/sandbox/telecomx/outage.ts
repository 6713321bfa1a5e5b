import { lastComm } from './heartbeat'
import type { Fleet } from './fleet'

/**
 * All boxes of one customer that are alive at `at` make that their last beat: they leave ONLINE ten
 * minutes later and are offline after thirty. A reset ends it. Answers how many boxes fell silent.
 */
export function startOutage(fleet: Fleet, customer: number, at: number): number {
  const { db, outages, undo } = fleet
  const before = db.all<{ position: number; silent_since: number | null }>(
    'SELECT position, silent_since FROM devices WHERE customer = ?',
    [customer],
  )
  const fallen = db.run(
    `UPDATE devices SET silent_since = ${lastComm}
     WHERE customer = :customer AND seen = 1 AND (silent_since IS NULL OR silent_since > :now)`,
    { ':customer': customer, ':now': at },
  )
  outages.push({ customer, at })
  undo.push(() => {
    outages.pop()
    for (const row of before) {
      db.run('UPDATE devices SET silent_since = ? WHERE customer = ? AND position = ?', [
        row.silent_since,
        customer,
        row.position,
      ])
    }
  })
  return fallen
}

export function undoAll(fleet: Fleet): void {
  for (const undo of fleet.undo.toReversed()) undo()
  fleet.undo.length = 0
}
