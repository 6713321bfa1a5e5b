import { openDatabase, type Database, type Value } from '../database'
import type { SandboxOptions } from '../options'
import { random } from '../random'
import { customerTable, seedCustomers } from './seed-customers'
import { deviceTable, deviceValues, insertDevice, deviceIndexes, type Site } from './seed-devices'
import { orderTable, seedOrders, type Orders } from './seed-orders'
import { shareDevices } from './seed-shares'
import { plantTree, type Tree } from './seed-tree'
import { wards } from './seed-words'

/** All of one customer's boxes fell silent within four minutes from `at` on. */
export type Outage = { customer: number; at: number }

export type Fleet = {
  db: Database
  seed: number
  tree: Tree
  outages: Outage[]
  orders: Orders
  /** What a fault or an outage changed, undone by a reset, last change first. */
  undo: (() => void)[]
}

/** The whole of TelecomX from a seed: the same seed, size and instant give the same answers byte for byte. */
export function plantFleet(options: SandboxOptions, base: number): Fleet {
  const { seed } = options
  const db = openDatabase()
  const tree = plantTree(options.customers, seed)
  const counts = shareDevices(tree, options.devices, seed)
  const outages = chooseOutages(tree, counts, options.outages, base)
  db.exec(customerTable)
  db.exec(deviceTable)
  seedCustomers(db, tree, counts, seed)
  const groups = seedGroups(db, tree, counts, seed)

  const rows = function* (): Generator<Value[]> {
    let number = 0
    for (const { seq, kind, state } of tree.places) {
      const site: Site = {
        customer: seq,
        kind,
        blocked: state === 'BLOCKED',
        devices: counts[seq] ?? 0,
        groups: groups.get(seq) ?? [],
        outage: outages.find((outage) => outage.customer === seq)?.at,
        odd: seq === tree.main,
      }
      for (let position = 0; position < site.devices; position++) {
        number += 1
        yield deviceValues(site, position, number, seed, base)
      }
    }
  }
  db.insertAll(insertDevice, rows())
  db.exec(deviceIndexes)
  db.exec(orderTable)
  const orders = seedOrders(db, tree, counts, options, base)
  return { db, seed, tree, outages, orders, undo: [] }
}

const minute = 60_000
const ages = [47 * minute, 312 * minute, 3060 * minute, 110 * minute, 1570 * minute]

/** One customer of main's own, one of the small reseller's, then others: each demo user finds one. */
function chooseOutages(tree: Tree, counts: number[], wanted: number, base: number): Outage[] {
  const sites = tree.places.filter(({ seq, kind, state }) => {
    const devices = counts[seq] ?? 0
    return (
      kind === 'care' &&
      state === 'ACTIVE' &&
      seq !== tree.careHome &&
      devices >= 8 &&
      devices <= 60
    )
  })
  const first = sites.find((site) => site.parent === tree.main)
  const second = sites.find((site) => site.parent === tree.small)
  const others = sites.filter((site) => site !== first && site !== second && site.seq > tree.main)
  return [first, second, ...others]
    .filter((site) => site !== undefined)
    .slice(0, wanted)
    .map((site, index) => ({
      customer: site.seq,
      at: base - (ages[index % ages.length] ?? minute) - index * minute,
    }))
}

function seedGroups(
  db: Database,
  tree: Tree,
  counts: number[],
  seed: number,
): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  const rows: Value[][] = []
  for (const { seq } of tree.places) {
    if ((counts[seq] ?? 0) < 15) continue
    const r = random(seed, 'groups', seq)
    const own = Array.from({ length: r.int(2, 4) }, () => {
      rows.push([rows.length + 1, r.hex(24), seq, r.pick(wards)])
      return rows.length
    })
    groups.set(seq, own)
  }
  db.insertAll('INSERT INTO groups VALUES (?, ?, ?, ?)', rows)
  return groups
}
