import type { Database, Value } from '../database'
import { random, type Random } from '../random'
import { namedDevices, nobodys } from './order-devices'
import { tracesOfOrder } from './order-look'
import { documentedOrderId } from './order-row'
import type { ListedOrder } from './order-store'
import { sowFaultyOrders, type FaultyOrder } from './seed-faulty-orders'
import { commonQuirks, orderOddities, type Draft } from './seed-order-oddities'
import type { Tree } from './seed-tree'

export const orderTable = `CREATE TABLE orders (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL, look INTEGER NOT NULL, reseller INTEGER NOT NULL,
  name TEXT NOT NULL, devices TEXT, quirk TEXT)`

export type Orders = { list: ListedOrder[]; faulty: FaultyOrder[] }

/** What one order names at most, but for those where it is told otherwise. */
const most = 40

/** First the ones with a known set of faults, then the odd ones, then the rest, spread over the fleet. */
export function seedOrders(
  db: Database,
  tree: Tree,
  counts: readonly number[],
  { seed, orders: wanted }: { seed: number; orders: number },
  base: number,
): Orders {
  const devicesOf = deviceReader(db)
  const { drafts, faulty } = sowFaultyOrders(db, tree, seed, base)
  const odd = orderOddities.map((oddity, index) => ({
    ...oddity,
    reseller: tree.main,
    devices: devicesOf(tree.careHome).slice(index * 2, index * 2 + 2),
  }))
  const front: Draft[] = [...drafts, ...odd].slice(0, wanted)
  const line = deviceLine(tree, counts)
  const list: ListedOrder[] = []

  const rows = function* (): Generator<Value[]> {
    for (let seq = 0; seq < wanted; seq++) {
      const r = random(seed, 'order', seq)
      const rest = { index: seq - front.length, of: wanted - front.length }
      const draft = front[seq] ?? draftOf(rest, line, devicesOf, seed, r)
      const name = draft.name ?? `${r.pick(purposes)} ${10_000 + seq}`
      const devices = namedDevices(draft, r)
      const { p1TaskId, poNumber, licenses, changes } = tracesOfOrder(seq, devices ?? [], seed)
      const searched = [
        ...(draft.quirk === 'no-name' ? [] : [name]),
        ...(draft.quirk === 'no-values' ? [] : [poNumber]),
        p1TaskId,
        ...licenses,
        ...changes.flatMap(({ from, to }) => [from, to]),
      ]
      list.push({
        seq,
        reseller: draft.reseller,
        search: searched.join('\n').toLowerCase(),
      })
      yield [
        seq,
        draft.quirk === 'documented' ? documentedOrderId : r.hex(24),
        seq,
        draft.reseller,
        name,
        devices === undefined ? null : JSON.stringify(devices),
        draft.quirk ?? null,
      ]
    }
  }
  db.insertAll(`INSERT INTO orders VALUES (${Array(7).fill('?').join(', ')})`, rows())
  return { list, faulty: faulty.filter(({ seq }) => seq < wanted) }
}

const purposes = [
  'Levering',
  'Udvidelse',
  'Ombygning',
  'Nyt afsnit',
  'Erstatning',
  'Åbning af fløj',
] as const

function deviceReader(db: Database): (customer: number) => string[] {
  const read = new Map<number, string[]>()
  return (customer) => {
    const known = read.get(customer)
    if (known !== undefined) return known
    const rows = db.all<{ device_id: string }>(
      'SELECT device_id FROM devices WHERE customer = ? ORDER BY position',
      [customer],
    )
    const devices = rows.map((row) => row.device_id)
    read.set(customer, devices)
    return devices
  }
}

/** All devices but those of the customers whose orders are known beforehand, as one line. */
type DeviceLine = { length: number; sites: { customer: number; reseller: number; start: number }[] }

function deviceLine(tree: Tree, counts: readonly number[]): DeviceLine {
  const known = [tree.main, tree.small, tree.careHome]
  const line: DeviceLine = { length: 0, sites: [] }
  for (const { seq, kind, parent } of tree.places) {
    const count = counts[seq] ?? 0
    if (count === 0 || known.includes(seq)) continue
    const reseller = kind === 'reseller' ? seq : (parent ?? seq)
    line.sites.push({ customer: seq, reseller, start: line.length })
    line.length += count
  }
  return line
}

/**
 * Each order has its own stretch of the line, within one customer; where there are more orders than
 * stretches, boxes have been ordered several times over. Orders that follow each other are not neighbours.
 */
function draftOf(
  { index, of }: { index: number; of: number },
  line: DeviceLine,
  devicesOf: (customer: number) => string[],
  seed: number,
  r: Random,
): Draft {
  const place = spread(index, of)
  const from = Math.floor((place * line.length) / of)
  const until = Math.floor(((place + 1) * line.length) / of)
  const site = siteAt(line, from)
  const length = until - from < 3 ? r.int(1, 6) : Math.ceil((until - from) * (0.4 + r.next() * 0.6))
  const own = site === undefined ? [] : devicesOf(site.customer)
  const at = from - (site?.start ?? 0)
  const devices = own.slice(at, at + Math.min(length, most))
  // The first box of the stretch before, which the order before names too.
  const before = own[Math.floor(((place - 1) * line.length) / of) - (site?.start ?? 0)]
  if (r.chance(0.02) && before !== undefined) devices.push(before)
  if (r.chance(0.03) || devices.length === 0) devices.push(nobodys(index, seed, r))
  const quirk = r.chance(0.012)
    ? r.pick(commonQuirks)
    : r.chance(0.02)
      ? 'other-notation'
      : undefined
  return { reseller: site?.reseller ?? 0, devices, quirk }
}

function siteAt({ sites }: DeviceLine, place: number): DeviceLine['sites'][number] | undefined {
  let [low, high] = [0, sites.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sites[middle]?.start ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return sites[low - 1]
}

/** A permutation of 0…of-1. */
function spread(index: number, of: number): number {
  let step = Math.max(1, Math.floor(of * 0.618))
  while (commonDivisor(step, of) !== 1) step += 1
  return (index * step) % of
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b)
}
