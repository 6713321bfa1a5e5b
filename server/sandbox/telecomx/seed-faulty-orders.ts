import type { Database } from '../database'
import { random } from '../random'
import { inOtherNotation, nobodys } from './order-devices'
import type { Draft } from './seed-order-oddities'
import type { Tree } from './seed-tree'

/** An order whose faults are known beforehand, for whoever must show that exactly these are found. */
export type FaultyOrder = {
  /** Its place in the list, from the seed. */
  seq: number
  /** Whose devices it names. */
  customer: number
  /** Named by another order too, as this one writes them. */
  onTwo: string[]
}

type Own = { device_id: string; seen: number; silent_since: number | null; cycle: number | null }

/**
 * Two orders: a large one of support@'s own customer and a small one of reseller@'s, both of boxes that
 * no other order names, but for those that are on two. What was never seen or is silent comes from the
 * boxes themselves; of the others only those are taken that will not fall silent by themselves.
 */
export function sowFaultyOrders(
  db: Database,
  tree: Tree,
  seed: number,
  base: number,
): { drafts: Draft[]; faulty: FaultyOrder[] } {
  const large = sow(db, tree.main, 37, seed, base)
  const small = sow(db, tree.small, 12, seed, base)
  const [exact, other] = large.alive
  const onTwo = [exact, other].filter((deviceId) => deviceId !== undefined)
  return {
    drafts: [
      { name: 'Storlevering til Nordlys', reseller: tree.main, devices: large.devices },
      {
        name: 'Ombytning til Nordlys',
        reseller: tree.main,
        // One as the vendor writes it, one as somebody typed it.
        devices: onTwo.map((id, index) => (index === 0 ? id : inOtherNotation(id, 1))),
      },
      { name: 'Levering til Fjordnet', reseller: tree.small, devices: small.devices },
    ],
    faulty: [
      { seq: 0, customer: tree.main, onTwo },
      { seq: 2, customer: tree.small, onTwo: [] },
    ],
  }
}

function sow(db: Database, customer: number, alive: number, seed: number, base: number) {
  const rows = db.all<Own>(
    `SELECT device_id, seen, silent_since, cycle FROM devices
     WHERE customer = ? AND enabled = 1 AND development = 0 AND quirk IS NULL
     ORDER BY position`,
    [customer],
  )
  const id = (row: Own) => row.device_id
  const living = rows
    .filter(
      ({ seen, silent_since, cycle }) => seen === 1 && silent_since === null && cycle === null,
    )
    .slice(0, alive)
    .map(id)
  const never = rows.filter(({ seen }) => seen === 0).map(id)
  // The longest silent, so that no threshold calls it anything else.
  const silent = rows
    .filter(({ silent_since }) => silent_since !== null && silent_since < base)
    .toSorted((a, b) => (a.silent_since ?? 0) - (b.silent_since ?? 0))
    .map(id)
  const unknown = nobodys(customer, seed, random(seed, 'faulty-order', customer))
  return {
    // MACs first, so that the one to be written in another way is one that can be.
    alive: living.toSorted((a, b) => Number(b.includes(':')) - Number(a.includes(':'))),
    devices: [...living, ...never.slice(0, 1), ...silent.slice(0, 1), unknown],
  }
}
